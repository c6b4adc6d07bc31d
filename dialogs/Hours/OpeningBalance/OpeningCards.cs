using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>What was entered, what is there, and what was taken back.</summary>
static class OpeningCards
{
    static readonly Texts Texts = new(typeof(OpeningCards));

    public static Card Entered(string id, OpeningOutcome.Entered entered, EntryWords words)
    {
        var (entry, name) = (entered.Entry, words.Name(entered.Entry.TraineeId));
        return new Card(id)
            .Title(Texts.Say("Entered", ("name", name), ("entry", words.Short(entry.Facts))))
            .Hint(Texts.Say("NowApproved", ("name", name), ("approved", Spoken.Length(entered.Totals.ApprovedMinutes))))
            .Buttons(
                new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(entered.Act)),
                new Button(Texts["Another"], OpeningVerbs.Another),
                new Button(Texts.Shared["History"], HistoryVerbs.Of.About(entry.Id))
            );
    }

    public static Card TakenBack(string id, OpeningOutcome.TakenBack back, EntryWords words)
    {
        var (entry, name) = (back.Entry, words.Name(back.Entry.TraineeId));
        return new Card(id)
            .Title(Texts.Say("TakenBack", ("name", name), ("entry", words.Short(entry.Facts))))
            .Hint(Texts.Say("NowApproved", ("name", name), ("approved", Spoken.Length(back.Totals.ApprovedMinutes))))
            .Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(back.Act)), new Button(Texts["Balances"], OpeningVerbs.List));
    }

    public static Card List(string id, IReadOnlyList<HourEntry> entries, EntryWords words)
    {
        var card = new Card(id).Title(Texts["ListTitle"]);
        foreach (var entry in entries)
            card.Row(
                Texts.Say("Line", ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))),
                "",
                new Button("", OpeningVerbs.Open.About(entry.Id))
            );
        return card.Hint(Texts["ListHowTo"]).Buttons(new Button(Texts["HelpTitle"], OpeningVerbs.Another));
    }

    public static Card One(string id, HourEntry entry, EntryWords words) =>
        new Card(id)
            .Title(Texts.Say("Line", ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))))
            .Buttons(
                new Button(Texts["TakeBack"], OpeningVerbs.Back.About($"{entry.Id.Value:N}:{entry.Version}"), ButtonStyle.Destructive),
                new Button(Texts.Shared["History"], HistoryVerbs.Of.About(entry.Id)),
                new Button(Texts["Balances"], OpeningVerbs.List)
            );
}
