using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>A working social worker whom the trainee supervises (被督导社工).</summary>
public sealed record Supervisee(PersonId Id, string Name, string NameEn);

/// <summary>Looks up a trainee's own supervisees.</summary>
public sealed class Supervisees(SupervisionDb db)
{
    static readonly Func<SupervisionDb, PersonId, BatchId, IAsyncEnumerable<Supervisee>> Of = EF.CompileAsyncQuery(
        (SupervisionDb db, PersonId trainee, BatchId batch) => db.Memberships.AsNoTracking()
            .Where(m => m.TraineeId == trainee && m.BatchId == batch)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new Supervisee(p.Id, p.Name, p.NameEn)));

    public async Task<IReadOnlyList<Supervisee>> OfAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var found = new List<Supervisee>();
        await foreach (var supervisee in Of(db, trainee.Id, trainee.BatchId).WithCancellation(cancellationToken)) found.Add(supervisee);
        found.Sort((a, b) => string.CompareOrdinal(a.NameEn, b.NameEn));
        return found;
    }
}
