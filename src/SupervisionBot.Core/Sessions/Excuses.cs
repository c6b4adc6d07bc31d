using Microsoft.EntityFrameworkCore;
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
        }
        return new ExcuseOutcome.Noted(session, why);
    }

    static string Cut(string why) => why.Length <= Excuse.LongestWhy ? why : why[..Excuse.LongestWhy];
}
