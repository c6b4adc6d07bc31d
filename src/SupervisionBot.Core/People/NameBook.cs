using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>Looks up what people are called.</summary>
public sealed class NameBook(SupervisionDb db)
{
    /// <summary>The names of these people. Whether the reader may know of them is the caller's to have decided.</summary>
    public async Task<IReadOnlyList<Supervisee>> OfAsync(IEnumerable<PersonId?> people, CancellationToken cancellationToken)
    {
        List<PersonId> ids = [.. people.OfType<PersonId>().Distinct()];
        return ids.Count == 0 ? [] : await Named(db.People.Where(person => ids.Contains(person.Id)), cancellationToken);
    }

    /// <summary>The names of those whom a query finds, for instance <see cref="Authority.TraineesOf"/>, sorted.</summary>
    public async Task<IReadOnlyList<Supervisee>> OfAsync(IQueryable<PersonId> people, CancellationToken cancellationToken) =>
        [
            .. (await Named(db.People.Where(person => people.Contains(person.Id)), cancellationToken)).OrderBy(
                person => person.Name,
                StringComparer.Ordinal
            ),
        ];

    static Task<List<Supervisee>> Named(IQueryable<Person> people, CancellationToken cancellationToken) =>
        people.AsNoTracking().Select(person => new Supervisee(person.Id, person.Name, person.NameEn)).ToListAsync(cancellationToken);
}
