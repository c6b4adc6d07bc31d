using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Former trainees hear of open classes as often as they like: once a week all of them, or each on the day from which it is open. A portion of
/// people at a time, each of whom has the notice once; what it says is found when it is sent.
/// </summary>
public sealed class TellOpenClasses(SupervisionDb db, Notices.Notices notices, TimeProvider time) : RecurringWork
{
    /// <summary>All that can be had; the subject is the Monday of the week.</summary>
    public const string WeeklyNotice = "open-classes.week";

    /// <summary>One that has become open.</summary>
    public const string EachNotice = "open-classes.each";

    public const int Portion = 200;

    /// <summary>So far ahead of what the weekly message tells of.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    public override string Name => "open-classes";

    public override TimeSpan Every => TimeSpan.FromMinutes(30);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var (now, last) = (time.GetUtcNow(), time.GetUtcNow() + Ahead);
        var open = await (
            from session in db.Sessions.AsNoTracking()
            where session.Kind == SessionKind.Class && session.State == SessionState.Open && session.StartsAt > now && session.StartsAt < last
            where db.Lessons.Any(l => l.SessionId == session.Id && l.OpenPlaces > 0)
            join batch in db.Batches on session.BatchId equals batch.Id
            where batch.ClosedOn == null
            orderby session.StartsAt
            select new { session, batch }
        )
            .Take(OpenClasses.MostListed)
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
            return false;
        // A week begins on Monday where the next class is.
        var today = LocalTime.Day(now, open[0].batch.Description.Zone);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var told = await TellAsync(OpenClassNews.Weekly, WeeklyNotice, week, new NoticeTiming(), cancellationToken);
        foreach (var one in open.Where(one => IsOpen(one.session, one.batch.Description, now)))
        {
            if (told == Portion)
                break;
            var timing = new NoticeTiming(Until: one.session.StartsAt);
            told = Math.Max(told, await TellAsync(OpenClassNews.Each, EachNotice, $"{one.session.Id.Value:N}", timing, cancellationToken));
        }
        return told == Portion;
    }

    static bool IsOpen(Session session, BatchDescription batch, DateTimeOffset now) => batch.OpenClasses.From(session.Span, batch.Zone) <= now;

    /// <summary>Those who want to hear of them so often and have not been told of this; answers how many.</summary>
    async Task<int> TellAsync(OpenClassNews often, string kind, string subject, NoticeTiming timing, CancellationToken cancellationToken)
    {
        var people = await (
            from person in db.People
            where
                db.Memberships.Any(m => m.PersonId == person.Id && m.Role == Role.Alumnus)
                && !db.Notices.Any(n => n.To == person.Id && n.Kind == kind && n.Subject == subject)
                && (
                    db.MessagePreferences.Any(own => own.PersonId == person.Id && own.OpenClasses == often)
                    // Who has chosen nothing hears once a week.
                    || (often == OpenClassNews.Weekly && !db.MessagePreferences.Any(own => own.PersonId == person.Id))
                )
            orderby person.Id
            select new
            {
                person.Id,
                Batch = db.Memberships.Where(m => m.PersonId == person.Id && m.Role == Role.Alumnus).Select(m => m.BatchId).First(),
            }
        )
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var one in people)
            notices.Tell(one.Id, one.Batch, kind, subject, timing);
        return people.Count;
    }
}
