using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>
/// Keeps what became otherwise and does what follows from it: in the roster's history, as an act that can be taken back, and for those who are told.
/// </summary>
public sealed class RosterKeeping(SupervisionDb db, RosterNews news, Departures departures, KnownNames names, TimeProvider time)
{
    /// <param name="takenBack">The act that these changes take back or do again; null for an act of their own.</param>
    public async Task KeepAsync(
        PersonId administrator,
        BatchId batch,
        IReadOnlyList<RosterNote> notes,
        Act? takenBack,
        CancellationToken cancellationToken
    )
    {
        var act = takenBack is null ? db.Note(time, administrator, ActKind.RosterChanged, batch.Value.ToString("N")) : null;
        List<RosterChange> changes =
        [
            .. notes.Select(
                (note, number) => new RosterChange(TypedId.New<RosterChangeId>(time), batch, note, administrator, act?.Id, number, time.GetUtcNow())
            ),
        ];
        db.RosterChanges.AddRange(changes);
        names.Forget(batch);
        foreach (var note in notes.Where(note => note.Leaves))
            await departures.CarryOutAsync(administrator, batch, note.Person, cancellationToken);
        if (takenBack is not null)
            await news.TakeBackAsync(batch, takenBack, changes, administrator, cancellationToken);
        else
            await news.TellAsync(batch, changes, administrator, cancellationToken);
    }
}
