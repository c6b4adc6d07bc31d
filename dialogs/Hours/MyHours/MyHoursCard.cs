using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>The list of entries by week, and what a withdrawal looks like.</summary>
static class MyHoursCard
{
    public static Card Of(Texts texts, string id, IReadOnlyList<EntryWeek> weeks, HourTotals totals, EntryWords words)
    {
        var card = new Card(id).Title(texts["Title"]);
        EntryWords.Total(card, totals);
        return Listed(texts, card, weeks, words, null);
    }

    /// <summary>Some of the entries: what they are stands in the title.</summary>
    /// <param name="reasons">Why they were returned.</param>
    public static Card Of(
        Texts texts,
        string id,
        IReadOnlyList<EntryWeek> weeks,
        string title,
        EntryWords words,
        IReadOnlyDictionary<EntryId, string> reasons
    ) => Listed(texts, new Card(id).Title(title), weeks, words, reasons);

    static Card Listed(Texts texts, Card card, IReadOnlyList<EntryWeek> weeks, EntryWords words, IReadOnlyDictionary<EntryId, string>? reasons)
    {
        var number = 0;
        foreach (var week in weeks)
        {
            card.Heading(texts.Say("Week", ("monday", Spoken.ShortDate(week.Monday)), ("length", Spoken.Length(week.Minutes))));
            foreach (var entry in week.Entries)
            {
                var row = texts.Say("Row", ("number", ++number), ("entry", words.Short(entry.Facts)));
                var hint = reasons?.GetValueOrDefault(entry.Id) is { } reason
                    ? texts.Say("RowReason", ("day", words.Day(entry.Day)), ("reason", reason))
                    : Hint(texts, entry, words);
                card.Row(row, hint, new Button("", HoursVerbs.Open.About(entry.Id)));
            }
        }
        return card.Hint(texts["HowTo"]).Buttons(new Button(Texts.Shared["Another"], LogVerbs.Another));
    }

    public static Card Withdrawn(Texts texts, string id, LogOutcome.Done done, EntryWords words)
    {
        var card = new Card(id).Title(texts.Say("WithdrawnTitle", ("entry", words.Short(done.Entry.Facts))));
        EntryWords.Total(card, done.Totals);
        return card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(done.Act)), new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }

    public static Card NotOpen(Texts texts, string id, HourEntry entry, EntryWords words) =>
        EntryCard.Of(id, entry, words).Hint(texts.Say("NotOpen", ("state", EntryCard.State(entry.State))));

    static string Hint(Texts texts, HourEntry entry, EntryWords words)
    {
        var (day, state) = (words.Day(entry.Day), EntryCard.State(entry.State));
        return entry.Note.Length == 0
            ? texts.Say("RowHint", ("day", day), ("state", state))
            : texts.Say("RowHintNote", ("day", day), ("state", state), ("note", entry.Note));
    }
}
