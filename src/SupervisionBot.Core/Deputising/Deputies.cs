using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Deputising;

/// <summary>The answer to naming a deputy, or to taking that back.</summary>
public abstract record DeputyOutcome
{
    DeputyOutcome() { }

    /// <param name="FirstDay">Null when it holds from now on.</param>
    public sealed record Named(Supervisee Deputy, DateOnly? FirstDay, DateOnly LastDay) : DeputyOutcome;

    public sealed record Ended(Supervisee Deputy) : DeputyOutcome;

    /// <summary>Who asks supervises no group, so there is nothing to deputise.</summary>
    public sealed record NoGroup : DeputyOutcome;

    /// <summary>A deputy is a supervisor or an administrator of the batch, and somebody else than oneself.</summary>
    public sealed record NotAble : DeputyOutcome;

    /// <summary>The last day is over.</summary>
    public sealed record DayIsPast : DeputyOutcome;

    /// <summary>Nobody is named.</summary>
    public sealed record Nobody : DeputyOutcome;
}

/// <summary>Who stands in for a supervisor, now or from a day to come.</summary>
/// <param name="Since">The day on which it began or begins.</param>
/// <param name="Holds">It has begun.</param>
/// <param name="LastDay">Included.</param>
public sealed record DeputyNow(Supervisee Deputy, DateOnly Since, bool Holds, DateOnly LastDay)
{
    /// <summary>Null when it holds now.</summary>
    public DateOnly? FirstDay => Holds ? null : Since;
}

/// <summary>A time for which somebody was named, whether it holds or not.</summary>
/// <param name="FirstDay">Likewise <paramref name="LastDay"/>: in the supervisor's zone.</param>
public sealed record DeputyTime(Deputyship Ship, Supervisee Supervisor, Supervisee Deputy, DateOnly FirstDay, DateOnly LastDay);

/// <summary>
/// Naming a deputy for a time, whose days begin and end in the zone of the supervisor, whoever names or asks. Takes effect when the turn is saved.
/// </summary>
public sealed class Deputies(SupervisionDb db, NameBook names, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells the deputy; the subject is the supervisor.</summary>
    public const string NamedNotice = "deputy-named";

    /// <summary>Tells a supervisor that an administrator named somebody for them; the subject is the supervisor.</summary>
    public const string NamedForNotice = "deputy-named-for";

    /// <summary>
    /// Tells the deputy that their time is over before its end, and the supervisor if an administrator ended it; the subject is the supervisor.
    /// </summary>
    public const string EndedNotice = "deputy-ended";

    /// <summary>The day that is meant to come: a day that was read as the last Friday is the next one, one as last year's is this year's.</summary>
    public static DateOnly Upcoming(DateOnly said, DateOnly today) =>
        said >= today ? said
        : today.DayNumber - said.DayNumber <= 7 ? said.AddDays(7)
        : said.AddYears(1);

    /// <summary>Everybody who could stand in.</summary>
    public Task<IReadOnlyList<Supervisee>> AbleAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken) =>
        names.OfAsync(Able(supervisor, batch), cancellationToken);

    public async Task<DeputyNow?> NowAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var named = await db
            .Deputyships.AsNoTracking()
            .FirstOrDefaultAsync(d => d.SupervisorId == supervisor && d.BatchId == batch && d.EndedAt == null && d.Until > now, cancellationToken);
        if (named is null)
            return null;
        var zone = await ZoneAsync(supervisor, batch, cancellationToken);
        return new DeputyNow(
            (await names.OfAsync([named.DeputyId], cancellationToken))[0],
            LocalTime.Day(named.From, zone),
            named.From <= now,
            LastDay(named.Until, zone)
        );
    }

    /// <param name="firstDay">From when on; null for now.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="by">An administrator who names them in the supervisor's place; null for the supervisor.</param>
    public async Task<DeputyOutcome> NameAsync(
        PersonId supervisor,
        PersonId deputy,
        BatchId batch,
        DateOnly? firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken,
        PersonId? by = null
    )
    {
        if (by is { } other && !await db.AdministersAsync(other, batch, cancellationToken))
            return new DeputyOutcome.NotAble();
        if (
            !await db.Memberships.AnyAsync(
                m => m.PersonId == supervisor && m.BatchId == batch && m.Role == Role.Supervisor && m.GroupId != null,
                cancellationToken
            )
        )
            return new DeputyOutcome.NoGroup();
        if (!await Able(supervisor, batch).ContainsAsync(deputy, cancellationToken))
            return new DeputyOutcome.NotAble();
        var (now, zone) = (time.GetUtcNow(), await ZoneAsync(supervisor, batch, cancellationToken));
        var until = LocalTime.Start(lastDay.AddDays(1), zone);
        if (until <= now || firstDay > lastDay)
            return new DeputyOutcome.DayIsPast();
        var from = firstDay is { } first && LocalTime.Start(first, zone) > now ? LocalTime.Start(first, zone) : now;
        await EndOpenAsync(supervisor, batch, now, cancellationToken);
        var named = db.Deputyships.Add(new Deputyship(TypedId.New<DeputyshipId>(time), batch, supervisor, deputy, from, until)).Entity;
        db.Note(time, by ?? supervisor, ActKind.DeputyNamed, named.Id.Value.ToString("N"));
        notices.Tell(deputy, batch, NamedNotice, supervisor.Value.ToString("N"));
        if (by is not null && by != supervisor)
            notices.Tell(supervisor, batch, NamedForNotice, supervisor.Value.ToString("N"));
        return new DeputyOutcome.Named((await names.OfAsync([deputy], cancellationToken))[0], from > now ? firstDay : null, lastDay);
    }

    /// <param name="by">The supervisor, or an administrator of the batch: then the supervisor hears of it.</param>
    public async Task<DeputyOutcome> EndAsync(PersonId supervisor, BatchId batch, PersonId by, CancellationToken cancellationToken)
    {
        if (by != supervisor && !await db.AdministersAsync(by, batch, cancellationToken))
            return new DeputyOutcome.NotAble();
        var now = time.GetUtcNow();
        if (await EndOpenAsync(supervisor, batch, now, cancellationToken) is not { } ended || ended.Until <= now)
            return new DeputyOutcome.Nobody();
        db.Note(time, by, ActKind.DeputyEnded, ended.Id.Value.ToString("N"));
        await TellEndedAsync(ended.DeputyId, NamedNotice);
        await TellEndedAsync(supervisor, NamedForNotice);
        return new DeputyOutcome.Ended((await names.OfAsync([ended.DeputyId], cancellationToken))[0]);

        // Who has not heard of it yet need not hear that it is over.
        async Task TellEndedAsync(PersonId person, string named)
        {
            var subject = supervisor.Value.ToString("N");
            if (
                await db.Notices.AnyAsync(
                    n => n.To == person && n.Kind == named && n.Subject == subject && n.State == Notices.NoticeState.Waiting,
                    cancellationToken
                )
            )
                await notices.TakeBackAsync(person, named, subject, now.AddDays(-1), cancellationToken);
            else if (person != by)
                notices.Tell(person, batch, EndedNotice, subject);
        }
    }

    /// <summary>
    /// The time of this supervisor that was ended last, in which the reader was the deputy or is the supervisor; null for another's.
    /// </summary>
    public async Task<DeputyTime?> EndedAsync(PersonId reader, PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var ended = await db
            .Deputyships.AsNoTracking()
            .Where(d => d.SupervisorId == supervisor && d.BatchId == batch && d.EndedAt != null && (d.DeputyId == reader || supervisor == reader))
            .ToListAsync(cancellationToken);
        return ended.MaxBy(one => one.EndedAt) is { } last ? await FindAsync(reader, last.Id, cancellationToken) : null;
    }

    /// <summary>A time in which they are the supervisor or the deputy, or for an administrator one of the batch; null for another's.</summary>
    public async Task<DeputyTime?> FindAsync(PersonId asker, DeputyshipId id, CancellationToken cancellationToken)
    {
        if (
            await db.Deputyships.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } ship
            || (ship.SupervisorId != asker && ship.DeputyId != asker && !await db.AdministersAsync(asker, ship.BatchId, cancellationToken))
        )
            return null;
        var zone = await ZoneAsync(ship.SupervisorId, ship.BatchId, cancellationToken);
        var people = await names.OfAsync([ship.SupervisorId, ship.DeputyId], cancellationToken);
        return new DeputyTime(
            ship,
            people.Single(one => one.Id == ship.SupervisorId),
            people.Single(one => one.Id == ship.DeputyId),
            LocalTime.Day(ship.From, zone),
            LastDay(ship.Until, zone)
        );
    }

    async Task<Deputyship?> EndOpenAsync(PersonId supervisor, BatchId batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Deputyships.FirstOrDefaultAsync(
            d => d.SupervisorId == supervisor && d.BatchId == batch && d.EndedAt == null,
            cancellationToken
        );
        open?.End(now);
        return open;
    }

    IQueryable<PersonId> Able(PersonId supervisor, BatchId batch) =>
        db
            .Memberships.Where(m => m.BatchId == batch && m.PersonId != supervisor && (m.Role == Role.Supervisor || m.Role == Role.Administrator))
            .Where(m => !db.Memberships.Any(own => own.BatchId == batch && own.PersonId == m.PersonId && own.Role == Role.Trainee))
            .Select(m => m.PersonId)
            .Distinct();

    async Task<TimeZoneInfo> ZoneAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken) =>
        TimeZoneInfo.FindSystemTimeZoneById(
            await db.People.Where(p => p.Id == supervisor).Select(p => p.TimeZone).FirstOrDefaultAsync(cancellationToken)
                ?? await db.Batches.Where(b => b.Id == batch).Select(b => b.TimeZone).SingleAsync(cancellationToken)
        );

    static DateOnly LastDay(DateTimeOffset until, TimeZoneInfo zone) => LocalTime.Day(until, zone).AddDays(-1);
}
