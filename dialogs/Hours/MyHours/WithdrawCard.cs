using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>Asks whether to withdraw the entry that the words meant; it is done at a press or a typed yes.</summary>
static class WithdrawCard
{
    public static Card Of(Texts texts, string id, HourEntry entry, EntryWords words)
    {
        var card = new Card(id).Title(texts.Say("WithdrawTitle", ("entry", words.Short(entry.Facts))));
        words.Details(card, entry.Facts);
        return card.Buttons(
            new Button(Texts.Shared["Withdraw"], HoursVerbs.Withdraw.About(entry.Id), ButtonStyle.First),
            new Button(Texts.Shared["Change"], HoursVerbs.Edit.About(entry.Id)),
            new Button(Texts.Shared["MyHours"], HoursVerbs.List)
        );
    }

    /// <summary>Whether the words say that the entry goes, or stays; null when they say neither, or no such card was shown last.</summary>
    public static bool? Answered(Turn turn) =>
        turn.Input is Input.Said && turn.Memory.LastCard?.First?.Verb == HoursVerbs.Withdraw ? KeepOrDrop.Read(turn.Words) : null;
}
