using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Rosters;

/// <summary>A group that loses a supervisor.</summary>
/// <param name="Waiting">Entries of its trainees that wait for a decision.</param>
/// <param name="IsLeftAlone">Nobody supervises it then.</param>
public sealed record GroupEffect(string Group, int Waiting, bool IsLeftAlone);

/// <summary>What hangs on a change of groups and stays as it is.</summary>
/// <param name="Bookings">Sessions to come in which those who are moved have a place.</param>
/// <param name="Waiting">How many entries of theirs wait for a decision: then with the new group's supervisor.</param>
public sealed record RosterEffects(
    IReadOnlyList<(PersonId Who, Session Session)> Bookings,
    IReadOnlyDictionary<PersonId, int> Waiting,
    IReadOnlyList<GroupEffect> Groups
)
{
    /// <summary>What follows from who leaves; null when nobody does.</summary>
    public Departure? Leaving { get; init; }

    public static RosterEffects None { get; } = new([], new Dictionary<PersonId, int>(), []);
}

/// <summary>Looks up what hangs on changes of groups.</summary>
public sealed class RosterEffectsFinder(SupervisionDb db, Departures departures, TimeProvider time)
{
    const int MostBookings = 40;

    /// <param name="notes">What is to become otherwise, and is not yet.</param>
    public async Task<RosterEffects> OfAsync(BatchId batch, IReadOnlyList<RosterNote> notes, CancellationToken cancellationToken)
    {
        if (notes.FirstOrDefault(note => note.Leaves) is { } leaving)
            return RosterEffects.None with { Leaving = await departures.LookAsync(batch, leaving.Person, cancellationToken) };
        List<RosterNote> moves = [.. notes.Where(note => note.Field == RosterField.Group && note.Before.Length > 0)];
        List<PersonId> trainees = [.. moves.Where(note => note.Role == Role.Trainee).Select(note => note.Person)];
        List<string> lost = [.. moves.Where(note => note.Role == Role.Supervisor).Select(note => note.Before).Distinct()];
        if (trainees.Count == 0 && lost.Count == 0)
            return RosterEffects.None;
        var now = time.GetUtcNow();
        var bookings = await (
            from booking in db.Bookings.AsNoTracking()
            where trainees.Contains(booking.PersonId) && booking.State == BookingState.Booked
            join session in db.Sessions.Supervision().AsNoTracking() on booking.SessionId equals session.Id
            where session.BatchId == batch && session.State == SessionState.Open && session.StartsAt > now
            orderby session.StartsAt
            select new { booking.PersonId, Session = session }
        )
            .Take(MostBookings)
            .ToListAsync(cancellationToken);
        var waiting = await Waiting(batch)
            .Where(entry => trainees.Contains(entry.TraineeId))
            .GroupBy(entry => entry.TraineeId)
            .Select(entries => new { entries.Key, Count = entries.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        List<GroupEffect> groups = [];
        foreach (var name in lost)
            groups.Add(await LosingAsync(batch, name, notes, cancellationToken));
        return new RosterEffects([.. bookings.Select(one => (one.PersonId, one.Session))], waiting, groups);
    }

    async Task<GroupEffect> LosingAsync(BatchId batch, string name, IReadOnlyList<RosterNote> notes, CancellationToken cancellationToken)
    {
        var members = await (
            from member in db.Memberships.AsNoTracking()
            join at in db.Groups on member.GroupId equals at.Id
            where member.BatchId == batch && at.Name == name && (member.Role == Role.Trainee || member.Role == Role.Supervisor)
            select new { member.PersonId, member.Role }
        ).ToListAsync(cancellationToken);
        var of = members.Where(one => one.Role == Role.Trainee).Select(one => one.PersonId).ToList();
        List<RosterNote> about = [.. notes.Where(note => note is { Field: RosterField.Group, Role: Role.Supervisor })];
        var leaving = about.Where(note => note.Before == name).Select(note => note.Person).ToList();
        var stays = members.Exists(one => one.Role == Role.Supervisor && !leaving.Contains(one.PersonId)) || about.Exists(note => note.After == name);
        return new GroupEffect(name, await Waiting(batch).CountAsync(entry => of.Contains(entry.TraineeId), cancellationToken), !stays);
    }

    IQueryable<HourEntry> Waiting(BatchId batch) =>
        db.HourEntries.AsNoTracking().Where(entry => entry.BatchId == batch && entry.State == EntryState.Submitted);
}
