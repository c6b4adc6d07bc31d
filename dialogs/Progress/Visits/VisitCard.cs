using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>The cards of visits for which people sign up.</summary>
static class VisitCard
{
    static readonly Texts Texts = new(typeof(VisitCard));

    /// <summary>The visit as it is with what was done about it, which the database does not have yet.</summary>
    /// <param name="view">As it was before; null where there is none.</param>
    public static Card After(string id, SignUpOutcome outcome, LessonView? view, Turn turn)
    {
        if (view?.SignUp is not { } places)
            return new Card(id).Text(Texts["NotThere"]).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
        var words = new SessionWords(turn);
        var what = words.TopicOf(view.Session);
        var (said, now) = outcome switch
        {
            SignUpOutcome.SignedUp done => (
                Texts.Say("SignedUp", ("what", what)),
                view with
                {
                    Booking = done.Booking,
                    SignUp = places with { Free = done.Again ? places.Free : Math.Max(0, places.Free - 1), Position = null },
                }
            ),
            SignUpOutcome.Waits waits => (
                Texts.Say("Waits", ("what", what), ("position", waits.Position)),
                view with
                {
                    SignUp = places with { Position = waits.Position },
                }
            ),
            SignUpOutcome.Full => (Texts.Say("IsFull", ("what", what)), view with { SignUp = places with { Free = 0 } }),
            SignUpOutcome.Withdrawn => (
                Texts.Say("GaveUp", ("what", what)),
                view with
                {
                    Booking = null,
                    SignUp = places with { Free = places.Waiting > 0 ? 0 : places.Free + 1 },
                }
            ),
            SignUpOutcome.WaitsNoMore => (Texts.Say("WaitsNoMore", ("what", what)), view with { SignUp = places with { Position = null } }),
            SignUpOutcome.Closed => (Texts.Say("SignUpClosed", ("what", what)), view),
            SignUpOutcome.Clash clash => (Spoken.Sentence(Texts.Say("Clash", ("when", words.When(clash.Other)))), view),
            _ => (Texts["NotThere"], view),
        };
        return ClassCard.One(id, now, turn, said);
    }

    /// <summary>Who comes, and what they need: without their names, unless these are asked for.</summary>
    public static Card List(string id, VisitList list, bool named, Turn turn)
    {
        var (words, session) = (new SessionWords(turn), list.Session);
        var card = new Card(id).Title(Texts.Say("ListTitle", ("what", words.TopicOf(session)))).Hint(Spoken.Sentence(words.When(session)));
        card.Text(Count(list));
        if (list.SignUp is not null)
            card.Text(
                list.Waiting.Count == 0
                    ? Texts["NobodyWaits"]
                    : Texts.Say("WaitingNamed", ("names", string.Join(Texts.Shared["ListSeparator"], list.Waiting.Select(words.Name))))
            );
        foreach (var guest in list.Coming)
            card.Item(words.Name(guest.Who), About(guest, named, turn));
        var needs = Needs(list);
        if (!named && needs.Count > 0)
            card.Heading(Texts["Needs"]);
        foreach (var need in named ? [] : needs)
            card.Text(need);
        if (list.Coming.Count == 0)
            return card.Buttons(SessionWords.See(session));
        if (needs.Count > 0)
            card.Hint(Texts[named ? "NeedsNamedHint" : "NeedsHint"]);
        card.Buttons(
            new Button(Texts["Sheet"], (named ? VisitVerbs.SheetNamed : VisitVerbs.Sheet).About(session.Id)),
            new Button(Texts["Print"], (named ? VisitVerbs.PrintNamed : VisitVerbs.Print).About(session.Id))
        );
        if (!named && needs.Count > 0)
            card.Buttons(new Button(Texts["WithNames"], VisitVerbs.Named.About(session.Id)));
        return card.Buttons(SessionWords.See(session));
    }

    public static string Count(VisitList list) =>
        list.SignUp is { Waiting: > 0 and var waiting } places
            ? Texts.Say("CountWaiting", ("count", list.Coming.Count), ("places", places.All), ("waiting", waiting))
        : list.SignUp is { } free ? Texts.Say("CountOfPlaces", ("count", list.Coming.Count), ("places", free.All))
        : Texts.Say("CountExpected", ("count", list.Coming.Count));

    /// <summary>What people need, each once and in an order that says nothing of whose it is.</summary>
    public static IReadOnlyList<string> Needs(VisitList list) =>
        [
            .. list
                .Coming.Where(guest => guest.Needs.Length > 0)
                .GroupBy(guest => guest.Needs)
                .OrderBy(need => need.Key, StringComparer.CurrentCulture)
                .Select(need => need.Count() == 1 ? need.Key : Texts.Say("Times", ("what", need.Key), ("count", need.Count()))),
        ];

    static string About(VisitGuest guest, bool named, Turn turn) =>
        string.Join(
            Texts["Between"],
            new[]
            {
                guest.Group is { } group ? GroupNames.In(turn.Language, group) : "",
                guest.Travel.Length > 0 ? guest.Travel : Texts["TravelUnknown"],
                named ? guest.Needs : "",
            }.Where(part => part.Length > 0)
        );
}
