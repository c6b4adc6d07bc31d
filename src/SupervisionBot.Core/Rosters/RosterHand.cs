using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>Makes what is noted so, one field after the other. Nothing is checked here but that it still stands as the note says.</summary>
public sealed class RosterHand(SupervisionDb db, TimeProvider time)
{
    /// <summary>The same backwards: what was after is before.</summary>
    public static IReadOnlyList<RosterNote> Reversed(IEnumerable<RosterNote> notes) =>
        [.. notes.Reverse().Select(note => note with { Before = note.After, After = note.Before })];

    /// <summary>False, and nothing done, when something of it stands otherwise by now.</summary>
    public async Task<bool> MakeAsync(BatchId batch, IReadOnlyList<RosterNote> notes, CancellationToken cancellationToken)
    {
        var ids = notes.Select(note => note.Person).Distinct().ToList();
        var people = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var memberships = await db.AllMemberships.Where(m => m.BatchId == batch && ids.Contains(m.PersonId)).ToListAsync(cancellationToken);
        var groups = await db.Groups.Where(g => g.BatchId == batch).ToDictionaryAsync(g => g.Name, g => (GroupId?)g.Id, cancellationToken);
        var shadow = new Shadow(notes, people, memberships, groups);
        if (!shadow.Fits())
            return false;
        foreach (var note in notes)
            Make(batch, note, notes, people[note.Person], memberships, groups);
        return true;
    }

    void Make(
        BatchId batch,
        RosterNote note,
        IReadOnlyList<RosterNote> all,
        Person person,
        List<Membership> memberships,
        Dictionary<string, GroupId?> groups
    )
    {
        switch (note.Field)
        {
            case RosterField.Email:
                person.Readdress(note.After);
                break;
            case RosterField.Presence:
                foreach (var own in memberships.Where(m => m.PersonId == note.Person))
                    if (note.Leaves)
                        own.Leave(time.GetUtcNow());
                    else
                        own.Return();
                break;
            case RosterField.Account when note.After.Length == 0:
                person.Unlink();
                break;
            case RosterField.Role when note.Before.Length == 0:
                var trainee = all.FirstOrDefault(one =>
                    one.Person == note.Person && one.Role == note.Role && one is { Field: RosterField.Trainee, Before: "" }
                );
                var begun = new Membership(
                    TypedId.New<MembershipId>(time),
                    batch,
                    person.Id,
                    note.Role!.Value,
                    null,
                    trainee is null ? null : PersonIn(trainee.After)
                );
                db.AllMemberships.Add(begun);
                memberships.Add(begun);
                break;
            case RosterField.Role:
                var of = TraineeOf(all, note);
                // Also one with a group that no note names, where it is the only one.
                var held = memberships.FindAll(m => m.PersonId == note.Person && m.Role == note.Role && (of is null || m.TraineeId == of));
                if ((held.Find(m => m.GroupId == null) ?? (held.Count == 1 ? held[0] : null)) is { } over)
                {
                    db.AllMemberships.Remove(over);
                    memberships.Remove(over);
                }
                break;
            case RosterField.Group:
                Held(memberships, note, GroupIn(groups, note.Before), null)!.MoveTo(GroupIn(groups, note.After));
                break;
            // That of a new role came with it, and that of one that is over goes with it.
            case RosterField.Trainee when note is { Before.Length: > 0, After.Length: > 0 }:
                Held(memberships, note, null, PersonIn(note.Before))!.ContinueWith(PersonIn(note.After)!.Value);
                break;
            case RosterField.Trainee:
                break;
            default:
                person.Update(person.Details.With(note.Field, note.After));
                break;
        }
    }

    static PersonId? TraineeOf(IReadOnlyList<RosterNote> all, RosterNote role) =>
        all.FirstOrDefault(one => one.Person == role.Person && one.Role == role.Role && one is { Field: RosterField.Trainee, After: "" }) is { } gone
            ? PersonIn(gone.Before)
            : null;

    internal static Membership? Held(IEnumerable<Membership> memberships, RosterNote note, GroupId? group, PersonId? trainee) =>
        memberships.FirstOrDefault(m =>
            m.PersonId == note.Person && m.Role == note.Role && m.GroupId == group && (trainee is null || m.TraineeId == trainee)
        );

    internal static GroupId? GroupIn(Dictionary<string, GroupId?> groups, string name) => name.Length == 0 ? null : groups.GetValueOrDefault(name);

    internal static PersonId? PersonIn(string key) => Guid.TryParseExact(key, "N", out var id) ? new PersonId(id) : null;

    /// <summary>Whether all that is noted stands as it is noted, looked at before anything is done.</summary>
    sealed class Shadow(
        IReadOnlyList<RosterNote> notes,
        Dictionary<PersonId, Person> people,
        List<Membership> memberships,
        Dictionary<string, GroupId?> groups
    )
    {
        public bool Fits() => notes.All(note => people.TryGetValue(note.Person, out var person) && Stands(note, person));

        bool Stands(RosterNote note, Person person) =>
            note.Field switch
            {
                RosterField.Email => person.Email == note.Before,
                // Nobody knows any more what was whose.
                RosterField.Merged => false,
                RosterField.Presence => memberships.Exists(m => m.PersonId == note.Person)
                    && memberships.TrueForAll(m => m.PersonId != note.Person || m.LeftAt is null == note.Leaves),
                RosterField.Role when note.Before.Length == 0 => note.Role is not null
                    && (note.Role is Role.Supervisor or Role.Supervisee || !Has(note)),
                RosterField.Role => Has(note),
                RosterField.Group => (note.After.Length == 0 || groups.ContainsKey(note.After)) && (IsNew(note) || Placed(note)),
                RosterField.Trainee => note.Before.Length == 0 || memberships.Exists(m => IsOf(m, note) && m.TraineeId == PersonIn(note.Before)),
                _ => RosterFields.Of(person.Details, note.Field) == note.Before,
            };

        bool Has(RosterNote note) => memberships.Exists(m => IsOf(m, note));

        bool Placed(RosterNote note) => Held(memberships, note, GroupIn(groups, note.Before), null) is not null;

        /// <summary>The group of a role that begins with these notes.</summary>
        bool IsNew(RosterNote note) =>
            note.Before.Length == 0
            && notes.Any(one => one.Person == note.Person && one.Role == note.Role && one is { Field: RosterField.Role, Before: "" });

        static bool IsOf(Membership m, RosterNote note) => m.PersonId == note.Person && m.Role == note.Role;
    }
}
