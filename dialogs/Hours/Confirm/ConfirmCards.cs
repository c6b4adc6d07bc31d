using SupervisionBot.Core.Confirmations;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.Confirm;

/// <summary>What a supervisee sees of an entry: who, when, how long, of which kind.</summary>
static class ConfirmCards
{
    static readonly Texts Texts = new(typeof(ConfirmCards));

    public static Card Question(string id, ConfirmationView view, Turn turn)
    {
        var card = new Card(id).Title(Texts.Say("QuestionTitle", ("name", turn.NameOf(view.Trainee.Name, view.Trainee.NameEn))));
        new EntryWords(turn, []).Facts(card, view.Confirmation.Shown.ToFacts());
        var key = view.Confirmation.Id;
        return card.Hint(Texts["QuestionHint"])
            .Buttons(
                new Button(Texts["Right"], ConfirmVerbs.Yes.About(key), ButtonStyle.First),
                new Button(Texts["NotRight"], ConfirmVerbs.No.About(key))
            );
    }

    public static Card Given(string id, ConfirmationView view, Confirmation given, Turn turn)
    {
        var facts = view.Confirmation.Shown.ToFacts();
        var words = new EntryWords(turn, []);
        var (name, entry, day) = (turn.NameOf(view.Trainee.Name, view.Trainee.NameEn), words.Short(facts), words.Day(facts.Day));
        return new Card(id).Text(
            given.Words is { } objection
                ? Texts.Say("Objected", ("name", name), ("entry", entry), ("day", day), ("words", objection))
                : Texts.Say("Confirmed", ("name", name), ("entry", entry), ("day", day))
        );
    }
}
