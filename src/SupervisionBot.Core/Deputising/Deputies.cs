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
/// <param name="FirstDay">Null when it holds now.</param>
/// <param name="LastDay">In the zone that was asked for.</param>
public sealed record DeputyNow(Supervisee Deputy, DateOnly? FirstDay, DateOnly LastDay);

/// <summary>Naming a deputy for a time. Takes effect when the turn is saved.</summary>
public sealed class Deputies(SupervisionDb db, NameBook names, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells the deputy; the subject is the supervisor.</summary>
    public const string NamedNotice = "deputy-named";

    /// <summary>Tells a supervisor that an administrator named somebody for them; the subject is the supervisor.</summary>
    public const string NamedForNotice = "deputy-named-for";

    /// <summary>The day that is meant to come: a day that was read as the last Friday is the next one, one as last year's is this year's.</summary>
    public static DateOnly Upcoming(DateOnly said, DateOnly today) =>
        said >= today ? said
        : today.DayNumber - said.DayNumber <= 7 ? said.AddDays(7)
        : said.AddYears(1);

    /// <summary>Everybody who could stand in.</summary>
    public Task<IReadOnlyList<Supervisee>> AbleAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken) =>
        names.OfAsync(Able(supervisor, batch), cancellationToken);

    public async Task<DeputyNow?> NowAsync(PersonId supervisor, BatchId batch, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var named = await db
            .Deputyships.AsNoTracking()
            .FirstOrDefaultAsync(d => d.SupervisorId == supervisor && d.BatchId == batch && d.EndedAt == null && d.Until > now, cancellationToken);
        return named is null
            ? null
            : new DeputyNow(
                (await names.OfAsync([named.DeputyId], cancellationToken))[0],
                named.From > now ? LocalTime.Day(named.From, zone) : null,
                LastDay(named.Until, zone)
            );
    }

    /// <param name="firstDay">From when on; null for now.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="zone">In which the days begin and end: the supervisor's.</param>
    /// <param name="by">An administrator who names them in the supervisor's place; null for the supervisor.</param>
    public async Task<DeputyOutcome> NameAsync(
        PersonId supervisor,
        PersonId deputy,
        BatchId batch,
        DateOnly? firstDay,
        DateOnly lastDay,
        TimeZoneInfo zone,
        CancellationToken cancellationToken,
        PersonId? by = null
    )
    {
        if (by is { } other && !await IsAdministratorAsync(other, batch, cancellationToken))
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
        var now = time.GetUtcNow();
        var until = StartOf(lastDay.AddDays(1), zone);
        if (until <= now || firstDay > lastDay)
            return new DeputyOutcome.DayIsPast();
        var from = firstDay is { } first && StartOf(first, zone) > now ? StartOf(first, zone) : now;
        await EndOpenAsync(supervisor, batch, now, cancellationToken);
        var named = db.Deputyships.Add(new Deputyship(TypedId.New<DeputyshipId>(time), batch, supervisor, deputy, from, until)).Entity;
        db.Note(time, by ?? supervisor, ActKind.DeputyNamed, named.Id.Value.ToString("N"));
        notices.Tell(deputy, batch, NamedNotice, supervisor.Value.ToString("N"));
        if (by is not null && by != supervisor)
            notices.Tell(supervisor, batch, NamedForNotice, supervisor.Value.ToString("N"));
        return new DeputyOutcome.Named((await names.OfAsync([deputy], cancellationToken))[0], from > now ? firstDay : null, lastDay);
    }

    public async Task<DeputyOutcome> EndAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        if (await EndOpenAsync(supervisor, batch, time.GetUtcNow(), cancellationToken) is not { } ended || ended.Until <= time.GetUtcNow())
            return new DeputyOutcome.Nobody();
        db.Note(time, supervisor, ActKind.DeputyEnded, ended.Id.Value.ToString("N"));
        return new DeputyOutcome.Ended((await names.OfAsync([ended.DeputyId], cancellationToken))[0]);
    }

    /// <summary>A deputyship of theirs, in force or not, or for an administrator one of the batch; null for another's.</summary>
    public async Task<(Deputyship Ship, Supervisee Deputy)?> FindAsync(PersonId asker, DeputyshipId id, CancellationToken cancellationToken) =>
        await db.Deputyships.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is { } ship
        && (ship.SupervisorId == asker || await IsAdministratorAsync(asker, ship.BatchId, cancellationToken))
            ? (ship, (await names.OfAsync([ship.DeputyId], cancellationToken))[0])
            : null;

    Task<bool> IsAdministratorAsync(PersonId person, BatchId batch, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(m => m.PersonId == person && m.BatchId == batch && m.Role == Role.Administrator, cancellationToken);

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

    static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    static DateOnly LastDay(DateTimeOffset until, TimeZoneInfo zone) => LocalTime.Day(until, zone).AddDays(-1);
}
