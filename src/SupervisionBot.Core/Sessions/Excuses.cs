using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of saying that one cannot come.</summary>
public abstract record ExcuseOutcome
{
    ExcuseOutcome() { }

    /// <param name="Why">Null when they come after all.</param>
    public sealed record Noted(Session Session, string? Why) : ExcuseOutcome;

    /// <summary>It is over: who was there is said by then.</summary>
    public sealed record Over(Session Session) : ExcuseOutcome;

    public sealed record NotThere : ExcuseOutcome;
}

/// <summary>
/// A trainee who is expected says that they cannot come, or can after all. They stay on the list: whoever holds it sees why, and says afterwards who
/// came.
/// </summary>
public sealed class Excuses(SupervisionDb db, SessionNews news, TimeProvider time)
{
    /// <param name="why">Null for who comes after all.</param>
    /// <param name="document">A file of their own that shows it.</param>
    public async Task<ExcuseOutcome> SayAsync(
        Trainee trainee,
        SessionId id,
        string? why,
        CancellationToken cancellationToken,
        FileId? document = null
    )
    {
        var session = await db
            .Sessions.Taught()
            .FirstOrDefaultAsync(
                s =>
                    s.Id == id
                    && s.BatchId == trainee.BatchId
                    && s.State == SessionState.Open
                    && db.Bookings.Any(b => b.SessionId == id && b.PersonId == trainee.Id && b.State == BookingState.Booked),
                cancellationToken
            );
        if (session is null)
            return new ExcuseOutcome.NotThere();
        if (session.EndsAt <= time.GetUtcNow())
            return new ExcuseOutcome.Over(session);
        var at = time.GetUtcNow();
        var last = await db
            .Excuses.Where(e => e.SessionId == id && e.PersonId == trainee.Id)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancellationToken);
        why = string.IsNullOrWhiteSpace(why) ? null : Cut(why.Trim());
        var sent = why is not null && document is { } file && (await db.StoredFiles.FindAsync([file], cancellationToken))?.OwnerId == trainee.Id;
        if (last?.Why != why || sent)
        {
            // A reason in other words keeps the document.
            var shows =
                sent ? document
                : why is null ? null
                : last?.DocumentId;
            db.Excuses.Add(new Excuse(Guid.CreateVersion7(at), id, trainee.Id, why, shows, at));
            news.ExcuseSaid(session);
            if (why is null)
                await ForgetAsync(trainee, id, at, cancellationToken);
            else
                Note(trainee, id);
        }
        return new ExcuseOutcome.Noted(session, why);
    }

    /// <summary>The reason that they gave last, whether it stands or not.</summary>
    public Task<string?> LastWhyAsync(PersonId trainee, SessionId id, CancellationToken cancellationToken) =>
        db
            .Excuses.Where(e => e.SessionId == id && e.PersonId == trainee && e.Why != null)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Select(e => e.Why)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The classes that an act of theirs is about.</summary>
    public static IReadOnlyList<SessionId> In(Act act) => [.. act.Subject.Split(',').Select(id => new SessionId(Guid.ParseExact(id, "N")))];

    /// <summary>What is said of several in one turn is one act.</summary>
    void Note(Trainee trainee, SessionId id)
    {
        var now = db
            .ChangeTracker.Entries<Act>()
            .FirstOrDefault(entry => entry.State == EntityState.Added && entry.Entity.By == trainee.Id && entry.Entity.Kind == ActKind.AbsenceSaid)
            ?.Entity;
        if (now is null)
            db.Note(time, trainee.Id, ActKind.AbsenceSaid, $"{id.Value:N}");
        else
            now.About($"{now.Subject},{id.Value:N}");
    }

    /// <summary>They come after all: nothing is left of what they said of it, unless it was of others as well.</summary>
    async Task ForgetAsync(Trainee trainee, SessionId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var said = $"{id.Value:N}";
        var acts = await db
            .Acts.Where(a => a.By == trainee.Id && a.Kind == ActKind.AbsenceSaid && a.UndoneAt == null && a.Subject.Contains(said))
            .ToListAsync(cancellationToken);
        foreach (var act in acts)
        {
            var stands = false;
            foreach (var other in In(act).Where(other => other != id))
                stands |= await StandsAsync(trainee.Id, other, cancellationToken);
            if (!stands)
                act.TakeBack(at);
        }
    }

    /// <summary>Also as it was said in this turn.</summary>
    async Task<bool> StandsAsync(PersonId trainee, SessionId id, CancellationToken cancellationToken) =>
        db.Excuses.Local.LastOrDefault(e => e.SessionId == id && e.PersonId == trainee && db.Entry(e).State == EntityState.Added) is { } now
            ? now.Why is not null
            : await db
                .Excuses.Where(e => e.SessionId == id && e.PersonId == trainee)
                .OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Id)
                .Select(e => e.Why)
                .FirstOrDefaultAsync(cancellationToken)
                is not null;

    static string Cut(string why) => why.Length <= Excuse.LongestWhy ? why : why[..Excuse.LongestWhy];
}
