using SupervisionBot.Core.People;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Who is named and is none of those whom it can be about: said back, and never dropped.</summary>
static class Strangers
{
    /// <summary>The names in the words, as they stand there.</summary>
    public static IEnumerable<string> Names(Turn turn) =>
        (turn.Heard?.Things ?? [])
            .Where(thing => thing.Kind == ThingKind.Person)
            .Select(thing => turn.Words[thing.Start..Math.Min(thing.End, turn.Words.Length)].Trim());

    /// <summary>Whether the name is that of one of them.</summary>
    public static bool IsOneOf(Turn turn, string name, IEnumerable<PersonName> known) =>
        PickReader
            .Named(name, turn.Reading(new PeopleVocabulary(known.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)))))
            .People.Count > 0;
}
