using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>The cards of check-in, for whoever holds the class.</summary>
static class CheckInCard
{
    const int MostShown = 20;

    static readonly Texts Texts = new(typeof(CheckInCard));

    public static Card Which(string id, IReadOnlyList<Session> sessions, Turn turn)
    {
        var (card, words) = (new Card(id).Title(Texts["Which"]), new SessionWords(turn));
        foreach (var session in sessions)
            card.Row(words.TopicOf(session), words.When(session), new Button("", CheckInVerbs.Open.About(session.Id)));
        return card;
    }

    /// <summary>The code of the moment, the page for the projector, and who is in.</summary>
    public static Card Result(string id, CheckInOutcome outcome, Turn turn, CheckInAddress address, DateTimeOffset now)
    {
        if (outcome is not CheckInOutcome.Done { View: var view })
            return Trouble(id, outcome, turn);
        var (words, missing) = (new SessionWords(turn), view.NotIn.ToList());
        var card = new Card(id)
            .Title(Texts.Say("OpenTitle", ("what", words.TopicOf(view.Session))))
            .Hint(Spoken.Sentence(words.When(view.Session)))
            .Facts(
                (Texts["FactCode"], view is { IsOpen: true, CheckIn: { } shown } ? CheckInWords.Spaced(CheckInCode.At(shown, now)) : ""),
                (Texts["FactIn"], Texts.Say("InOf", ("in", view.In.Count()), ("all", view.Expected.Count)))
            );
        if (view is { IsOpen: true, CheckIn: { } open })
            card.Hint(Texts["CodeHint"]).Text(address.Of(open));
        else
            card.Text(Texts[view.CheckIn is null ? "NotOpenYet" : "IsClosed"]);
        if (missing.Count > 0)
            card.Item(Texts["NotIn"], Names([.. missing.Select(one => words.Name(one.Who))]));
        else
            card.Text(Texts["NobodyMissing"]);
        if (view.Guests.Count > 0)
            card.Item(Texts["GuestsIn"], Names([.. view.Guests.Select(words.Name)]));
        card.Buttons(
            view.IsOpen
                ? new Button(Texts["Refresh"], CheckInVerbs.Show.About(view.Session.Id))
                : new Button(Texts["CheckInButton"], CheckInVerbs.Open.About(view.Session.Id)),
            new Button(Texts["TickNames"], CheckInVerbs.Names.About(view.Session.Id))
        );
        if (view.IsOpen)
            card.Buttons(new Button(Texts["CloseIt"], CheckInVerbs.Close.About(view.Session.Id)));
        return card.RefreshedBy(CheckInVerbs.Show.About(view.Session.Id));
    }

    /// <summary>Everybody who is expected, with when they came; a press ticks.</summary>
    /// <param name="first">Somebody of whom something was just said.</param>
    public static Card Names(string id, CheckInOutcome outcome, Turn turn, PersonId? first = null)
    {
        CheckInView? shown = outcome switch
        {
            CheckInOutcome.LetIn one => one.View,
            CheckInOutcome.InAlready one => one.View,
            CheckInOutcome.Done done => done.View,
            _ => null,
        };
        if (shown is not { } view)
            return Trouble(id, outcome, turn);
        var (card, words) = (new Card(id), new SessionWords(turn));
        card.Title(Texts.Say("NamesTitle", ("what", words.TopicOf(view.Session))));
        if (outcome is CheckInOutcome.LetIn let)
            card.Text(LetIn(let, words));
        else if (outcome is CheckInOutcome.InAlready already)
            card.Text(Texts.Say("InAlready", ("name", words.Name(already.Who))));
        card.Hint(Texts["NamesHint"]);
        // Who is not in is looked for first where there are many.
        var all = view.Expected.OrderBy(one => one.Who.Id == first ? 0 : 1).ThenBy(one => one.Arrived is null ? 0 : 1).ToList();
        if (view.Expected.Count <= MostShown && first is null)
            all = [.. view.Expected];
        foreach (var one in all.Take(MostShown))
            card.Row(
                Texts.Say(one.Arrived is null ? "NameOut" : "NameIn", ("name", words.Name(one.Who))),
                About(one, view, words),
                new Button("", (one.Arrived is null ? CheckInVerbs.There : CheckInVerbs.NotThere).About(Of(view.Session.Id, one.Who.Id)))
            );
        if (all.Count > MostShown)
            card.Hint(Texts.Say("MoreNames", ("count", all.Count - MostShown)));
        if (view.Guests.Count > 0)
            card.Item(Texts["GuestsIn"], Names([.. view.Guests.Select(words.Name)]));
        return card.Buttons(new Button(Texts["CheckInButton"], CheckInVerbs.Show.About(view.Session.Id)));
    }

    /// <summary>When they came, and what they make up by it; or why they cannot come.</summary>
    static string About(Presence one, CheckInView view, SessionWords words)
    {
        var came = one.Arrived is { } arrived ? CameWords.Of(view.Session, arrived, words) : one.Why ?? "";
        return one.MakesUp is { } missed ? Texts.Say("MakesUpHere", ("came", came), ("when", words.When(missed))) : came;
    }

    static string LetIn(CheckInOutcome.LetIn let, SessionWords words) =>
        let.As.Missed is { } missed
            ? Texts.Say("LetInMakesUp", ("name", words.Name(let.View.Expected.First(one => one.Who.Id == let.Who).Who)), ("when", words.When(missed)))
            : Texts.Say("LetInGuestNoClassHours", ("name", words.Name(let.View.Guests.First(one => one.Id == let.Who))));

    /// <summary>Somebody who is not expected is there: as what they can be let in.</summary>
    public static Card AskLetIn(string id, CheckInView view, PersonName who, Admission admission, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("AskLetIn", ("name", words.Name(who)), ("what", words.TopicOf(view.Session))))
            .Text(
                admission.Missed is { } missed
                    ? Texts.Say("AskMakesUpClassHours", ("name", words.Name(who)), ("when", words.When(missed)))
                    : Texts.Say("AskGuestNoClassHours", ("name", words.Name(who)))
            )
            .Buttons(
                new Button(
                    Texts[admission.Missed is null ? "LetInAsGuest" : "LetInToMakeUp"],
                    CheckInVerbs.LetIn.About(Of(view.Session.Id, who.Id)),
                    ButtonStyle.First
                ),
                new Button(Texts["CheckInButton"], CheckInVerbs.Show.About(view.Session.Id))
            );

    static Card Trouble(string id, CheckInOutcome outcome, Turn turn)
    {
        var (card, words) = (new Card(id), new SessionWords(turn));
        return outcome switch
        {
            CheckInOutcome.TooEarly early => card.Text(
                Texts.Say("TooEarly", ("what", words.TopicOf(early.Session)), ("time", words.Until(early.From)))
            ),
            CheckInOutcome.Over over => card.Text(Texts.Say("OverNow", ("what", words.TopicOf(over.Session)))).Buttons(WhoCame(over.Session)),
            CheckInOutcome.Told told => card.Text(Texts.Say("Told", ("what", words.TopicOf(told.Session)))).Buttons(WhoCame(told.Session)),
            _ => card.Text(Texts["NotFoundClass"]),
        };
    }

    static Button WhoCame(Session session) =>
        new(Texts["ChangeWhoCame"], AttendanceVerbs.Change.About(string.Create(CultureInfo.InvariantCulture, $"{session.Id.Value:N}.0")));

    static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostShown
            ? Spoken.All(names)
            : Spoken.Sentences([Spoken.All([.. names.Take(MostShown)]), Texts.Say("MoreNames", ("count", names.Count - MostShown))]);

    static string Of(SessionId session, PersonId who) => $"{session.Value:N}.{who.Value:N}";
}
