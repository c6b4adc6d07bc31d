using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>Looks up everybody whom changes of the roster name.</summary>
public static class NamesOfNotes
{
    /// <summary>Those whom the notes are about, and the trainees with whom a supervisee was and goes on.</summary>
    public static async Task<Dictionary<PersonId, PersonName>> OfNotesAsync(
        this NameBook names,
        IReadOnlyList<RosterNote> notes,
        CancellationToken cancellationToken
    )
    {
        var keys = notes
            .Where(note => note.Field == RosterField.Trainee)
            .SelectMany(note => (string[])[note.Before, note.After])
            .Select(RosterHand.PersonIn)
            .Concat(notes.Select(note => (PersonId?)note.Person));
        return (await names.OfAsync(keys, cancellationToken)).ToDictionary(one => one.Id, one => new PersonName(one.Id, one.Name, one.NameEn));
    }
}
