using System.Runtime.CompilerServices;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What the activity types of a batch are called, built once for each batch as it stands.</summary>
public static class Vocabularies
{
    static readonly ConditionalWeakTable<BatchDescription, TypeVocabulary> Types = [];

    public static TypeVocabulary TypesOf(BatchDescription batch) => Types.GetValue(batch, static batch => new TypeVocabulary(batch.ActivityTypes.Select(
        type => new TypeWords(type.Key, [type.Name.En, type.Name.Zh, .. type.SynonymsEn, .. type.SynonymsZh]))));
}
