using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>A trainee as a supervisor or administrator picks one.</summary>
public sealed record TraineeName(PersonId Id, string Name, string NameEn);

/// <summary>A group as a supervisor or administrator picks one.</summary>
public sealed record GroupName(GroupId Id, string Name);

/// <summary>Whom somebody's words mean, among those whom they may ask about. Others do not exist for them.</summary>
public abstract record Whom
{
    Whom() { }

    public sealed record One(TraineeName Trainee) : Whom;

    public sealed record Group(GroupName Named) : Whom;

    /// <summary>The words fit several people.</summary>
    public sealed record Several(IReadOnlyList<TraineeName> Trainees) : Whom;

    /// <summary>The words fit nobody; the nearest, perhaps none.</summary>
    public sealed record Nobody(IReadOnlyList<TraineeName> Nearest) : Whom;
}

/// <summary>Finds trainees and groups by name, among those for whom the one who asks may act.</summary>
public sealed class TraineeFinder(SupervisionDb db, Authority authority)
{
    /// <summary>Among so many, names are also found by a part and with slips; among more, only as the roster writes them.</summary>
    const int FewEnough = 200;

    const int MostOffered = 5;

    public async Task<Whom> FindAsync(PersonId who, BatchId batch, string words, CancellationToken cancellationToken)
    {
        foreach (var group in await GroupsAsync(who, batch, cancellationToken))
            if (TraineeAsked.Names(words, group.Name))
                return new Whom.Group(group);
        var people = await MentionedAsync(who, batch, words, cancellationToken);
        var found = NameReader.Find(words, Vocabulary(people));
        List<TraineeName> Of(FoundKind kind) =>
            [
                .. found
                    .Where(name => name.Kind == kind)
                    .SelectMany(name => name.Keys)
                    .Distinct()
                    .Select(key => people.First(person => person.Id.Value == key)),
            ];
        if (Of(FoundKind.One) is [var only])
            return new Whom.One(only);
        List<TraineeName> candidates = [.. Of(FoundKind.One), .. Of(FoundKind.Several)];
        if (candidates.Count > 0)
            return new Whom.Several([.. candidates.Take(MostOffered)]);
        return new Whom.Nobody([.. Of(FoundKind.Unknown).Take(MostOffered)]);
    }

    /// <summary>Those whom the words could mean: everybody when they are few, otherwise those who are named in full.</summary>
    public async Task<IReadOnlyList<TraineeName>> MentionedAsync(PersonId who, BatchId batch, string words, CancellationToken cancellationToken)
    {
        var all = Trainees(who, batch);
        var few = await Named(all).Take(FewEnough + 1).ToListAsync(cancellationToken);
        if (few.Count <= FewEnough)
            return [.. few.OrderBy(person => person.Name, StringComparer.Ordinal)];
        var folded = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, CA1307 // The database compares: it knows no StringComparison, and lower case is ASCII's there.
        var mentioned = all.Where(person => words.Contains(person.Name) || (person.NameEn != "" && folded.Contains(person.NameEn.ToLower())));
#pragma warning restore CA1862, CA1304, CA1311, CA1307
        return await Named(mentioned).Take(FewEnough).ToListAsync(cancellationToken);
    }

    /// <summary>The groups of those trainees, by name.</summary>
    public async Task<IReadOnlyList<GroupName>> GroupsAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var seen = authority.TraineesOf(who, batch);
        var groups = await db
            .Groups.Where(group =>
                group.BatchId == batch
                && db.Memberships.Any(trainee =>
                    trainee.BatchId == batch && trainee.Role == Role.Trainee && trainee.GroupId == group.Id && seen.Contains(trainee.PersonId)
                )
            )
            .Select(group => new GroupName(group.Id, group.Name))
            .ToListAsync(cancellationToken);
        return [.. groups.OrderBy(group => group.Name, GroupOrder.ByName)];
    }

    public static PeopleVocabulary Vocabulary(IEnumerable<TraineeName> people) =>
        new(people.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn)));

    IQueryable<Person> Trainees(PersonId who, BatchId batch)
    {
        var seen = authority.TraineesOf(who, batch);
        return db.People.AsNoTracking().Where(person => seen.Contains(person.Id));
    }

    static IQueryable<TraineeName> Named(IQueryable<Person> people) =>
        people.OrderBy(person => person.Id).Select(person => new TraineeName(person.Id, person.Name, person.NameEn));
}
