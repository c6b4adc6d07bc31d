using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Looks up everybody whom changes of the roster name.</summary>
static class RosterNames
{
    public static async Task<RosterWords> WordsAsync(NameBook names, IReadOnlyList<RosterNote> notes, Turn turn, CancellationToken cancellationToken)
    {
        var keys = notes
            .Where(note => note.Field == RosterField.Trainee)
            .SelectMany(note => (string[])[note.Before, note.After])
            .Select(key => Guid.TryParseExact(key, "N", out var id) ? new PersonId(id) : (PersonId?)null)
            .Concat(notes.Select(note => (PersonId?)note.Person));
        var found = await names.OfAsync(keys, cancellationToken);
        return new RosterWords(turn, found.ToDictionary(one => one.Id, one => new PersonName(one.Id, one.Name, one.NameEn)));
    }
}
