using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>A trainee's week: what is done, what is to go, what comes next, and what they usually do at one press.</summary>
public sealed class WeekPart(Outlooks outlooks, HourList entries, PersonFinder people, NextSteps steps) : SummaryPart
{
    public override string Key => "week";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Trainee);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var (turn, trainee) = (reader.AsTurn(), reader.Speaker.AsTrainee());
        var outlook = await outlooks.OwnAsync(trainee, turn.Today, cancellationToken);
        var monday = LocalTime.MondayOf(turn.Today);
        var week = outlook.Weeks.FirstOrDefault(one => one.Monday == monday);
        var done = week is { Logged: > 0 } ? Texts.Say("WeekDone", ("length", Spoken.Length(week.Logged))) : Texts["WeekNothing"];
        List<string> hints = [];
        if (outlook.Practicum is { Rule: var rule } practicum)
            hints.Add(ToGo(rule, practicum.Forecast, outlook));
        var bookable = await steps.BookableAsync(outlook, turn, cancellationToken);
        if (outlook.Next is { } next && next != outlook.Practicum)
        {
            var rules = new RuleWords(turn);
            hints.Add(Texts.Say("WeekNext", ("rule", rules.Name(next.Rule.Figure)), ("step", rules.Step(next, bookable))));
        }
        var usual = await entries.UsualAsync(trainee, cancellationToken);
        var words = new EntryWords(turn, await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken));
        // Each week is news, as long as something is to be done.
        var state = outlook.Standing.AllMet || outlook.Days.IsOver ? "" : monday.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new SummaryLine(done, hints, state, () =>
            [
                .. usual is null
                    ? Array.Empty<Button>()
                    : [new Button(Texts.Say("LogUsual", ("entry", words.Short(usual.Facts))), AgainVerbs.Like.About(usual.Id), ButtonStyle.First)],
                .. outlook.Next is { } step && steps.ButtonFor(step, turn, bookable) is { } button ? [button] : Array.Empty<Button>(),
            ]
        );
    }

    static string ToGo(RuleStanding rule, Forecast? forecast, Outlook outlook)
    {
        if (rule.Missing == 0)
            return Texts.Say("WeekAllLogged", ("needed", Spoken.Length(rule.Needed)));
        var pace = forecast switch
        {
            Forecast.Expected { WeekNeeded: { } needed } => needed,
            Forecast.TooLittle { WeekNeeded: { } needed } => needed,
            _ => 0,
        };
        return pace == 0
            ? Texts.Say("WeekToGo", ("missing", Spoken.Length(rule.Missing)), ("needed", Spoken.Length(rule.Needed)))
            : Texts.Say(
                "WeekToGoPace",
                ("missing", Spoken.Length(rule.Missing)),
                ("needed", Spoken.Length(rule.Needed)),
                ("pace", Spoken.Length(pace)),
                ("end", Spoken.ShortDate(outlook.Days.EndsOn))
            );
    }
}
