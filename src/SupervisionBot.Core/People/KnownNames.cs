using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>Who is on no roster and is spoken of like everybody: somebody who teaches once as a guest.</summary>
public interface IAlsoNamed
{
    Task<IReadOnlyList<PersonNames>> OfAsync(BatchId batch, CancellationToken cancellationToken);
}

/// <summary>
/// What everybody in a batch is called, to see that a sentence names somebody. It tells nobody anything and may be some minutes old: whom a
/// name means is looked up where it is used, among those whom the speaker may know of.
/// </summary>
public sealed class KnownNames(SupervisionDb db, TimeProvider time, KnownNames.Kept kept, IEnumerable<IAlsoNamed> also)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>What changes the roster is saved by then.</summary>
    static readonly TimeSpan Settles = TimeSpan.FromSeconds(10);

    /// <summary>Kept in the process between turns.</summary>
    public sealed class Kept
    {
        internal ConcurrentDictionary<BatchId, (DateTimeOffset Since, PeopleVocabulary Names, IReadOnlySet<Guid> Trainees)> Of { get; } = new();

        internal ConcurrentDictionary<BatchId, DateTimeOffset> Changed { get; } = new();
    }

    public async ValueTask<PeopleVocabulary> OfAsync(BatchId batch, CancellationToken cancellationToken) =>
        (await KnownAsync(batch, cancellationToken)).Names;

    /// <summary>Which of them are trainees of the batch.</summary>
    public async ValueTask<IReadOnlySet<Guid>> TraineesAsync(BatchId batch, CancellationToken cancellationToken) =>
        (await KnownAsync(batch, cancellationToken)).Trainees;

    /// <summary>The roster is another: what is kept of it is read anew.</summary>
    internal void Forget(BatchId batch) => kept.Changed[batch] = time.GetUtcNow();

    async ValueTask<(DateTimeOffset Since, PeopleVocabulary Names, IReadOnlySet<Guid> Trainees)> KnownAsync(
        BatchId batch,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (
            kept.Of.TryGetValue(batch, out var known)
            && now - known.Since < Fresh
            && now >= known.Since
            && !(kept.Changed.TryGetValue(batch, out var changed) && known.Since <= changed + Settles)
        )
            return known;
        var people = await db
            .People.AsNoTracking()
            .Where(person => db.AllMemberships.Any(membership => membership.BatchId == batch && membership.PersonId == person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.NameEn,
                IsTrainee = db.AllMemberships.Any(membership =>
                    membership.BatchId == batch && membership.PersonId == person.Id && membership.Role == Role.Trainee
                ),
            })
            .ToListAsync(cancellationToken);
        List<PersonNames> others = [];
        foreach (var one in also)
            others.AddRange(await one.OfAsync(batch, cancellationToken));
        var names = new PeopleVocabulary([.. people.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn)), .. others]);
        return kept.Of[batch] = (now, names, people.Where(person => person.IsTrainee).Select(person => person.Id.Value).ToHashSet());
    }
}
