using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>The cards of booking: what is free, what is kept, what is booked.</summary>
static class BookCard
{
    static readonly Texts Texts = new(typeof(BookCard));

    public static Card List(string id, string title, IReadOnlyList<SessionView> views, SessionWords words)
    {
        var card = new Card(id).Title(title);
        var number = 0;
        foreach (var view in views)
        {
            var row = Texts.Say("Row", ("number", ++number), ("when", words.When(view.Session)));
            card.Row(row, Hint(view, words), new Button("", BookVerbs.Pick.About(view.Session.Id)));
        }
        return card.Hint(Texts["ListHint"]);
    }

    public static Card Kept(string id, BookDraft draft, Session session, PersonName supervisor, DateTimeOffset until, int others, SessionWords words)
    {
        var card = new Card(id).Title(Texts.Say("Kept", ("until", words.Until(until)))).Text(SessionWords.Kind(session.Kind));
        words.Facts(card, session, supervisor, draft.Topic);
        card.Facts((Texts["FactFile"], draft.FileName));
        card.Hint(Texts[draft.Topic.Length == 0 && draft.FileName.Length == 0 ? "AskTopic" : "TopicNoted"])
            .Buttons(new Button(Texts["Book"], BookVerbs.Confirm, style: ButtonStyle.First));
        if (others > 0)
            card.Buttons(new Button(Texts["BookGroup"], BookVerbs.Group));
        return card.Buttons(new Button(Texts["OtherTimes"], BookVerbs.Other), new Button(Texts.Shared["Cancel"], BookVerbs.Cancel));
    }

    public static Card AskMove(string id, Session from, Session to, PersonName supervisor, SessionWords words)
    {
        var card = new Card(id).Title(Texts["AskMove"]).Facts((Texts["FactFrom"], words.When(from)), (Texts["FactTo"], words.When(to)));
        return card.Facts((Texts.Shared["FactSupervisor"], words.Name(supervisor)), (Texts.Shared["FactWhere"], to.Place))
            .Buttons(
                new Button(Texts["Move"], BookVerbs.Move, style: ButtonStyle.First),
                new Button(Texts["OtherTimes"], BookVerbs.Other),
                new Button(Texts["KeepIt"], BookVerbs.Cancel)
            );
    }

    public static Card Booked(string id, Booking booking, Session session, PersonName supervisor, SessionWords words, string file = "")
    {
        var card = new Card(id).Title(Texts.Say("Booked", ("what", words.What(session, supervisor))));
        words.Facts(card, session, supervisor, booking.Topic);
        card.Facts((Texts["FactFile"], file));
        return card.Buttons(
            new Button(Texts.Shared["MyBookings"], BookingVerbs.List),
            new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(booking.Id))
        );
    }

    public static Card Closed(string id, string text) =>
        new Card(id)
            .Text(text)
            .Buttons(new Button(Texts.Shared["BookSupervision"], BookVerbs.Again), new Button(Texts.Shared["MyBookings"], BookingVerbs.List));

    static string Hint(SessionView view, SessionWords words)
    {
        var places = view switch
        {
            { Waits: true } => Texts["YouWait"],
            { Free: 0, Waiting: 0 } => Texts["Full"],
            { Free: 0 } => Texts.Say("FullWaiting", ("waiting", view.Waiting)),
            { Places: 1 } => "",
            _ => Texts.Say("PlacesFree", ("free", view.Free), ("places", view.Places)),
        };
        return string.Join(
            Texts["Between"],
            new[] { words.What(view.Session, view.Supervisor), view.Session.Place, view.Session.Topic, places }.Where(part => part.Length > 0)
        );
    }
}
