using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>How a forecast is told: the day, how sure it is, and the pace that it takes.</summary>
sealed class ForecastWords(Turn turn, OpenDays days)
{
    static readonly Texts Texts = new(typeof(ForecastWords));

    string End => Day(days.EndsOn);

    /// <summary>Sentences, the answer first.</summary>
    public IReadOnlyList<string> Say(RuleStanding rule, Forecast forecast)
    {
        string Amount(long amount) => RuleWords.Amount(rule.Figure, amount);
        string Pace(long week) => Texts.Say("WeekNeeded", ("end", End), ("needed", Amount(week)));
        switch (forecast)
        {
            case Forecast.Reached:
                return [Texts.Say("Reached", ("needed", Amount(rule.Needed)))];
            case Forecast.Over over:
                return [Texts.Say("Over", ("missing", Amount(over.Missing)))];
            case Forecast.TooLittle little:
                return
                [
                    little.EmptyWeeks > 0 ? Texts.Say("Standstill", ("weeks", little.EmptyWeeks)) : Texts["TooLittle"],
                    .. little.WeekNeeded is { } week ? [Pace(week)] : Array.Empty<string>(),
                ];
            case Forecast.Expected expected:
                var (weeks, pace) = (expected.Pace.OpenDays / OpenDays.Week, Amount(expected.Pace.PerWeek));
                if (!expected.InTime || expected.Day is not { } day)
                    return
                    [
                        Texts.Say("Short", ("weeks", weeks), ("pace", pace), ("short", Amount(expected.ShortAtEnd)), ("end", End)),
                        .. expected.WeekNeeded is { } faster ? [Pace(faster)] : Array.Empty<string>(),
                    ];
                return
                [
                    Texts.Say(
                        "Expected",
                        ("weeks", weeks),
                        ("pace", pace),
                        ("needed", Amount(rule.Needed)),
                        ("day", Day(day)),
                        ("ahead", Ahead(day))
                    ),
                    .. Range(expected),
                    .. expected.WeekNeeded is { } enough ? [Pace(enough)] : Array.Empty<string>(),
                ];
            default:
                throw new InvalidOperationException($"{forecast} has no sentence.");
        }
    }

    /// <summary>In a list of several: when, in a few words.</summary>
    public string Short(RuleStanding rule, string name, Forecast forecast) =>
        forecast switch
        {
            Forecast.Expected { InTime: true, Day: { } day } => Texts.Say("ForecastLine", ("rule", name), ("day", Day(day))),
            Forecast.Expected expected => Texts.Say(
                "ForecastLineShort",
                ("rule", name),
                ("short", RuleWords.Amount(rule.Figure, expected.ShortAtEnd)),
                ("end", End)
            ),
            Forecast.Planned { Day: { } day } => Texts.Say("ForecastLinePlanned", ("rule", name), ("day", Day(day))),
            Forecast.Planned planned => Texts.Say(
                "ForecastLineUnplanned",
                ("rule", name),
                ("missing", RuleWords.Amount(rule.Figure, planned.Missing)),
                ("ahead", RuleWords.Amount(rule.Figure, planned.Ahead))
            ),
            Forecast.Over over => Texts.Say(
                "ForecastLineShort",
                ("rule", name),
                ("short", RuleWords.Amount(rule.Figure, over.Missing)),
                ("end", End)
            ),
            Forecast.Reached => Texts.Say("LinePassed", ("rule", name)),
            _ => Texts.Say("ForecastLineUnknown", ("rule", name)),
        };

    /// <summary>The answer to "what if".</summary>
    public string Supposed(RuleStanding rule, Forecast forecast)
    {
        string Amount(long amount) => RuleWords.Amount(rule.Figure, amount);
        return forecast switch
        {
            Forecast.Expected { InTime: true, Day: { } day } expected => Texts.Say(
                "SupposedInTime",
                ("pace", Amount(expected.Pace.PerWeek)),
                ("needed", Amount(rule.Needed)),
                ("day", Day(day)),
                ("ahead", Ahead(day))
            ),
            Forecast.Expected expected => Texts.Say(
                "SupposedShort",
                ("pace", Amount(expected.Pace.PerWeek)),
                ("short", Amount(expected.ShortAtEnd)),
                ("end", End)
            ),
            _ => Say(rule, forecast)[0],
        };
    }

    /// <summary>What every forecast counts, and what it leaves out.</summary>
    public string Basis()
    {
        var closed = days.EndsOn.DayNumber - days.Today.DayNumber - days.Left;
        return closed > 0 ? Texts.Say("CountsWaiting", ("closed", closed)) : Texts["CountsWaitingOnly"];
    }

    public string DaysLeft() =>
        (days.EndsOn.DayNumber - days.Today.DayNumber) switch
        {
            < 0 => Texts.Say("Ended", ("end", End)),
            0 => Texts["LastDay"],
            var left => Texts.Say("DaysLeft", ("days", Spoken.Days(left)), ("end", End)),
        };

    IEnumerable<string> Range(Forecast.Expected expected)
    {
        if (expected.Earliest is not { } earliest || earliest == expected.Latest)
            return [];
        return
        [
            expected.Latest is { } latest
                ? Texts.Say("ExpectedRange", ("earliest", Day(earliest)), ("latest", Day(latest)))
                : Texts.Say("ExpectedFrom", ("earliest", Day(earliest))),
        ];
    }

    string Ahead(DateOnly day) => Texts.Say("Ahead", ("span", Spoken.Until(day, days.Today)));

    string Day(DateOnly day) => Spoken.Date(day, turn.Today);
}
