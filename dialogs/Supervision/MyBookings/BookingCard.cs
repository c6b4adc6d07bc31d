using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.TraineeSessions;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>The cards of a trainee's bookings.</summary>
static class BookingCard
{
    const int MostPartners = 6;

    static readonly Texts Texts = new(typeof(BookingCard));

    public static Card List(
        string id,
        IReadOnlyList<BookingView> mine,
        IReadOnlyList<SwapView> asked,
        IReadOnlyList<(Session Session, int Position)> waits,
        IReadOnlyList<(Session Session, PersonName With)> own,
        SessionWords words
    )
    {
        var card = new Card(id).Title(Texts["Title"]);
        var number = 0;
        foreach (var view in mine)
            card.Row(
                Texts.Say("Row", ("number", ++number), ("when", words.When(view.Session))),
                Hint(view, words),
                new Button("", BookingVerbs.Open.About(view.Booking.Id))
            );
        if (asked.Count > 0)
            card.Heading(Texts["AskedTitle"]);
        foreach (var view in asked)
            card.Row(
                words.Name(view.Asker),
                Texts.Say("AskedHint", ("mine", words.When(view.Mine)), ("theirs", words.When(view.Theirs))),
                new Button("", BookingVerbs.SwapOpen.About(view.Swap.Id.ToString("N")))
            );
        if (waits.Count > 0)
            card.Heading(Texts["WaitingTitle"]);
        foreach (var (session, position) in waits)
            card.Row(
                Spoken.Sentence(words.When(session)),
                Texts.Say("WaitingHint", ("position", position)),
                new Button("", BookingVerbs.Leave.About(session.Id))
            );
        if (mine.Count > 0)
            card.Hint(Texts["HowTo"]);
        if (own.Count > 0)
            OwnSessionCard.Rows(card.Heading(Texts["OwnTitle"]), own, words);
        return card.Buttons(new Button(Texts.Shared["BookSupervision"], BookVerbs.Again));
    }

    public static Card Open(string id, BookingView view, SessionWords words)
    {
        var card = new Card(id).Title(words.What(view.Session, view.Supervisor));
        words.Facts(card, view.Session, view.Supervisor, view.Booking.Topic);
        card.Hint(State(view.Booking, words));
        var subject = view.Booking.Id;
        if (view.Booking.State is BookingState.Offered or BookingState.Held)
            return Offer(card, subject);
        if (view.Booking.State == BookingState.Booked)
            card.Buttons(
                new Button(Texts["Move"], BookingVerbs.Move.About(subject)),
                new Button(Texts["Swap"], BookingVerbs.Swap.About(subject)),
                new Button(Texts["Cancel"], BookingVerbs.Cancel.About(subject)),
                new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(subject))
            );
        return card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }

    /// <summary>Whether it is to be cancelled.</summary>
    public static Card AskCancel(string id, BookingView view, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("AskCancel", ("when", words.When(view.Session))))
            .Text(words.What(view.Session, view.Supervisor))
            .Buttons(
                new Button(
                    Texts["CancelIt"],
                    (view.Booking.State == BookingState.Booked ? BookingVerbs.Cancel : BookingVerbs.Decline).About(view.Booking.Id),
                    ButtonStyle.Destructive
                ),
                new Button(Texts["KeepIt"], BookingVerbs.Open.About(view.Booking.Id), ButtonStyle.Leaves)
            );

    /// <summary>Whether what was cancelled is to be booked again.</summary>
    public static Card AskRestore(string id, BookingView view, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("AskRestore", ("when", words.When(view.Session))))
            .Text(words.What(view.Session, view.Supervisor))
            .Buttons(
                new Button(Texts["RestoreIt"], BookingVerbs.Restore.About(view.Booking.Id), ButtonStyle.First),
                new Button(Texts.Shared["MyBookings"], BookingVerbs.List)
            );

    /// <summary>Whether the place on the waiting list is to be given up.</summary>
    public static Card AskLeave(string id, Session session, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("AskLeave", ("when", words.When(session))))
            .Buttons(
                new Button(Texts["LeaveIt"], BookingVerbs.Leave.About(session.Id), ButtonStyle.Destructive),
                new Button(Texts["StayOn"], BookingVerbs.List, ButtonStyle.Leaves)
            );

    public static Card Offer(Card card, BookingId booking) =>
        card.Buttons(
            new Button(Texts["Take"], BookingVerbs.Take.About(booking), ButtonStyle.First),
            new Button(Texts["Decline"], BookingVerbs.Decline.About(booking))
        );

    public static Card Cancelled(string id, Booking booking, Session session, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("Cancelled", ("when", words.When(session))))
            .Buttons(
                new Button(Texts["Restore"], BookingVerbs.Restore.About(booking.Id)),
                new Button(Texts.Shared["BookSupervision"], BookVerbs.Again),
                new Button(Texts.Shared["CalendarRemove"], BookingVerbs.Calendar.About(booking.Id))
            );

    public static Card Partners(
        string id,
        BookingId mine,
        IReadOnlyList<(Booking Booking, Session Session, PersonName Who)> partners,
        SessionWords words
    )
    {
        var card = new Card(id).Title(Texts["PartnersTitle"]);
        foreach (var (booking, session, who) in partners.Take(MostPartners))
            card.Row(
                Spoken.Sentence(words.When(session)),
                words.Name(who),
                new Button("", BookingVerbs.SwapWith.About($"{mine.Value:N}:{booking.Id.Value:N}"))
            );
        if (partners.Count > 1)
            card.Buttons(new Button(Texts["AskAll"], BookingVerbs.SwapAll.About(mine)));
        return card.Hint(Texts["PartnersHint"]);
    }

    /// <summary>Somebody asks to change places.</summary>
    public static Card SwapRequest(string id, SwapView view, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("SwapRequestTitle", ("name", words.Name(view.Asker))))
            .Facts((Texts["SwapYours"], words.When(view.Mine)), (Texts["SwapTheirs"], words.When(view.Theirs)))
            .Buttons(
                new Button(Texts["SwapAgree"], BookingVerbs.SwapYes.About(view.Swap.Id.ToString("N")), ButtonStyle.First),
                new Button(Texts["SwapRefuse"], BookingVerbs.SwapNo.About(view.Swap.Id.ToString("N")))
            );

    public static Card Swap(string id, SwapOutcome outcome, SessionWords words)
    {
        var text = outcome switch
        {
            SwapOutcome.Asked asked => Texts.Say("SwapAsked", ("mine", words.When(asked.Mine)), ("theirs", words.When(asked.Theirs))),
            SwapOutcome.AskedAll all => Texts.Say("SwapAskedAll", ("count", all.Count), ("mine", words.When(all.Mine))),
            SwapOutcome.Swapped done => Texts.Say("Swapped", ("when", words.When(done.Mine))),
            SwapOutcome.Declined => Texts["SwapDeclined"],
            _ => Texts["SwapNotPossible"],
        };
        return new Card(id).Text(text).Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }

    static string Hint(BookingView view, SessionWords words)
    {
        var state = view.Booking.State == BookingState.Booked ? "" : State(view.Booking, words);
        return string.Join(
            Texts["Between"],
            new[] { words.What(view.Session, view.Supervisor), view.Session.Place, state }.Where(part => part.Length > 0)
        );
    }

    static string State(Booking booking, SessionWords words) =>
        booking.State switch
        {
            BookingState.Held or BookingState.Offered => Texts.Say("StateKept", ("until", words.Until(booking.Until!.Value))),
            BookingState.Booked => Texts["StateBooked"],
            BookingState.Cancelled => Texts["StateCancelled"],
            BookingState.Withdrawn => Texts["StateWithdrawnByHost"],
            _ => Texts["StateLapsed"],
        };
}
