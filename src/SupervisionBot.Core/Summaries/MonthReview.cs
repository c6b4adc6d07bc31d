using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Summaries;

public sealed record MonthOfTrainee(string Name, string NameEn, int LoggedMinutes, int ApprovedMinutes);

/// <summary>A month as a whole: what was logged, and what was done about it.</summary>
/// <param name="Trainees">Who logged most first; those without an entry too.</param>
/// <param name="Sessions">Supervision sessions that were held, and their minutes.</param>
public sealed record MonthFigures(IReadOnlyList<MonthOfTrainee> Trainees, int Sessions, int SessionMinutes, int MaterialsAccepted)
{
    public int LoggedMinutes => Trainees.Sum(trainee => trainee.LoggedMinutes);

    public int ApprovedMinutes => Trainees.Sum(trainee => trainee.ApprovedMinutes);
}

/// <summary>Looks back at a month.</summary>
public sealed class MonthReview(SupervisionDb db, Authority authority, MaterialRights rights)
{
    public static DateOnly Before(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1);

    /// <summary>Of those whom they supervise; for an administrator, who supervises nobody, of all.</summary>
    public async Task<MonthFigures> OfAsync(PersonId who, BatchId batch, TimeZoneInfo zone, DateOnly month, CancellationToken cancellationToken)
    {
        var supervised = authority.SupervisedBy(who, batch);
        var trainees = await supervised.AnyAsync(cancellationToken) ? supervised : authority.TraineesOf(who, batch);
        var hosts = db
            .Memberships.Where(m =>
                m.BatchId == batch
                && m.Role == Role.Supervisor
                && (m.PersonId == who || db.Memberships.Any(own => own.PersonId == who && own.BatchId == batch && own.Role == Role.Administrator))
            )
            .Select(m => m.PersonId);
        return await MonthAsync(trainees, hosts, batch, zone, month, cancellationToken);
    }

    /// <summary>A trainee's own.</summary>
    public async Task<MonthFigures> OwnAsync(Trainee trainee, DateOnly month, CancellationToken cancellationToken)
    {
        var own = db.People.Where(person => person.Id == trainee.Id).Select(person => person.Id);
        var (begin, end) = Span(month, trainee.Zone);
        var sessions = await (
            from session in db.Sessions.Supervision()
            where session.BatchId == trainee.BatchId && session.StartsAt >= begin && session.StartsAt < end
            join report in db.SessionReports on session.Id equals report.SessionId
            where report.Held && db.Bookings.Any(b => b.SessionId == session.Id && b.PersonId == trainee.Id && b.State == BookingState.Booked)
            select report.Minutes
        ).ToListAsync(cancellationToken);
        return new MonthFigures(
            await TraineesAsync(own, trainee.BatchId, month, cancellationToken),
            sessions.Count,
            sessions.Sum(),
            await AcceptedAsync(own, trainee.BatchId, begin, end, cancellationToken)
        );
    }

    async Task<MonthFigures> MonthAsync(
        IQueryable<PersonId> trainees,
        IQueryable<PersonId> hosts,
        BatchId batch,
        TimeZoneInfo zone,
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        var (begin, end) = Span(month, zone);
        var sessions = await (
            from session in db.Sessions.Supervision()
            where session.BatchId == batch && session.StartsAt >= begin && session.StartsAt < end && hosts.Contains(session.SupervisorId)
            join report in db.SessionReports on session.Id equals report.SessionId
            where report.Held
            group report by 1 into all
            select new { Count = all.Count(), Minutes = all.Sum(r => r.Minutes) }
        ).FirstOrDefaultAsync(cancellationToken);
        return new MonthFigures(
            await TraineesAsync(trainees, batch, month, cancellationToken),
            sessions?.Count ?? 0,
            sessions?.Minutes ?? 0,
            await AcceptedAsync(trainees, batch, begin, end, cancellationToken)
        );
    }

    async Task<IReadOnlyList<MonthOfTrainee>> TraineesAsync(
        IQueryable<PersonId> trainees,
        BatchId batch,
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (month, month.AddMonths(1));
        var entries = db.HourEntries.Where(e =>
            e.BatchId == batch && e.Day >= from && e.Day < to && (e.State == EntryState.Submitted || e.State == EntryState.Approved)
        );
        var months = await db
            .People.AsNoTracking()
            .Where(p => trainees.Contains(p.Id))
            .Select(p => new MonthOfTrainee(
                p.Name,
                p.NameEn,
                entries.Where(e => e.TraineeId == p.Id).Sum(e => e.Minutes),
                entries.Where(e => e.TraineeId == p.Id && e.State == EntryState.Approved).Sum(e => e.Minutes)
            ))
            .ToListAsync(cancellationToken);
        return [.. months.OrderByDescending(trainee => trainee.LoggedMinutes).ThenBy(trainee => trainee.Name, StringComparer.Ordinal)];
    }

    Task<int> AcceptedAsync(
        IQueryable<PersonId> trainees,
        BatchId batch,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) =>
        rights
            .OfTrainees(trainees, batch)
            .CountAsync(s => s.State == SubmissionState.Accepted && s.ReviewedAt >= from && s.ReviewedAt < to, cancellationToken);

    static (DateTimeOffset From, DateTimeOffset To) Span(DateOnly month, TimeZoneInfo zone) => (Start(month, zone), Start(month.AddMonths(1), zone));

    static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
