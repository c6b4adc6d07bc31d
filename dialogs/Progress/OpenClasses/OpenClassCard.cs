using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>The cards of open classes, for former trainees.</summary>
static class OpenClassCard
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(OpenClassCard));

    public static Card List(string id, string title, IReadOnlyList<OpenClassView> all, Turn turn)
    {
        var (card, words) = (new Card(id).Title(title), new SessionWords(turn));
        foreach (var view in all.Take(MostShown))
            card.Row(
                Spoken.Sentence(words.When(view.Session)),
                string.Join(
                    Texts["Between"],
                    new[] { view.Topic(turn.Language), Teacher(view, turn), State(view, turn) }.Where(part => part.Length > 0)
                ),
                new Button("", OpenClassVerbs.Open.About(view.Session.Id))
            );
        return all.Count > MostShown ? card.Hint(Texts.Say("More", ("count", all.Count - MostShown))) : card;
    }

    public static Card One(string id, OpenClassView view, Turn turn) => Described(new Card(id).Title(Name(view, turn)), view, turn);

    /// <summary>They have a place, which became free.</summary>
    public static Card Seated(string id, OpenClassView view, Turn turn) =>
        Described(new Card(id).Title(Texts.Say("SignedUp", ("what", view.Topic(turn.Language)))), view, turn);

    /// <summary>The class as it is with what was done about it, which the database does not have yet.</summary>
    public static Card After(string id, SignUpOutcome outcome, OpenClassView view, Turn turn)
    {
        var (words, topic) = (new SessionWords(turn), view.Topic(turn.Language));
        var (said, now) = outcome switch
        {
            SignUpOutcome.SignedUp => (Texts.Say("SignedUp", ("what", topic)), view with { HasPlace = true, Position = null }),
            SignUpOutcome.Withdrawn => (
                Texts.Say("GaveUp", ("what", topic)),
                view with
                {
                    HasPlace = false,
                    Free = view.Waiting > 0 ? 0 : view.Free + 1,
                }
            ),
            SignUpOutcome.WaitsNoMore => (Texts.Say("WaitsNoMore", ("what", topic)), view with { Position = null }),
            SignUpOutcome.Waits waits => (Texts.Say("Waits", ("what", topic), ("position", waits.Position)), view with { Position = waits.Position }),
            SignUpOutcome.Full => (Texts.Say("IsFull", ("what", topic)), view with { Free = 0 }),
            SignUpOutcome.Clash clash => (Spoken.Sentence(Texts.Say("Clash", ("when", words.When(clash.Other)))), view),
            SignUpOutcome.NotYet => (Texts.Say("NotYet", ("what", topic)), view),
            _ => (Texts["Gone"], view),
        };
        return Described(new Card(id).Title(said), now, turn);
    }

    public static Card Gone(string id) => new Card(id).Text(Texts["Gone"]).Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.List));

    static Card Described(Card card, OpenClassView view, Turn turn)
    {
        var (words, id) = (new SessionWords(turn), view.Session.Id);
        card.Facts(
            (Texts.Shared["FactWhen"], words.When(view.Session)),
            (Texts.Shared["FactTeacher"], Teacher(view, turn)),
            (Texts.Shared["FactWhere"], view.Session.Place),
            (Texts["FactClassHours"], view.Lesson.ClassHours is > 0 and var hours ? hours.ToString(CultureInfo.CurrentCulture) : ""),
            (Texts["FactReading"], view.Lesson.Reading),
            (Texts["FactPlaces"], State(view, turn))
        );
        if (view.Handout is not null)
            card.Buttons(new Button(Texts.Shared["GetHandout"], HandoutVerbs.Get.About(id)));
        if (view.HasPlace)
            card.Buttons(new Button(Texts["GiveUp"], OpenClassVerbs.Withdraw.About(id)));
        else if (view.Position is not null)
            card.Buttons(new Button(Texts["StopWaiting"], OpenClassVerbs.Withdraw.About(id)));
        else if (view.OpensAt <= turn.Now)
            card.Buttons(
                view.Free > 0
                    ? new Button(Texts["SignUp"], OpenClassVerbs.SignUp.About(id), ButtonStyle.First)
                    : new Button(Texts["WaitForPlace"], OpenClassVerbs.Wait.About(id))
            );
        return card.Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.List));
    }

    static string Name(OpenClassView view, Turn turn) =>
        Texts.Say("Name", ("kind", SessionWords.Kind(SessionKind.Class)), ("topic", view.Topic(turn.Language)));

    static string Teacher(OpenClassView view, Turn turn) =>
        view.Lesson.Guest.Length > 0 ? SessionWords.Guest(view.Lesson.Facts) : view.Holder.In(turn.Language);

    static string State(OpenClassView view, Turn turn) =>
        view.HasPlace ? Texts["YouAreIn"]
        : view.Position is { } position ? Texts.Say("YouWait", ("position", position))
        : view.OpensAt > turn.Now ? Texts.Say("OpensOn", ("when", new SessionWords(turn).Until(view.OpensAt)))
        : view.Free switch
        {
            0 => Texts["NoPlaces"],
            1 => Texts["OnePlace"],
            var free => Texts.Say("Places", ("count", free)),
        };
}
