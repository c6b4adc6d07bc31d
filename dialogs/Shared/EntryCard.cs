using SupervisionBot.Core.Hours;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>One hour entry as it stands now, with what may be done to it.</summary>
public static class EntryCard
{
    static readonly Texts Texts = Texts.Shared;

    public static Card Of(string id, HourEntry entry, EntryWords words)
    {
        var card = new Card(id).Title(words.Short(entry.Facts));
        words.Details(card, entry.Facts);
        card.Hint(State(entry.State));
        if (entry.IsOpen)
        {
            card.Buttons(
                new Button(Texts["Change"], "hours.edit", entry.Id.Value.ToString("N")),
                new Button(Texts["Withdraw"], "hours.withdraw", entry.Id.Value.ToString("N")));
        }
        if (CanBeConfirmed(entry)) card.Buttons(AskToConfirm(entry));
        if (entry.State == EntryState.Approved) card.Buttons(new Button(Texts["Amend"], "amend.start", entry.Id.Value.ToString("N")));
        return card.RefreshedBy("hours.state", entry.Id.Value.ToString("N")).Buttons(
            new Button(Texts["History"], "history.of", entry.Id.Value.ToString("N")), new Button(Texts["MyHours"], "hours.list"));
    }

    /// <summary>It waits, and somebody is named who can say whether it is right.</summary>
    public static bool CanBeConfirmed(HourEntry entry) => entry is { State: EntryState.Submitted, SuperviseeId: not null };

    public static Button AskToConfirm(HourEntry entry) => new(Texts["AskToConfirm"], "confirm.ask", entry.Id.Value.ToString("N"));

    public static string State(EntryState state) => Texts[$"State{state}"];
}
