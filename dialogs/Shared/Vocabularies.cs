using System.Runtime.CompilerServices;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What the readers need to know beside the words of a turn.</summary>
public static class Vocabularies
{
    static readonly TypeVocabulary NoTypes = new([]);
    static readonly PeopleVocabulary Nobody = new([]);
    static readonly ConditionalWeakTable<BatchDescription, TypeVocabulary> Types = [];

    /// <summary>What the activity types of a batch are called, built once for each batch as it stands.</summary>
    public static TypeVocabulary TypesOf(BatchDescription batch) =>
        Types.GetValue(batch, static batch => new TypeVocabulary(
            batch.ActivityTypes.Select(type => new TypeWords(type.Key, [type.Name.En, type.Name.Zh, .. type.SynonymsEn, .. type.SynonymsZh]))
        ));

    /// <summary>To read an entry, a question or a choice in which these people may be named.</summary>
    public static ReadingContext Reading(this Turn turn, IEnumerable<Supervisee> people) =>
        turn.Reading(new PeopleVocabulary(people.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));

    public static ReadingContext Reading(this Turn turn, PeopleVocabulary people) =>
        new(turn.Now, turn.Speaker.Zone, TypesOf(turn.Speaker.Batch), people, turn.Language == Language.Chinese);

    /// <summary>To read a day and nothing else.</summary>
    public static ReadingContext Days(this Turn turn) => turn.Days(Nobody);

    /// <summary>Likewise, where a name is none of its words.</summary>
    public static ReadingContext Days(this Turn turn, PeopleVocabulary people) =>
        new(turn.Now, turn.Speaker.Zone, NoTypes, people, turn.Language == Language.Chinese);
}
