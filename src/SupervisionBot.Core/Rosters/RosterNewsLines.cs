using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>What a change of the roster is for who reads of it.</summary>
public enum RosterNewsKind
{
    /// <summary>The reader is in the group now.</summary>
    YourGroup,

    /// <summary>The reader supervises the group now.</summary>
    YouSupervise,
    YouSuperviseNoMore,

    /// <summary>Somebody is in the reader's group now.</summary>
    Joined,

    /// <summary>Somebody is in the group and no longer in the reader's.</summary>
    Left,

    /// <summary>Whoever supervises the group of the reader changed.</summary>
    Supervisors,

    /// <summary>The reader's supervision is with that trainee now.</summary>
    YourTrainee,
    SuperviseeJoined,
    SuperviseeLeft,

    /// <summary>The reader has left the batch.</summary>
    YouLeft,

    /// <summary>Two records of the reader were put together.</summary>
    YouMerged,
    YouAreBack,
    HasLeft,
    IsBack,
}

/// <param name="Who">The person whose place changed; for <see cref="RosterNewsKind.YourTrainee"/> the trainee.</param>
/// <param name="Supervisors">Of the group; whom to ask, for <see cref="RosterNewsKind.YouLeft"/>.</param>
public sealed record RosterNewsLine(RosterNewsKind Kind, PersonName Who, string Group, IReadOnlyList<PersonName> Supervisors);

/// <summary>Reads the changes that somebody is told of, as they are now: what is otherwise by then is left out.</summary>
public sealed class RosterNewsLines(SupervisionDb db)
{
    public async Task<IReadOnlyList<RosterNewsLine>> ReadAsync(
        PersonId reader,
        BatchId batch,
        IReadOnlyList<RosterChangeId> ids,
        CancellationToken cancellationToken
    )
    {
        var changes = await db
            .RosterChanges.AsNoTracking()
            .Where(change => change.BatchId == batch && ids.Contains(change.Id))
            .OrderBy(change => change.At)
            .ThenBy(change => change.Number)
            .ToListAsync(cancellationToken);
        List<RosterNewsLine> lines = [];
        foreach (var change in changes)
            if (await LineAsync(reader, batch, change, cancellationToken) is { } line)
                lines.Add(line);
        return [.. lines.DistinctBy(line => (line.Kind, line.Who.Id, line.Group))];
    }

    async Task<RosterNewsLine?> LineAsync(PersonId reader, BatchId batch, RosterChange change, CancellationToken cancellationToken)
    {
        var own = change.PersonId == reader;
        if (change.Field == RosterField.Merged)
            return own ? new RosterNewsLine(RosterNewsKind.YouMerged, await NameAsync(reader, cancellationToken), "", []) : null;
        if (change.Field == RosterField.Presence)
            return await db.Memberships.AnyAsync(m => m.BatchId == batch && m.PersonId == change.PersonId, cancellationToken) == change.Note.Leaves
                ? null
                : new RosterNewsLine(
                    (own, change.Note.Leaves) switch
                    {
                        (true, true) => RosterNewsKind.YouLeft,
                        (true, false) => RosterNewsKind.YouAreBack,
                        (false, true) => RosterNewsKind.HasLeft,
                        _ => RosterNewsKind.IsBack,
                    },
                    await NameAsync(change.PersonId, cancellationToken),
                    "",
                    own && change.Note.Leaves ? await AdministratorsAsync(batch, cancellationToken) : []
                );
        if (change.Field == RosterField.Trainee)
        {
            if (!Guid.TryParseExact(change.After, "N", out var id))
                return null;
            var trainee = new PersonId(id);
            if (!await db.Memberships.AnyAsync(m => m.BatchId == batch && m.PersonId == change.PersonId && m.TraineeId == trainee, cancellationToken))
                return null;
            var with = own ? trainee : change.PersonId;
            return new RosterNewsLine(
                own ? RosterNewsKind.YourTrainee
                    : trainee == reader ? RosterNewsKind.SuperviseeJoined
                    : RosterNewsKind.SuperviseeLeft,
                await NameAsync(with, cancellationToken),
                "",
                []
            );
        }
        var places = await (
            from member in db.Memberships.AsNoTracking()
            join at in db.Groups on member.GroupId equals at.Id
            where
                member.BatchId == batch
                && (at.Name == change.After || at.Name == change.Before)
                && (member.Role == Role.Trainee || member.Role == Role.Supervisor)
            join person in db.People on member.PersonId equals person.Id
            orderby person.Name
            select new
            {
                member.Role,
                Group = at.Name,
                Who = new PersonName(person.Id, person.Name, person.NameEn),
            }
        ).ToListAsync(cancellationToken);
        bool Is(PersonId who, Role role, string group) => places.Exists(one => one.Who.Id == who && one.Role == role && one.Group == group);
        var stands =
            change.After.Length > 0
                ? Is(change.PersonId, change.Role ?? Role.Trainee, change.After)
                : !Is(change.PersonId, change.Role ?? Role.Trainee, change.Before);
        if (!stands)
            return null;
        RosterNewsKind? kind = (own, change.Role) switch
        {
            (true, Role.Trainee) when change.After.Length > 0 => RosterNewsKind.YourGroup,
            (true, Role.Supervisor) => change.After.Length > 0 ? RosterNewsKind.YouSupervise : RosterNewsKind.YouSuperviseNoMore,
            (false, Role.Trainee) => Is(reader, Role.Supervisor, change.After) ? RosterNewsKind.Joined : RosterNewsKind.Left,
            (false, Role.Supervisor) => RosterNewsKind.Supervisors,
            _ => null,
        };
        var group =
            kind == RosterNewsKind.YouSuperviseNoMore ? change.Before
            : kind == RosterNewsKind.Supervisors && places.Exists(one => one.Who.Id == reader && one.Group == change.Before) ? change.Before
            : change.After;
        return kind is null
            ? null
            : new RosterNewsLine(
                kind.Value,
                await NameAsync(change.PersonId, cancellationToken),
                group,
                [.. places.Where(one => one.Role == Role.Supervisor && one.Group == group).Select(one => one.Who)]
            );
    }

    async Task<IReadOnlyList<PersonName>> AdministratorsAsync(BatchId batch, CancellationToken cancellationToken) =>
        await (
            from member in db.Memberships
            where member.BatchId == batch && member.Role == Role.Administrator
            join person in db.People on member.PersonId equals person.Id
            orderby person.Name
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);

    Task<PersonName> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        db
            .People.Where(person => person.Id == id)
            .Select(person => new PersonName(person.Id, person.Name, person.NameEn))
            .SingleAsync(cancellationToken);
}
