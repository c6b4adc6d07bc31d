using SupervisionBot.Core.Hours;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What differs between two states of an entry, before and after: "Length: 2 h → 3 h".</summary>
public static class EntryDifference
{
    static readonly Texts Texts = Texts.Shared;

    public static string Say(EntryFacts before, EntryFacts after, EntryWords words)
    {
        List<string> changes = [];
        Add("FactLength", EntryWords.Length(before), EntryWords.Length(after));
        Add("FactType", words.Type(before.Type), words.Type(after.Type));
        Add("FactWith", words.Name(before.SuperviseeId), words.Name(after.SuperviseeId));
        Add("FactDay", words.Day(before.Day), words.Day(after.Day));
        Add("FactNote", before.Note, after.Note);
        Add("FactReason", before.LateReason ?? "", after.LateReason ?? "");
        return changes.Count == 0 ? Texts["NoDifference"] : string.Join(Texts["DifferenceSeparator"], changes);

        void Add(string fact, string old, string now)
        {
            if (old != now)
                changes.Add(
                    Texts.Say(
                        "Difference",
                        ("fact", Texts[fact]),
                        ("before", old.Length > 0 ? old : Texts["Nothing"]),
                        ("after", now.Length > 0 ? now : Texts["Nothing"])
                    )
                );
        }
    }
}
