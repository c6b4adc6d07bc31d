using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared.Verbs;

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
                new Button(Texts["Change"], HoursVerbs.Edit.About(entry.Id)),
                new Button(Texts["Withdraw"], HoursVerbs.Withdraw.About(entry.Id))
            );
        }
        if (CanBeConfirmed(entry))
            card.Buttons(AskToConfirm(entry));
        if (entry.State == EntryState.Approved)
            card.Buttons(new Button(Texts["Amend"], AmendVerbs.Start.About(entry.Id)));
        return card.RefreshedBy(HoursVerbs.State.About(entry.Id))
            .Buttons(new Button(Texts["History"], HistoryVerbs.Of.About(entry.Id)), new Button(Texts["MyHours"], HoursVerbs.List));
    }

    /// <summary>It waits, and somebody is named who can say whether it is right.</summary>
    public static bool CanBeConfirmed(HourEntry entry) => entry is { State: EntryState.Submitted, SuperviseeId: not null };

    public static Button AskToConfirm(HourEntry entry) => new(Texts["AskToConfirm"], ConfirmVerbs.Ask.About(entry.Id));

    public static string State(EntryState state) => Texts[$"State{state}"];
}
