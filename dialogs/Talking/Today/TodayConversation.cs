using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Today;

/// <summary>Which day it is, what o'clock, how long the batch still runs, and when nothing is expected of anybody.</summary>
public sealed partial class TodayConversation() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(TodayConversation), "today")
        {
            Intents = ["today"],
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (batch, today) = (turn.Speaker.Batch, turn.Today);
        List<string> said = [Now(turn)];
        if (Asked(turn) is { } day)
            said.Add(OfDay(day, batch, turn));
        else if (!Clock().IsMatch(turn.Words))
        {
            if (batch.DefenceOn is { } defence && defence > today)
                said.Add(Texts.Say("Defence", ("day", Spoken.Date(defence, today)), ("days", Spoken.Days(defence.DayNumber - today.DayNumber))));
            if (batch.EndsOn >= today)
                said.Add(
                    Texts.Say("Ends", ("day", Spoken.Date(batch.EndsOn, today)), ("days", Spoken.Days(batch.EndsOn.DayNumber - today.DayNumber)))
                );
            if (batch.ClosedDays?.FirstOrDefault(closed => closed.To >= today) is { } closed)
                said.Add(Closed(closed, turn));
        }
        await dialogs.Context.SayAsync(Spoken.Sentences(said), turn.WaysOn(), cancellationToken);
    }

    /// <summary>With the time where somebody lives elsewhere than the programme.</summary>
    string Now(Turn turn)
    {
        var (own, zone) = (TimeZoneInfo.ConvertTime(turn.Now, turn.Speaker.Zone), turn.Speaker.Batch.Zone);
        var day = Texts.Say("Now", ("day", Spoken.Date(turn.Today, turn.Today)), ("time", Spoken.Time(TimeOnly.FromDateTime(own.DateTime))));
        var there = TimeZoneInfo.ConvertTime(turn.Now, zone);
        return there.Offset == own.Offset
            ? day
            : Spoken.Sentences([
                day,
                Texts.Say(
                    "There",
                    ("day", Spoken.Date(DateOnly.FromDateTime(there.DateTime), turn.Today)),
                    ("time", Spoken.Time(TimeOnly.FromDateTime(there.DateTime)))
                ),
            ]);
    }

    static DateOnly? Asked(Turn turn) =>
        turn.Heard is { } heard && (heard.Names(ThingKind.Date) || heard.Names(ThingKind.Weekday) || heard.Names(ThingKind.DayToCome))
            ? MomentReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese)?.Day
            : null;

    string OfDay(DateOnly day, BatchDescription batch, Turn turn)
    {
        var ahead = day.DayNumber - turn.Today.DayNumber;
        var far = Texts.Say(
            ahead < 0 ? "DayPast"
                : ahead == 0 ? "DayNow"
                : "DayAhead",
            ("day", Spoken.Date(day, turn.Today)),
            ("days", Spoken.Days(Math.Abs(ahead)))
        );
        var closed = batch.ClosedDays?.FirstOrDefault(one => one.From <= day && day <= one.To);
        return Spoken.Sentences([far, closed is null ? Texts["DayOpen"] : Texts.Say("DayClosed", ("name", closed.Name.In(turn.Language)))]);
    }

    string Closed(ClosedDays closed, Turn turn) =>
        Texts.Say(
            closed.From == closed.To ? "ClosedDay" : "ClosedDays",
            ("name", closed.Name.In(turn.Language)),
            ("from", Spoken.Date(closed.From, turn.Today)),
            ("to", Spoken.Date(closed.To, turn.Today))
        );

    [GeneratedRegex(
        @"\bwhat(?:['’]?s| is)? (?:the )?time\b|\bo['’]?clock\b|几点|什么时间|时间是",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Clock();
}
