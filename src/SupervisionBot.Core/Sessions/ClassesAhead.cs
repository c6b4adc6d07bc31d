using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Sessions;

/// <summary>Class hours that somebody lacks, and those of the classes to come at which they are expected before the defence.</summary>
public sealed record ClassHoursAhead(long Missing, long Planned)
{
    /// <summary>So many cannot be reached by what is planned.</summary>
    public long Short => Math.Max(0, Missing - Planned);
}

/// <summary>A trainee for whom too few class hours are planned.</summary>
public sealed record ShortOfClasses(PersonName Trainee, ClassHoursAhead Ahead);

/// <summary>
/// Class hours that count for a trainee, how many the batch asks for, and what is to come; null in a batch without classes in its calendar.
/// </summary>
public sealed record ClassHoursCounted(PersonName Trainee, long Counted, long Needed, ClassHoursAhead? Ahead);

/// <summary>Says whether enough class hours are planned before the defence. Changes nothing.</summary>
public sealed class ClassesAhead(SupervisionDb db, StandingList standings, Authority authority) : IReadClassesAhead
{
    sealed record Planned(PersonId Person, DateOnly Day, int ClassHours);

    public async Task<IReadOnlyList<DayAmount>?> AheadAsync(
        PersonId trainee,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        var planned = await PlannedAsync(batch, description, cancellationToken, trainee);
        return planned.Count > 0 || await HasClassesAsync(batch, cancellationToken)
            ? planned.ConvertAll(one => new DayAmount(one.Day, one.ClassHours))
            : null;
    }

    /// <summary>Those for whom too few are planned, of whom they may act for, the worst first; nobody in a batch without classes.</summary>
    public async Task<IReadOnlyList<ShortOfClasses>> ShortAsync(
        PersonId who,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    ) =>
        await HasClassesAsync(batch, cancellationToken)
            ?
            [
                .. (await CountedAsync(who, batch, description, cancellationToken))
                    .Where(one => one.Ahead is { Short: > 0 })
                    .Select(one => new ShortOfClasses(one.Trainee, one.Ahead!))
                    .OrderByDescending(one => one.Ahead.Short)
                    .ThenBy(one => one.Trainee.Name, StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Class hours of all whom they may act for; nobody where the batch asks for none.</summary>
    public async Task<IReadOnlyList<ClassHoursCounted>> CountedAsync(
        PersonId who,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        List<(PersonName Name, RuleStanding Rule)> all = [];
        await foreach (var one in standings.ReadAsync(batch, authority.TraineesOf(who, batch), cancellationToken))
            if (Rule(one.Standing) is { } rule)
                all.Add((new PersonName(one.Trainee, one.Name, one.NameEn), rule));
        var planned = (await PlannedAsync(batch, description, cancellationToken)).ToLookup(one => one.Person, one => (long)one.ClassHours);
        var has = planned.Count > 0 || await HasClassesAsync(batch, cancellationToken);
        return
        [
            .. all.Select(one => new ClassHoursCounted(
                one.Name,
                one.Rule.Approved,
                one.Rule.Needed,
                has ? new ClassHoursAhead(Math.Max(0, one.Rule.Needed - one.Rule.Approved), planned[one.Name.Id].Sum()) : null
            )),
        ];
    }

    static RuleStanding? Rule(TraineeStanding standing) => standing.Rules.FirstOrDefault(rule => rule.Figure.Kind == RequirementKind.ClassHours);

    Task<bool> HasClassesAsync(BatchId batch, CancellationToken cancellationToken) =>
        db.Sessions.AnyAsync(s => s.BatchId == batch && s.Kind == SessionKind.Class && db.Lessons.Any(l => l.SessionId == s.Id), cancellationToken);

    /// <summary>Also a class that is over while nobody has said who came; none of which they have said that they cannot come.</summary>
    async Task<List<Planned>> PlannedAsync(BatchId batch, BatchDescription description, CancellationToken cancellationToken, PersonId? only = null)
    {
        var (end, excused) = (LocalTime.Start(description.LastSessionDay.AddDays(1), description.Zone), db.ExcusesThatStand());
        var rows = await (
            from session in db.Sessions
            where
                session.BatchId == batch
                && session.State == SessionState.Open
                && session.Kind == SessionKind.Class
                && session.StartsAt < end
                && !db.SessionReports.Any(r => r.SessionId == session.Id)
            join lesson in db.Lessons on session.Id equals lesson.SessionId
            join booking in db.Bookings on session.Id equals booking.SessionId
            where
                booking.State == BookingState.Booked
                && (only == null || booking.PersonId == only)
                && !excused.Any(e => e.SessionId == session.Id && e.PersonId == booking.PersonId)
            select new
            {
                booking.PersonId,
                session.StartsAt,
                lesson.ClassHours,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Planned(row.PersonId, LocalTime.Day(row.StartsAt, description.Zone), row.ClassHours));
    }
}
