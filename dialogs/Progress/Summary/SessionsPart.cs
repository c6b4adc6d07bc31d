using System.Globalization;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>The reader's sessions of today and of the rest of the week.</summary>
public sealed class SessionsPart(SummaryFigures figures) : SummaryPart
{
    const int MostNamed = 4;

    public override string Key => "sessions";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var (who, today) = (reader.Speaker, reader.AsTurn().Today);
        var sessions = await figures.SessionsAsync(who.Id, who.BatchId, SummaryTimes.EndOfWeek(today, who.Zone), cancellationToken);
        if (sessions.Count == 0)
            return null;
        var (now, later) = (sessions.Where(one => DayOf(one) == today).ToList(), sessions.Where(one => DayOf(one) != today).ToList());
        var text =
            now.Count == 0 ? Count("SessionsWeek", later.Count)
            : later.Count == 0 ? Count("SessionsToday", now.Count)
            : Count("SessionsTodayAndWeek", now.Count, ("more", later.Count));
        List<string> named = [.. sessions.Take(MostNamed).Select(one => Say(one, DayOf(one) == today))];
        if (sessions.Count > MostNamed)
            named.Add(Texts.Say("SessionsMore", ("count", sessions.Count - MostNamed)));
        var facts = sessions.Select(one =>
            Fact(DayOf(one) == today ? "t" : "w", one.Session.Id.Value)
            + "@"
            + one.Session.StartsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
        return new SummaryLine(text, named, Facts(facts), () => [new Button(Texts.Shared["MySessions"], HostVerbs.List)]);

        DateOnly DayOf(HostedSession one) => LocalSpan.Of(one.Session.Span, who.Zone).Day;

        string Say(HostedSession one, bool isToday)
        {
            var at = LocalSpan.Of(one.Session.Span, who.Zone);
            var with =
                one.One is { } person ? person.In(reader.Language)
                : one.Booked == 0 ? Texts["SessionFree"]
                : Texts.Say("SessionBooked", ("count", one.Booked));
            return Texts.Say(
                isToday ? "SessionToday" : "SessionLater",
                ("day", Spoken.Date(at.Day, today)),
                ("range", Spoken.Range(at.From, at.To)),
                ("kind", SessionWords.Kind(one.Session.Kind)),
                ("with", with)
            );
        }
    }
}
