using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>How a requirement and its figures are told.</summary>
sealed class RuleWords(Turn turn)
{
    static readonly Texts Texts = new(typeof(RuleWords));

    public string Name(RequirementFigure figure) =>
        figure.Kind switch
        {
            RequirementKind.AttendanceShare => Texts.Say("RuleShareOf", ("of", Name(figure.Of!))),
            RequirementKind.Ratio => Texts.Say("RuleRatioOf", ("of", Name(figure.Of!)), ("to", Name(figure.To!))),
            var kind => Name(new Measure(kind, figure.Types)),
        };

    string Name(Measure measure)
    {
        var name = Texts[$"Rule{measure.Kind}"];
        if (measure.Types is not { Count: > 0 } types)
            return name;
        var named = Spoken.All([.. types.Select(type => turn.Speaker.Batch.TypeOf(type)?.Name.In(turn.Language) ?? type)]);
        return Texts.Say("RuleOfTypes", ("rule", name), ("types", named));
    }

    public static string Amount(RequirementFigure figure, long amount) =>
        figure.Unit() switch
        {
            RequirementUnit.Minutes => Spoken.Length(amount),
            RequirementUnit.Percent => Texts.Say("Percent", ("amount", amount)),
            RequirementUnit.Passed => Bare(amount),
            var unit => Texts.Say(amount == 1 ? $"{unit}One" : $"{unit}", ("amount", amount)),
        };

    /// <summary>What has to be reached, whoever it is: "Practicum: 220 h"; what is passed or not has no amount.</summary>
    public string Needed(RequirementFigure figure) =>
        figure.Unit() switch
        {
            RequirementUnit.Passed => Name(figure),
            RequirementUnit.Minutes or RequirementUnit.Percent => NeededLine(figure, Amount(figure, figure.Needed)),
            _ => NeededLine(figure, Bare(figure.Needed)),
        };

    string NeededLine(RequirementFigure figure, string amount) => Texts.Say("NeededLine", ("rule", Name(figure)), ("amount", amount));

    static string Bare(long amount) => amount.ToString(CultureInfo.CurrentCulture);

    /// <summary>A line with its bar; what is met, or can only be passed, needs none.</summary>
    public void Bar(Card card, RuleStanding rule)
    {
        if (rule.Met || rule.Figure.Unit() == RequirementUnit.Passed)
            card.Text(Line(rule));
        else
            card.Bar(Line(rule), rule.Approved, rule.Waiting, Math.Max(1, rule.Needed));
    }

    public string Line(RuleStanding rule)
    {
        var name = Name(rule.Figure);
        if (rule.Figure.Unit() == RequirementUnit.Passed)
            return Texts.Say(rule.Met ? "LinePassed" : "LineNotPassed", ("rule", name));
        // The unit once, where a number of things is counted; hours and minutes differ from one to the other.
        var done = rule.Figure.Unit() == RequirementUnit.Minutes ? Amount(rule.Figure, rule.Approved) : Bare(rule.Approved);
        var (waiting, needed) = (Amount(rule.Figure, rule.Waiting), Amount(rule.Figure, rule.Needed));
        return rule switch
        {
            { Met: true } => Texts.Say("LineDone", ("rule", name), ("done", done), ("needed", needed)),
            { Waiting: > 0 } => Texts.Say("LineWaiting", ("rule", name), ("done", done), ("waiting", waiting), ("needed", needed)),
            _ => Texts.Say("Line", ("rule", name), ("done", done), ("needed", needed)),
        };
    }

    /// <summary>What can be done about it, in a sentence; empty when it is met.</summary>
    /// <param name="bookable">Whether a session can be booked; null when that was not looked up, and then nothing is promised.</param>
    public string Step(RuleOutlook outlook, bool? bookable = null)
    {
        if (outlook.Step is not { } step)
            return "";
        var (figure, rule) = (outlook.Rule.Figure, outlook.Rule);
        var sentence =
            step != NextStep.BookSupervision
                ? $"Step{step}"
                : bookable switch
                {
                    true => "StepBookSupervision",
                    false => "StepNoSession",
                    _ => "StepAttendSession",
                };
        return Texts.Say(
            sentence,
            ("missing", Amount(figure, rule.Missing)),
            ("waiting", Amount(figure, rule.Waiting)),
            ("name", outlook.StepWith is { } with ? turn.NameOf(with.Name, with.NameEn) : "")
        );
    }
}
