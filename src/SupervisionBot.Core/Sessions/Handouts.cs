using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of handing out a file.</summary>
public abstract record HandoutOutcome
{
    HandoutOutcome() { }

    /// <param name="Told">How many hear of it.</param>
    /// <param name="Replaced">There was an older one.</param>
    public sealed record Given(Session Session, int Told, bool Replaced) : HandoutOutcome;

    public sealed record TakenBack(Session Session) : HandoutOutcome;

    /// <summary>There is no such class for them to hand out at, or nothing to take back.</summary>
    public sealed record NotThere : HandoutOutcome;
}

/// <summary>Handouts of classes: given by whoever holds one or an administrator, for all who may come. Nothing is saved here.</summary>
public sealed class Handouts(SupervisionDb db, SessionNews news, TimeProvider time)
{
    /// <param name="file">One of their own, which was looked through.</param>
    public async Task<HandoutOutcome> GiveAsync(SessionHost giver, SessionId id, FileId file, CancellationToken cancellationToken)
    {
        if (
            await GivenBy(giver).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } session
            || await db.StoredFiles.FindAsync([file], cancellationToken) is not { } stored
            || stored.OwnerId != giver.Id
        )
            return new HandoutOutcome.NotThere();
        var now = time.GetUtcNow();
        var before = await LastAsync(id, cancellationToken);
        var replaces = before is { GoneAt: null };
        if (replaces)
            before!.Go(now);
        db.Handouts.Add(new Handout(id, (before?.Number ?? 0) + 1, file, giver.Id, now));
        var people = await db
            .Bookings.Where(b => b.SessionId == id && (b.State == BookingState.Booked || b.State == BookingState.Guest))
            .Select(b => b.PersonId)
            .ToListAsync(cancellationToken);
        if (session.SupervisorId != giver.Id)
            people.Add(session.SupervisorId);
        foreach (var person in people)
            news.HandoutGiven(person, session);
        return new HandoutOutcome.Given(session, people.Count, replaces);
    }

    public async Task<HandoutOutcome> TakeBackAsync(SessionHost giver, SessionId id, CancellationToken cancellationToken)
    {
        if (
            await GivenBy(giver).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } session
            || await LastAsync(id, cancellationToken) is not { GoneAt: null } handout
        )
            return new HandoutOutcome.NotThere();
        handout.Go(time.GetUtcNow());
        return new HandoutOutcome.TakenBack(session);
    }

    /// <summary>Whether they can hand out at it.</summary>
    public Task<bool> MayGiveAsync(SessionHost giver, SessionId id, CancellationToken cancellationToken) =>
        GivenBy(giver).AnyAsync(s => s.Id == id, cancellationToken);

    /// <summary>The file, for whoever may come, holds the class or administers; null for anybody else, and when there is none.</summary>
    public async Task<StoredFile?> ForAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var files = SeenBy(db, who).Where(h => h.SessionId == id && h.GoneAt == null).Select(h => h.FileId);
        return await db.StoredFiles.FirstOrDefaultAsync(f => files.Contains(f.Id), cancellationToken);
    }

    /// <summary>Those that are there, as their names.</summary>
    internal static Task<Dictionary<SessionId, string>> NamesAsync(
        SupervisionDb db,
        PersonId who,
        IReadOnlyCollection<SessionId> sessions,
        CancellationToken cancellationToken
    ) =>
        SeenBy(db, who)
            .Where(h => sessions.Contains(h.SessionId) && h.GoneAt == null)
            .Join(db.StoredFiles, h => h.FileId, f => f.Id, (h, f) => new { h.SessionId, f.Name })
            .ToDictionaryAsync(one => one.SessionId, one => one.Name, cancellationToken);

    /// <summary>Of classes at which they have a place, as an expected trainee or a guest; which they hold; and as an administrator of all.</summary>
    public static IQueryable<Handout> SeenBy(SupervisionDb db, PersonId who) =>
        db.Handouts.Where(h =>
            db.Sessions.Any(s =>
                s.Id == h.SessionId
                && (
                    s.SupervisorId == who
                    || db.Memberships.Any(m => m.PersonId == who && m.BatchId == s.BatchId && m.Role == Role.Administrator)
                    || db.Bookings.Any(b =>
                        b.SessionId == s.Id && b.PersonId == who && (b.State == BookingState.Booked || b.State == BookingState.Guest)
                    )
                )
            )
        );

    IQueryable<Session> GivenBy(SessionHost giver) =>
        db
            .Sessions.Taught()
            .Where(s =>
                s.BatchId == giver.BatchId
                && s.State == SessionState.Open
                && (
                    s.SupervisorId == giver.Id
                    || db.Memberships.Any(m => m.PersonId == giver.Id && m.BatchId == s.BatchId && m.Role == Role.Administrator)
                )
            );

    Task<Handout?> LastAsync(SessionId id, CancellationToken cancellationToken) =>
        db.Handouts.Where(h => h.SessionId == id).OrderByDescending(h => h.Number).FirstOrDefaultAsync(cancellationToken);
}
