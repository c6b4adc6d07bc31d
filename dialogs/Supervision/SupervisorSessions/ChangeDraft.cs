using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>What is to be different about a session. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record ChangeDraft
{
    const int Current = 2;
    const int LongestPlace = 300;

    public int V { get; init; } = Current;

    public Guid Session { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    public string? Place { get; init; }

    public string? Topic { get; init; }

    public int? Places { get; init; }

    /// <summary>So many places more than there are; they become <see cref="Places"/> when it is known how many those are.</summary>
    public int? MorePlaces { get; init; }

    /// <summary>The confirmation card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A whole sentence that says why it is asked again. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    public SessionChange ToChange() => new(Day, From, Minutes, Place, Topic, Places);

    /// <summary>With what was said; the same draft when nothing of it is a change.</summary>
    /// <param name="bare">Whether words that name no change are the new time: "Friday 10:00".</param>
    public ChangeDraft With(SessionChangeSaid said, Session session, bool bare, Turn turn)
    {
        var at = LocalSpan.Of(session.Span, turn.Speaker.Zone);
        var words = said.To.Length > 0 || !bare ? said.To : said.Which;
        var times = SessionChangeReader.Times(words, at.Day, at.From, turn.Today, turn.Language == Language.Chinese);
        if (said.ShiftMinutes is { } shift)
            times = SessionChangeReader.Later(shift, at.Day, at.From);
        // The end stays: a later beginning makes it shorter.
        if (said.EndStays && times.From is { } begins && SessionClocks.MinutesUntil(at.To, begins) is { } shorter)
            times = times with { Minutes = shorter };
        return this with
        {
            Day = times.Day ?? Day,
            From = times.From ?? From,
            Minutes = times.Minutes ?? Minutes,
            Place = said.Place is { Length: > LongestPlace } longer ? longer[..LongestPlace] : said.Place ?? Place,
            Topic = said.Topic is { Length: > LongestPlace } much ? much[..LongestPlace] : said.Topic ?? Topic,
            Places = said.Places ?? Places,
            MorePlaces = said.MorePlaces,
        };
    }

    public string Write() => Json.Write(this);

    /// <summary>A draft about no session for a text of a version that this program does not know.</summary>
    public static ChangeDraft Read(string text) => DraftText.Read<ChangeDraft>(text, draft => draft.V == Current) ?? new();
}
