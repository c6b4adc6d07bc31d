using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Core.Summaries;

namespace SupervisionBot.Core.Announcements;

/// <summary>Whom an announcement is for. Stored by name.</summary>
public enum AudienceKind
{
    /// <summary>Everybody whom the author may write to: the batch, or a supervisor's own trainees.</summary>
    Everyone,

    Role,

    /// <summary>The trainees of one group.</summary>
    Group,

    /// <summary>Trainees who have not met a rule yet.</summary>
    MissingRule,

    /// <summary>Trainees of whom an item of the checklist, or without one any of them, is neither accepted nor waiting for its reviewer.</summary>
    MissingItem,

    /// <summary>Trainees without an entry for two weeks.</summary>
    Quiet,

    /// <summary>Trainees who are behind on their practicum hours.</summary>
    Behind,

    /// <summary>One person.</summary>
    Person,

    /// <summary>Whoever belongs to one of <see cref="Audience.Parts"/>.</summary>
    Several,

    /// <summary>The supervisors of those in <see cref="Audience.Parts"/>; without any, of those who are named beside them.</summary>
    SupervisorsOf,
}

/// <param name="Rule">For <see cref="AudienceKind.MissingRule"/>; null for any rule.</param>
/// <param name="Item">Key of the checklist's item; null for any.</param>
public sealed record Audience(
    AudienceKind Kind,
    Role? Role = null,
    Guid? Group = null,
    RequirementKind? Rule = null,
    string? Item = null,
    Guid? Person = null
)
{
    /// <summary>Of <see cref="AudienceKind.Several"/>.</summary>
    public IReadOnlyList<Audience>? Parts { get; init; }

    /// <summary>Only those of them who also belong to one of these.</summary>
    public IReadOnlyList<Audience>? Among { get; init; }

    /// <summary>Those who are left out.</summary>
    public IReadOnlyList<Audience>? Except { get; init; }

    /// <summary>Who they were when it was announced; null where they are looked up when it goes out.</summary>
    public IReadOnlyList<Guid>? Fixed { get; init; }

    /// <summary>Whether each has to be looked at to know who belongs to it.</summary>
    [JsonIgnore]
    public bool IsOneByOne => Kind is AudienceKind.MissingRule or AudienceKind.Behind;

    /// <summary>Whether who belongs to it is known only when it is looked up.</summary>
    [JsonIgnore]
    public bool IsLookedUp => Kind is AudienceKind.MissingRule or AudienceKind.MissingItem or AudienceKind.Quiet or AudienceKind.Behind;

    /// <summary>Whether somebody may do meanwhile what makes them belong to it no more.</summary>
    [JsonIgnore]
    public bool ChangesByDoing => IsLookedUp || (Parts ?? []).Concat(Among ?? []).Concat(Except ?? []).Any(static part => part.ChangesByDoing);

    /// <summary>Whether its name says who they are: everybody, a role, a group, or people one by one.</summary>
    [JsonIgnore]
    public bool IsPlain =>
        Among is null && Except is null && !IsLookedUp && Kind != AudienceKind.SupervisorsOf && (Parts is null || Parts.All(part => part.IsPlain));

    /// <summary>Whoever belongs to any of them; supervisors of nobody in particular are those of the others.</summary>
    public static Audience Of(IReadOnlyList<Audience> parts)
    {
        if (parts is [var only])
            return only;
        List<Audience> all = [.. parts.SelectMany(part => part.Each)];
        List<Audience> others = [.. all.Where(part => part.Kind != AudienceKind.SupervisorsOf)];
        return new Audience(AudienceKind.Several)
        {
            Parts = [.. all.Select(part => part is { Kind: AudienceKind.SupervisorsOf, Parts: null } ? part with { Parts = others } : part)],
        };
    }

    /// <summary>Those and these.</summary>
    public Audience With(Audience more) => Of([.. Each, .. more.Each.Where(part => !Each.Contains(part))]);

    /// <summary>Those without these, and without the supervisors who are only theirs.</summary>
    public Audience Without(IReadOnlyList<Audience> gone)
    {
        List<Audience> kept =
        [
            .. Each.Where(part =>
                !gone.Contains(part)
                && !(
                    part.Kind == AudienceKind.SupervisorsOf
                    && gone.Any(one => one is { Kind: AudienceKind.SupervisorsOf } or { Role: People.Role.Supervisor })
                )
            ),
        ];
        if (kept.Count == 0 || kept.Count == Each.Count)
            return this with { Except = [.. Except ?? [], .. gone] };
        return Of([.. kept.Select(part => part.Kind == AudienceKind.SupervisorsOf ? part with { Parts = null } : part)]);
    }

    /// <summary>Itself, or what it is put together from.</summary>
    [JsonIgnore]
    public IReadOnlyList<Audience> Each => Kind == AudienceKind.Several && Among is null && Except is null ? Parts ?? [] : [this];
}

/// <summary>Whom somebody may write to, and who of them belongs to an audience.</summary>
public sealed class Audiences(SupervisionDb db, Authority authority, TraineeList list, TimeProvider time)
{
    /// <summary>Among so many, people are also found by a part of their names; among more, only as the roster writes them.</summary>
    const int FewEnough = 200;

    /// <summary>So many are written down one by one; more are looked up when it goes out.</summary>
    const int MostFixed = 2000;

    /// <summary>Whether they may write to anybody at all: administrators, and supervisors with trainees.</summary>
    public async Task<bool> MayAnnounceAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        await db.AdministersAsync(who, batch, cancellationToken) || await authority.SupervisedBy(who, batch).AnyAsync(cancellationToken);

    /// <summary>The groups to whose trainees they may write, by name.</summary>
    public async Task<IReadOnlyList<GroupName>> GroupsAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var reach = Reach(who, batch, await db.AdministersAsync(who, batch, cancellationToken));
        return await GroupsAsync(reach, batch, cancellationToken);
    }

    /// <summary>The groups that they supervise.</summary>
    public Task<IReadOnlyList<GroupName>> OwnGroupsAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        GroupsAsync(Reach(who, batch, administrator: false), batch, cancellationToken);

    async Task<IReadOnlyList<GroupName>> GroupsAsync(IQueryable<Membership> reach, BatchId batch, CancellationToken cancellationToken)
    {
        var groups = await db
            .Groups.Where(group => group.BatchId == batch && reach.Any(m => m.GroupId == group.Id && m.Role == Role.Trainee))
            .Select(group => new GroupName(group.Id, group.Name))
            .ToListAsync(cancellationToken);
        return [.. groups.OrderBy(group => group.Name, GroupOrder.ByName)];
    }

    /// <summary>Those whom they may write to and whom the words could mean.</summary>
    public async Task<IReadOnlyList<TraineeName>> PeopleAsync(PersonId who, BatchId batch, string words, CancellationToken cancellationToken)
    {
        var reach = Reach(who, batch, await db.AdministersAsync(who, batch, cancellationToken)).Where(m => m.PersonId != who).Select(m => m.PersonId);
        var all = db.People.AsNoTracking().Where(person => reach.Contains(person.Id)).OrderBy(person => person.Id);
        var few = await all.Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .Take(FewEnough + 1)
            .ToListAsync(cancellationToken);
        if (few.Count <= FewEnough)
            return few;
        var folded = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, CA1307 // The database compares: it knows no StringComparison, and lower case is ASCII's there.
        return await all.Where(person => words.Contains(person.Name) || (person.NameEn != "" && folded.Contains(person.NameEn.ToLower())))
            .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .Take(FewEnough)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1862, CA1304, CA1311, CA1307
    }

    /// <summary>Whom the audience names, for showing.</summary>
    public async Task<IReadOnlyList<TraineeName>> NamedAsync(Audience audience, CancellationToken cancellationToken)
    {
        var ids = Persons(audience).Distinct().Select(id => new PersonId(id)).ToList();
        return ids.Count == 0
            ? []
            : await db
                .People.AsNoTracking()
                .Where(person => ids.Contains(person.Id))
                .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
                .ToListAsync(cancellationToken);
    }

    /// <summary>Who of them it would go to now, by name, at most so many.</summary>
    public async Task<IReadOnlyList<TraineeName>> NamesAsync(
        PersonId author,
        BatchId batch,
        Audience audience,
        int most,
        CancellationToken cancellationToken
    )
    {
        var all = await OfAsync(author, batch, audience, cancellationToken);
        if (audience.IsOneByOne)
        {
            var concerned = await ConcernedAsync(all, batch, audience, cancellationToken);
            all = all.Where(id => concerned.Contains(id));
        }
        var named = await db
            .People.AsNoTracking()
            .Where(person => all.Contains(person.Id))
            .OrderBy(person => person.Id)
            .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .Take(FewEnough)
            .ToListAsync(cancellationToken);
        return [.. named.OrderBy(person => person.Name, StringComparer.Ordinal).Take(most)];
    }

    static IEnumerable<Guid> Persons(Audience audience) =>
        [
            .. audience.Person is { } person ? [person] : Array.Empty<Guid>(),
            .. ((IReadOnlyList<Audience>[])[audience.Parts ?? [], audience.Among ?? [], audience.Except ?? []])
                .SelectMany(part => part)
                .SelectMany(Persons),
        ];

    /// <summary>
    /// Those of the audience whom the author may write to now. Where each has to be looked at (<see cref="Audience.IsOneByOne"/>), every trainee who
    /// may belong to it.
    /// </summary>
    internal async Task<IQueryable<PersonId>> OfAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken)
    {
        var reach = Reach(author, batch, await db.AdministersAsync(author, batch, cancellationToken)).Where(m => m.PersonId != author);
        if (audience.Fixed is { } known)
        {
            List<PersonId> ids = [.. known.Select(id => new PersonId(id))];
            return reach.Where(m => ids.Contains(m.PersonId)).Select(m => m.PersonId).Distinct();
        }
        var items = (await DescriptionAsync(batch, cancellationToken)).Checklist?.Select(item => item.Key).ToList() ?? [];
        return In(reach, batch, items, audience).Distinct();
    }

    /// <summary>Who of a looked-up audience there is now, to be told whatever happens until it goes out; as it is where they are too many, or their
    /// name says who they are.</summary>
    internal async Task<Audience> FixedAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken)
    {
        if (!audience.ChangesByDoing || audience.Fixed is not null)
            return audience;
        var all = await OfAsync(author, batch, audience, cancellationToken);
        List<PersonId> ids = audience.IsOneByOne
            ? [.. await ConcernedAsync(all, batch, audience, cancellationToken)]
            : await all.Take(MostFixed + 1).ToListAsync(cancellationToken);
        return ids.Count > MostFixed ? audience : audience with { Fixed = [.. ids.Select(id => id.Value).Order()] };
    }

    /// <summary>How many of them there are now.</summary>
    internal async Task<int> CountAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken)
    {
        var all = await OfAsync(author, batch, audience, cancellationToken);
        return audience is { IsOneByOne: true, Fixed: null }
            ? (await ConcernedAsync(all, batch, audience, cancellationToken)).Count
            : await all.CountAsync(cancellationToken);
    }

    /// <summary>Who of these is behind on their hours today, or has not met the rule, or any.</summary>
    internal async Task<HashSet<PersonId>> ConcernedAsync(
        IQueryable<PersonId> trainees,
        BatchId batch,
        Audience audience,
        CancellationToken cancellationToken
    )
    {
        var description = await DescriptionAsync(batch, cancellationToken);
        var days = new OpenDays(description, LocalTime.Day(time.GetUtcNow(), description.Zone));
        var concerned = new HashSet<PersonId>();
        await foreach (var line in list.ListAsync(trainees, batch, days, null, cancellationToken))
            if (
                audience.Kind == AudienceKind.Behind
                    ? line.Behind > 0 && !line.Standing.AllMet
                    : line.Standing.Rules.Any(rule => !rule.Met && (audience.Rule is not { } kind || rule.Figure.Kind == kind))
            )
                concerned.Add(line.Trainee.Id);
        return concerned;
    }

    Task<BatchDescription> DescriptionAsync(BatchId batch, CancellationToken cancellationToken) =>
        db.Batches.AsNoTracking().Where(b => b.Id == batch).Select(b => b.Description).FirstAsync(cancellationToken);

    IQueryable<PersonId> In(IQueryable<Membership> reach, BatchId batch, IReadOnlyList<string> items, Audience audience)
    {
        var trainees = reach.Where(m => m.Role == Role.Trainee);
        var members = audience.Kind switch
        {
            AudienceKind.Everyone => reach.Select(m => m.PersonId),
            AudienceKind.Role => reach.Where(m => m.Role == audience.Role).Select(m => m.PersonId),
            AudienceKind.Group => In(trainees, new GroupId(audience.Group ?? Guid.Empty)).Select(m => m.PersonId),
            AudienceKind.MissingItem => Without(trainees, batch, audience.Item is { } item ? [item] : items).Select(m => m.PersonId),
            AudienceKind.Quiet => Quiet(trainees, batch, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-Lagging.SilentDays))
                .Select(m => m.PersonId),
            AudienceKind.Person => One(reach, new PersonId(audience.Person ?? Guid.Empty)).Select(m => m.PersonId),
            AudienceKind.Several => Any(reach, batch, items, audience.Parts ?? []),
            AudienceKind.SupervisorsOf => Supervisors(reach, Any(reach, batch, items, audience.Parts ?? [])),
            _ => trainees.Select(m => m.PersonId),
        };
        if (audience.Among is { } among)
        {
            var also = Any(reach, batch, items, among);
            members = members.Where(id => also.Contains(id));
        }
        if (audience.Except is { } except)
        {
            var left = Any(reach, batch, items, except);
            members = members.Where(id => !left.Contains(id));
        }
        return members;
    }

    IQueryable<PersonId> Any(IQueryable<Membership> reach, BatchId batch, IReadOnlyList<string> items, IReadOnlyList<Audience> parts) =>
        parts
            .Select(part => In(reach, batch, items, part))
            .DefaultIfEmpty(reach.Where(_ => false).Select(m => m.PersonId))
            .Aggregate((all, part) => all.Union(part));

    IQueryable<PersonId> Supervisors(IQueryable<Membership> reach, IQueryable<PersonId> trainees) =>
        reach
            .Where(m =>
                m.Role == Role.Supervisor
                && m.GroupId != null
                && db.Memberships.Any(own =>
                    own.BatchId == m.BatchId && own.Role == Role.Trainee && own.GroupId == m.GroupId && trainees.Contains(own.PersonId)
                )
            )
            .Select(m => m.PersonId);

    static IQueryable<Membership> One(IQueryable<Membership> reach, PersonId person) => reach.Where(m => m.PersonId == person);

    IQueryable<Membership> Reach(PersonId who, BatchId batch, bool administrator)
    {
        if (administrator)
            return db.Memberships.Where(m => m.BatchId == batch && m.Role != Role.Supervisee);
        var own = authority.SupervisedBy(who, batch);
        return db.Memberships.Where(m => m.BatchId == batch && m.Role == Role.Trainee && own.Contains(m.PersonId));
    }

    static IQueryable<Membership> In(IQueryable<Membership> trainees, GroupId group) => trainees.Where(m => m.GroupId == group);

    /// <summary>Of whom one of the items is missing; what a group has handed in, each of its members has.</summary>
    IQueryable<Membership> Without(IQueryable<Membership> trainees, BatchId batch, IReadOnlyList<string> items) =>
        trainees.Where(m =>
            db.Submissions.Where(s =>
                    (s.TraineeId == m.PersonId || (s.GroupId != null && s.GroupId == m.GroupId))
                    && s.BatchId == batch
                    && items.Contains(s.Item)
                    && (s.State == SubmissionState.HandedIn || s.State == SubmissionState.Accepted)
                )
                .Select(s => s.Item)
                .Distinct()
                .Count() < items.Count
        );

    IQueryable<Membership> Quiet(IQueryable<Membership> trainees, BatchId batch, DateOnly since) =>
        trainees.Where(m =>
            !db.HourEntries.Any(e => e.TraineeId == m.PersonId && e.BatchId == batch && e.Day > since && e.State != EntryState.Withdrawn)
        );
}
