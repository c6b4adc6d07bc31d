using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>What a trainee can do next about a rule that is not met.</summary>
public enum NextStep
{
    LogHours,

    /// <summary>With a supervisee who has too few hours yet.</summary>
    LogHoursWith,

    /// <summary>There are fewer supervisees than the rule asks for.</summary>
    AskForSupervisee,

    /// <summary>Nothing: enough is logged and waits to be approved.</summary>
    AwaitApproval,
    BookSupervision,
    AttendClass,
    JoinVisit,
    SubmitMaterials,

    /// <summary>The defence comes at its time.</summary>
    AwaitDefence,
}

/// <summary>One rule: how it stands, when it will be met, and what to do next.</summary>
/// <param name="Forecast">Null for a rule that no pace leads to: a defence, a checklist.</param>
/// <param name="Step">Null when the rule is met.</param>
/// <param name="StepWith">For <see cref="NextStep.LogHoursWith"/>.</param>
public sealed record RuleOutlook(RuleStanding Rule, Forecast? Forecast, NextStep? Step, Supervisee? StepWith = null);

/// <summary>How a trainee stands, and what lies ahead.</summary>
/// <param name="Weeks">Practicum hours week by week.</param>
public sealed record Outlook(TraineeStanding Standing, OpenDays Days, IReadOnlyList<RuleOutlook> Rules, IReadOnlyList<WeekHours> Weeks)
{
    /// <summary>The first rule about which something can be done now, else the first that is not met.</summary>
    public RuleOutlook? Next =>
        Rules.FirstOrDefault(rule => rule.Step is not (null or NextStep.AwaitApproval or NextStep.AwaitDefence))
        ?? Rules.FirstOrDefault(rule => rule.Step is not null);

    /// <summary>The class hours; null when the batch requires none.</summary>
    public RuleOutlook? ClassHours => Rules.FirstOrDefault(rule => rule.Rule.Figure.Kind == RequirementKind.ClassHours);

    /// <summary>The practicum hours as a whole; null when the batch requires none.</summary>
    public RuleOutlook? Practicum => Rules.FirstOrDefault(rule => rule.Rule.Figure is { Kind: RequirementKind.PracticumMinutes, Types: null });
}
