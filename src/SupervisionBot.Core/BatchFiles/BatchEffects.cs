using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>People whom something concerns, the first of them by name.</summary>
public sealed record Concerned(int Count, IReadOnlyList<PersonName> First);

/// <summary>Who meets a requirement in one state of the rules and not in the other.</summary>
public sealed record RuleShift(RequirementFigure Figure, Concerned MetThen, Concerned NoLonger);

/// <summary>A session to come with the number of those who have a place in it.</summary>
public sealed record StandingSession(Session Session, int Booked);

/// <summary>What hangs on a change of the batch.</summary>
/// <param name="Sessions">To come, on days that would be closed or outside the batch, or larger than would be allowed; the first of them.</param>
/// <param name="SessionCount">All of them.</param>
/// <param name="Bookings">People with bookings that would break the limit: too many, or too late to be cancelled or moved freely.</param>
public sealed record BatchEffects(IReadOnlyList<RuleShift> Rules, IReadOnlyList<StandingSession> Sessions, int SessionCount, Concerned Bookings)
{
    internal string Seal =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{SessionCount} {Bookings.Count} {string.Join(' ', Rules.Select(rule => $"{rule.MetThen.Count}/{rule.NoLonger.Count}"))}"
        );
}

/// <summary>Looks up what hangs on a change of a batch, before it is made.</summary>
public sealed class BatchEffectsFinder(SupervisionDb db, RuleBook rules, TimeProvider time)
{
    /// <summary>More people, and more sessions, are only counted.</summary>
    public const int MostNamed = 8;

    static readonly Concerned Nobody = new(0, []);

    public async Task<BatchEffects> OfAsync(Batch batch, BatchPlan before, BatchPlan after, CancellationToken cancellationToken)
    {
        var sessions = await SessionsAsync(batch, before.Description, after.Description, cancellationToken);
        return new BatchEffects(
            await ShiftsAsync(batch, before, after, cancellationToken),
            [.. sessions.Take(MostNamed)],
            sessions.Count,
            await BookingsAsync(batch.Id, before.Description.Booking, after.Description.Booking, cancellationToken)
        );
    }

    async Task<IReadOnlyList<RuleShift>> ShiftsAsync(Batch batch, BatchPlan before, BatchPlan after, CancellationToken cancellationToken)
    {
        if (!BatchDifference.Between(before, after).Any(difference => difference.IsOfRules))
            return [];
        var now = await rules.ReadAsync(db, batch.Id, batch.RequirementVersion, cancellationToken);
        var then = now with
        {
            Requirements = after.Requirements,
            PracticumTypes = after.Description.ActivityTypes.Where(type => type.Practicum).Select(type => type.Key).ToHashSet(),
        };
        var shifts = after.Requirements.ToDictionary(
            figure => figure.Name(),
            figure => (Figure: figure, Won: new List<PersonName>(), Lost: new List<PersonName>())
        );
        var trainees =
            from membership in db.Memberships.AsNoTracking()
            where membership.BatchId == batch.Id && membership.Role == Role.Trainee
            join person in db.People on membership.PersonId equals person.Id
            join ledger in db.Ledgers.Where(ledger => ledger.BatchId == batch.Id) on person.Id equals ledger.TraineeId into ledgers
            from ledger in ledgers.DefaultIfEmpty()
            orderby person.Name, person.Id
            select new { Name = new PersonName(person.Id, person.Name, person.NameEn), Ledger = ledger };
        await foreach (var row in trainees.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var totals = row.Ledger?.Totals ?? LedgerTotals.Empty;
            var met = RuleCheck.Of(now, totals).Rules.Where(rule => rule.Met).Select(rule => rule.Figure.Name()).ToHashSet();
            foreach (var rule in RuleCheck.Of(then, totals).Rules)
                if (rule.Met != met.Contains(rule.Figure.Name()))
                    (rule.Met ? shifts[rule.Figure.Name()].Won : shifts[rule.Figure.Name()].Lost).Add(row.Name);
        }
        // One that is changed is named also where it changes nothing for anybody.
        return
        [
            .. shifts
                .Values.Where(shift => shift.Won.Count + shift.Lost.Count > 0 || before.Requirements.All(figure => figure != shift.Figure))
                .Select(shift => new RuleShift(shift.Figure, Of(shift.Won), Of(shift.Lost))),
        ];
    }

    static Concerned Of(List<PersonName> all) => new(all.Count, [.. all.Take(MostNamed)]);

    async Task<IReadOnlyList<StandingSession>> SessionsAsync(
        Batch batch,
        BatchDescription before,
        BatchDescription after,
        CancellationToken cancellationToken
    )
    {
        var most = after.Booking.GroupPlaces is { } places && places != before.Booking.GroupPlaces ? places : (int?)null;
        var days = Json.Write(before.ClosedDays ?? []) != Json.Write(after.ClosedDays ?? []);
        if (most is null && !days && (before.StartsOn, before.EndsOn) == (after.StartsOn, after.EndsOn))
            return [];
        var now = time.GetUtcNow();
        var ahead = await db
            .Sessions.AsNoTracking()
            .Where(s => s.BatchId == batch.Id && s.State == SessionState.Open && s.StartsAt > now)
            .OrderBy(s => s.StartsAt)
            .ThenBy(s => s.Id)
            .Select(s => new StandingSession(
                s,
                db.Bookings.Count(b =>
                    b.SessionId == s.Id
                    && (
                        b.State == BookingState.Booked
                        || b.State == BookingState.Held
                        || b.State == BookingState.Offered
                        || b.State == BookingState.Guest
                    )
                )
            ))
            .ToListAsync(cancellationToken);
        return
        [
            .. ahead.Where(one =>
                one.Session.Kind == SessionKind.Group && one.Booked > most
                || IsHeld(before, one.Session, before.Zone) && !IsHeld(after, one.Session, after.Zone)
            ),
        ];
    }

    /// <summary>On a day of the batch that is open.</summary>
    static bool IsHeld(BatchDescription batch, Session session, TimeZoneInfo zone) =>
        LocalTime.Day(session.StartsAt, zone) is var day && batch.StartsOn <= day && day <= batch.EndsOn && batch.IsOpen(day);

    async Task<Concerned> BookingsAsync(BatchId batch, BookingRules before, BookingRules after, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ahead = db
            .Bookings.Where(b => b.State == BookingState.Booked || b.State == BookingState.Held || b.State == BookingState.Offered)
            .Join(
                db.Sessions.Where(s =>
                    s.BatchId == batch
                    && s.State == SessionState.Open
                    && s.StartsAt > now
                    && (s.Kind == SessionKind.Individual || s.Kind == SessionKind.Group)
                ),
                booking => booking.SessionId,
                session => session.Id,
                (booking, session) => new { booking.PersonId, session.StartsAt }
            );
        IQueryable<PersonId>? whose = null;
        if (after.OpenBookings < before.OpenBookings)
            whose = ahead.GroupBy(one => one.PersonId).Where(own => own.Count() > after.OpenBookings).Select(own => own.Key);
        else if (after.CancelHours > before.CancelHours)
            whose = Between(before.CancelHours, after.CancelHours);
        else if (after.MoveHours > before.MoveHours)
            whose = Between(before.MoveHours, after.MoveHours);
        if (whose is null)
            return Nobody;
        var names = await db
            .People.Where(person => whose.Contains(person.Id))
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Id)
            .Select(person => new PersonName(person.Id, person.Name, person.NameEn))
            .ToListAsync(cancellationToken);
        return Of(names);

        IQueryable<PersonId> Between(int from, int to)
        {
            var (first, last) = (now.AddHours(from), now.AddHours(to));
            return ahead.Where(one => one.StartsAt >= first && one.StartsAt < last).Select(one => one.PersonId).Distinct();
        }
    }
}
