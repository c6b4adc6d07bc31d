using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.OpeningBalance;

/// <summary>What was entered, what is there, and what was taken back.</summary>
static class OpeningCards
{
    static readonly Texts Texts = new(typeof(OpeningCards));

    public static Card Entered(string id, OpeningOutcome.Entered entered, EntryWords words)
    {
        var (entry, name) = (entered.Entry, words.Name(entered.Entry.TraineeId));
        return new Card(id).Title(Texts.Say("Entered", ("name", name), ("entry", words.Short(entry.Facts))))
            .Hint(Texts.Say("NowApproved", ("name", name), ("approved", Spoken.Length(entered.Totals.ApprovedMinutes))))
            .Buttons(
                new Button(Texts.Shared["Undo"], "undo.act", entered.Act.Value.ToString("N")), new Button(Texts["Another"], "opening.another"),
                new Button(Texts.Shared["History"], "history.of", entry.Id.Value.ToString("N")));
    }

    public static Card TakenBack(string id, OpeningOutcome.TakenBack back, EntryWords words)
    {
        var (entry, name) = (back.Entry, words.Name(back.Entry.TraineeId));
        return new Card(id).Title(Texts.Say("TakenBack", ("name", name), ("entry", words.Short(entry.Facts))))
            .Hint(Texts.Say("NowApproved", ("name", name), ("approved", Spoken.Length(back.Totals.ApprovedMinutes))))
            .Buttons(new Button(Texts.Shared["Undo"], "undo.act", back.Act.Value.ToString("N")), new Button(Texts["Balances"], "opening.list"));
    }

    public static Card List(string id, IReadOnlyList<HourEntry> entries, EntryWords words)
    {
        var card = new Card(id).Title(Texts["ListTitle"]);
        foreach (var entry in entries)
            card.Row(Texts.Say("Line", ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))), "", new Button("", "opening.open", entry.Id.Value.ToString("N")));
        return card.Hint(Texts["ListHowTo"]).Buttons(new Button(Texts["HelpTitle"], "opening.another"));
    }

    public static Card One(string id, HourEntry entry, EntryWords words) => new Card(id)
        .Title(Texts.Say("Line", ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))))
        .Buttons(
            new Button(Texts["TakeBack"], "opening.back", $"{entry.Id.Value:N}:{entry.Version}", ButtonStyle.Destructive),
            new Button(Texts.Shared["History"], "history.of", entry.Id.Value.ToString("N")), new Button(Texts["Balances"], "opening.list"));
}
