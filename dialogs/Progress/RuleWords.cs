using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress;

/// <summary>How a requirement and its figures are told.</summary>
sealed class RuleWords(Turn turn)
{
    static readonly Texts Texts = new(typeof(RuleWords));

    public string Name(RequirementFigure figure) => figure.Kind switch
    {
        RequirementKind.AttendanceShare => Texts.Say("RuleShareOf", ("of", Name(figure.Of!))),
        RequirementKind.Ratio => Texts.Say("RuleRatioOf", ("of", Name(figure.Of!)), ("to", Name(figure.To!))),
        var kind => Name(new Measure(kind, figure.Types)),
    };

    string Name(Measure measure)
    {
        var name = Texts[$"Rule{measure.Kind}"];
        if (measure.Types is not { Count: > 0 } types) return name;
        var named = Spoken.All([.. types.Select(type => turn.Speaker.Batch.TypeOf(type)?.Name.In(turn.Language) ?? type)]);
        return Texts.Say("RuleOfTypes", ("rule", name), ("types", named));
    }

    public static string Amount(RequirementFigure figure, long amount) => figure.Unit() switch
    {
        RequirementUnit.Minutes => Spoken.Length(amount),
        RequirementUnit.Percent => Texts.Say("Percent", ("amount", amount)),
        _ => $"{amount}",
    };

    /// <summary>A line with its bar.</summary>
    public void Bar(Card card, RuleStanding rule) => card.Bar(Line(rule), rule.Approved, rule.Waiting, Math.Max(1, rule.Needed));

    public string Line(RuleStanding rule)
    {
        var name = Name(rule.Figure);
        if (rule.Figure.Unit() == RequirementUnit.Passed) return Texts.Say(rule.Met ? "LinePassed" : "LineNotPassed", ("rule", name));
        var (done, waiting, needed) = (Amount(rule.Figure, rule.Approved), Amount(rule.Figure, rule.Waiting), Amount(rule.Figure, rule.Needed));
        return rule switch
        {
            { Met: true } => Texts.Say("LineDone", ("rule", name), ("done", done), ("needed", needed)),
            { Waiting: > 0 } => Texts.Say("LineWaiting", ("rule", name), ("done", done), ("waiting", waiting), ("needed", needed)),
            _ => Texts.Say("Line", ("rule", name), ("done", done), ("needed", needed)),
        };
    }

    /// <summary>What can be done about it, in a sentence; empty when it is met.</summary>
    public string Step(RuleOutlook outlook)
    {
        if (outlook.Step is not { } step) return "";
        var (figure, rule) = (outlook.Rule.Figure, outlook.Rule);
        return Texts.Say($"Step{step}",
            ("missing", Amount(figure, rule.Missing)), ("waiting", Amount(figure, rule.Waiting)), ("name", outlook.StepWith is { } with ? turn.NameOf(with.Name, with.NameEn) : ""));
    }
}
