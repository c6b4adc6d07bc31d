using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>What a change makes otherwise, note by note, or why it cannot be.</summary>
public sealed class RosterEditNotes(SupervisionDb db, RosterRights rights)
{
    const int LongestName = 100;
    const int LongestPlace = 200;

    static readonly RosterField[] AlsoOthers = [RosterField.Name, RosterField.NameEn, RosterField.Email, RosterField.Phone];

    internal static bool IsName(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } said
        && char.IsLetter(said[0])
        && said.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '·' or '.' or '•');

    internal async Task<(RosterEditFault? Fault, PersonId? Who, IReadOnlyList<RosterNote> Notes)> OfAsync(
        PersonId administrator,
        BatchId batch,
        RosterEdit edit,
        CancellationToken cancellationToken
    )
    {
        var held = await HeldAsync(batch, edit.Person, cancellationToken);
        if (held.Count == 0)
            return (RosterEditFault.Unknown, null, []);
        return edit.Kind switch
        {
            RosterEditKind.Leave => await LeaveAsync(administrator, batch, edit, held, cancellationToken),
            RosterEditKind.Return => held.Exists(one => one.HasLeft)
                ? (null, null, [new RosterNote(0, edit.Person, RosterField.Presence, RosterNote.Left, "")])
                : (RosterEditFault.AlreadySo, null, []),
            _ when edit.Kind != RosterEditKind.Set && held.Exists(one => one.HasLeft) => (RosterEditFault.HasLeft, null, []),
            RosterEditKind.Set => await SetAsync(administrator, batch, edit, cancellationToken),
            RosterEditKind.Swap => await SwapAsync(batch, edit, held, cancellationToken),
            RosterEditKind.Move => Move(edit, held, await GroupAsync(edit.Group!.Value, cancellationToken)),
            RosterEditKind.Supervise => Supervise(edit, held, await GroupAsync(edit.Group!.Value, cancellationToken)),
            RosterEditKind.TakeOver => await TakeOverAsync(batch, edit, held, cancellationToken),
            RosterEditKind.StopSupervising => Stop(edit, held, await GroupAsync(edit.Group!.Value, cancellationToken)),
            RosterEditKind.GiveRole => held.Exists(one => one.Role == edit.Role)
                ? (RosterEditFault.AlreadySo, null, [])
                : (null, null, [new RosterNote(0, edit.Person, RosterField.Role, "", edit.Role!.Value.ToString(), edit.Role)]),
            _ => await TakeRoleAsync(batch, edit, held, cancellationToken),
        };
    }

    internal Task<string> GroupAsync(GroupId id, CancellationToken cancellationToken) =>
        db.Groups.Where(g => g.Id == id).Select(g => g.Name).SingleAsync(cancellationToken);

    sealed record Held(Role Role, string Group, bool HasLeft);

    async Task<List<Held>> HeldAsync(BatchId batch, PersonId person, CancellationToken cancellationToken) =>
        await (
            from m in db.AllMemberships.AsNoTracking()
            where m.BatchId == batch && m.PersonId == person
            join at in db.Groups on m.GroupId equals at.Id into placed
            from at in placed.DefaultIfEmpty()
            select new Held(m.Role, at == null ? "" : at.Name, m.LeftAt != null)
        ).ToListAsync(cancellationToken);

    async Task<(RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>)> SetAsync(
        PersonId administrator,
        BatchId batch,
        RosterEdit edit,
        CancellationToken cancellationToken
    )
    {
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == edit.Person, cancellationToken);
        var value = edit.Value.Trim();
        switch (edit.Field)
        {
            case RosterField.Email:
                if (!RosterAddress.IsOne(value))
                    return (RosterEditFault.BadEmail, null, []);
                value = Person.NormaliseEmail(value);
                break;
            case RosterField.Phone when PhoneNumber.Of(value) is not { } number:
                return (RosterEditFault.BadPhone, null, []);
            case RosterField.Phone:
                value = PhoneNumber.Of(value)!;
                break;
            case RosterField.Name or RosterField.NameEn when !IsName(value):
                return (RosterEditFault.BadName, null, []);
            case RosterField.Language when RosterWords.LanguageOf(value) is not { } language:
                return (RosterEditFault.BadLanguage, null, []);
            case RosterField.Language:
                value = RosterWords.LanguageOf(value)!.Value.Tag();
                break;
            case RosterField.Organisation or RosterField.City when value.Length is 0 or > LongestPlace:
                return (RosterEditFault.BadName, null, []);
        }
        var before = edit.Field == RosterField.Email ? person.Email : RosterFields.Of(person.Details, edit.Field);
        if (before == value)
            return (RosterEditFault.AlreadySo, null, []);
        if (edit.Field == RosterField.Language && person.LanguageChosen)
            return (RosterEditFault.OwnLanguage, null, []);
        if (AlsoOthers.Contains(edit.Field) && await rights.Shared(administrator, batch).AnyAsync(one => one.Id == edit.Person, cancellationToken))
            return (RosterEditFault.Shared, null, []);
        if (
            edit.Field == RosterField.Email
            && await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Email == value, cancellationToken) is { } owner
        )
            return await db.AllMemberships.AnyAsync(m => m.BatchId == batch && m.PersonId == owner.Id, cancellationToken)
                ? (RosterEditFault.EmailTaken, owner.Id, [])
                : (RosterEditFault.EmailElsewhere, null, []);
        return (null, null, [new RosterNote(0, edit.Person, edit.Field, before, value)]);
    }

    static (RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>) Move(RosterEdit edit, List<Held> held, string to)
    {
        var role = held.Exists(one => one.Role == Role.Trainee) ? Role.Trainee : Role.Supervisor;
        return held.FindAll(one => one.Role == role) switch
        {
            [] => (RosterEditFault.NoGroupRole, null, []),
            var places when places.Exists(one => one.Group == to) => (RosterEditFault.AlreadySo, null, []),
            [var only] => (null, null, [new RosterNote(0, edit.Person, RosterField.Group, only.Group, to, role)]),
            _ => (RosterEditFault.SeveralGroups, null, []),
        };
    }

    async Task<(RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>)> SwapAsync(
        BatchId batch,
        RosterEdit edit,
        List<Held> held,
        CancellationToken cancellationToken
    )
    {
        var other = await HeldAsync(batch, edit.Other, cancellationToken);
        if (other.Exists(one => one.HasLeft))
            return (RosterEditFault.HasLeft, edit.Other, []);
        if (held.Find(one => one.Role == Role.Trainee) is not { } first)
            return (RosterEditFault.NoGroupRole, edit.Person, []);
        if (other.Find(one => one.Role == Role.Trainee) is not { } second)
            return (RosterEditFault.NoGroupRole, edit.Other, []);
        return first.Group == second.Group
            ? (RosterEditFault.AlreadySo, null, [])
            : (
                null,
                null,
                [
                    new RosterNote(0, edit.Person, RosterField.Group, first.Group, second.Group, Role.Trainee),
                    new RosterNote(0, edit.Other, RosterField.Group, second.Group, first.Group, Role.Trainee),
                ]
            );
    }

    static (RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>) Supervise(RosterEdit edit, List<Held> held, string to) =>
        held.Exists(one => one.Role == Role.Trainee) ? (RosterEditFault.IsTrainee, null, [])
        : held.Exists(one => one is { Role: Role.Supervisor } && one.Group == to) ? (RosterEditFault.AlreadySo, null, [])
        : (null, null, Supervising(edit.Person, held, to));

    /// <summary>Who supervises nobody yet goes on with the role that they have.</summary>
    static IReadOnlyList<RosterNote> Supervising(PersonId person, List<Held> held, string to)
    {
        var group = new RosterNote(0, person, RosterField.Group, "", to, Role.Supervisor);
        return held.Exists(one => one is { Role: Role.Supervisor, Group: "" })
            ? [group]
            : [new RosterNote(0, person, RosterField.Role, "", nameof(Role.Supervisor), Role.Supervisor), group];
    }

    async Task<(RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>)> TakeOverAsync(
        BatchId batch,
        RosterEdit edit,
        List<Held> held,
        CancellationToken cancellationToken
    )
    {
        if (held.Exists(one => one.Role == Role.Trainee))
            return (RosterEditFault.IsTrainee, null, []);
        var to = await GroupAsync(edit.Group!.Value, cancellationToken);
        List<RosterNote> notes = held.Exists(one => one is { Role: Role.Supervisor } && one.Group == to)
            ? []
            : [.. Supervising(edit.Person, held, to)];
        var before = await db
            .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Supervisor && m.GroupId == edit.Group && m.PersonId != edit.Person)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        foreach (var one in before)
            notes.AddRange(Leaving(one, await HeldAsync(batch, one, cancellationToken), to));
        return notes.Count == 0 ? (RosterEditFault.AlreadySo, null, []) : (null, null, notes);
    }

    static (RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>) Stop(RosterEdit edit, List<Held> held, string group) =>
        held.Exists(one => one is { Role: Role.Supervisor } && one.Group == group)
            ? (null, null, Leaving(edit.Person, held, group))
            : (RosterEditFault.NotTheirGroup, null, []);

    /// <summary>Whoever has no other group stays a supervisor without one.</summary>
    static IReadOnlyList<RosterNote> Leaving(PersonId person, List<Held> held, string group)
    {
        var leaves = new RosterNote(0, person, RosterField.Group, group, "", Role.Supervisor);
        return held.Count(one => one.Role == Role.Supervisor) > 1
            ? [leaves, new RosterNote(0, person, RosterField.Role, nameof(Role.Supervisor), "", Role.Supervisor)]
            : [leaves];
    }

    async Task<(RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>)> LeaveAsync(
        PersonId administrator,
        BatchId batch,
        RosterEdit edit,
        List<Held> held,
        CancellationToken cancellationToken
    )
    {
        if (held.Exists(one => one.HasLeft))
            return (RosterEditFault.AlreadySo, null, []);
        if (held.Exists(one => one.Role == Role.Administrator) && await IsLastAsync(batch, edit.Person, cancellationToken))
            return (RosterEditFault.LastAdministrator, null, []);
        return edit.Person == administrator
            ? (RosterEditFault.Oneself, null, [])
            : (null, null, [new RosterNote(0, edit.Person, RosterField.Presence, "", RosterNote.Left)]);
    }

    async Task<bool> IsLastAsync(BatchId batch, PersonId administrator, CancellationToken cancellationToken) =>
        !await db.Memberships.AnyAsync(m => m.BatchId == batch && m.Role == Role.Administrator && m.PersonId != administrator, cancellationToken);

    async Task<(RosterEditFault?, PersonId?, IReadOnlyList<RosterNote>)> TakeRoleAsync(
        BatchId batch,
        RosterEdit edit,
        List<Held> held,
        CancellationToken cancellationToken
    )
    {
        if (!held.Exists(one => one.Role == edit.Role))
            return (RosterEditFault.NotTheirRole, null, []);
        if (edit.Role == Role.Administrator && await IsLastAsync(batch, edit.Person, cancellationToken))
            return (RosterEditFault.LastAdministrator, null, []);
        return (null, null, [new RosterNote(0, edit.Person, RosterField.Role, edit.Role!.Value.ToString(), "", edit.Role)]);
    }
}
