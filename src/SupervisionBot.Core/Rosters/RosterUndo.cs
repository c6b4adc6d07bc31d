using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>Takes changes of the roster back and does them again, all of an act together. Only while the one who did it administers the
/// batch.</summary>
public sealed class RosterUndo(SupervisionDb db, RosterRights rights, RosterHand hand, RosterKeeping keeping, Journal journal)
{
    /// <summary>What the act changed, in its order.</summary>
    public async Task<IReadOnlyList<RosterChange>> OfAsync(Act act, CancellationToken cancellationToken) =>
        await db.RosterChanges.AsNoTracking().Where(change => change.ActId == act.Id).OrderBy(change => change.Number).ToListAsync(cancellationToken);

    /// <summary>False, and nothing done, when it stands otherwise by now, or who was added has begun.</summary>
    public Task<bool> TakeBackAsync(Act act, CancellationToken cancellationToken) => BecomeAsync(act, again: false, cancellationToken);

    public Task<bool> PutBackAsync(Act act, CancellationToken cancellationToken) => BecomeAsync(act, again: true, cancellationToken);

    async Task<bool> BecomeAsync(Act act, bool again, CancellationToken cancellationToken)
    {
        if (await OfAsync(act, cancellationToken) is not [var first, ..] changes)
            return false;
        var batch = first.BatchId;
        if (!await db.AdministersAsync(act.By, batch, cancellationToken))
            return false;
        IReadOnlyList<RosterNote> notes = [.. changes.Select(change => change.Note)];
        if (!again)
            notes = RosterHand.Reversed(notes);
        // Somebody would leave whom nobody was asked about, and of two records that became one neither is what it was.
        if (notes.Any(note => note.Leaves) || await WereMergedSinceAsync(changes, cancellationToken))
            return false;
        if (!await MayAsync(act.By, batch, notes, cancellationToken) || !await hand.MakeAsync(batch, notes, cancellationToken))
            return false;
        await keeping.KeepAsync(act.By, batch, notes, act, cancellationToken);
        if (again)
            journal.PutBack(act);
        else
            journal.TakeBack(act);
        return true;
    }

    async Task<bool> WereMergedSinceAsync(IReadOnlyList<RosterChange> changes, CancellationToken cancellationToken)
    {
        var (people, since) = (changes.Select(change => change.PersonId).Distinct().ToList(), changes.Max(change => change.At));
        return await db.RosterChanges.AnyAsync(
            later => people.Contains(later.PersonId) && later.Field == RosterField.Merged && later.At >= since,
            cancellationToken
        );
    }

    async Task<bool> MayAsync(PersonId administrator, BatchId batch, IReadOnlyList<RosterNote> notes, CancellationToken cancellationToken)
    {
        var leaving = notes.Where(note => note.Leaves).Select(note => note.Person).ToList();
        if (
            leaving.Contains(administrator)
            || (
                leaving.Count > 0
                && !await db.Memberships.AnyAsync(
                    m => m.BatchId == batch && m.Role == Role.Administrator && !leaving.Contains(m.PersonId),
                    cancellationToken
                )
            )
        )
            return false;
        var ended = notes.Where(note => note is { Field: RosterField.Role, After: "" }).ToList();
        var gone = ended.ConvertAll(note => note.Person);
        // Whoever has logged or booked is there by now.
        if (
            await db.HourEntries.AnyAsync(entry => entry.BatchId == batch && gone.Contains(entry.TraineeId), cancellationToken)
            || await db.Bookings.AnyAsync(
                booking => gone.Contains(booking.PersonId) && db.Sessions.Any(s => s.Id == booking.SessionId && s.BatchId == batch),
                cancellationToken
            )
        )
            return ended.TrueForAll(note => note.Role is not Role.Trainee);
        var addresses = notes.Where(note => note.Field == RosterField.Email).Select(note => note.After).ToList();
        if (addresses.Count > 0 && await db.People.AnyAsync(person => addresses.Contains(person.Email), cancellationToken))
            return false;
        var own = notes.Where(note => note.Field <= RosterField.TimeZone).Select(note => note.Person).ToList();
        return !await rights.Shared(administrator, batch).AnyAsync(person => own.Contains(person.Id), cancellationToken)
            && !(
                ended.Exists(note => note.Role == Role.Administrator)
                && !await db.Memberships.AnyAsync(
                    m => m.BatchId == batch && m.Role == Role.Administrator && !gone.Contains(m.PersonId),
                    cancellationToken
                )
            );
    }
}
