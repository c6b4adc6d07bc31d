using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;
using SupervisionBot.Speech.Times;
using Own = SupervisionBot.Core.Sessions.OwnSessions;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

/// <summary>The cards of a trainee's own sessions with supervisees.</summary>
static class OwnSessionCard
{
    static readonly Texts Texts = new(typeof(OwnSessionCard));

    /// <summary>Each as a row to open.</summary>
    public static Card Rows(Card card, IReadOnlyList<(Session Session, PersonName With)> planned, SessionWords words)
    {
        foreach (var (session, with) in planned)
            card.Row(words.When(session), words.Name(with), new Button("", OwnVerbs.Open.About(session.Id)));
        return card.Buttons(new Button(Texts["HelpTitle"], PlanSessionVerbs.Another));
    }

    public static Card Open(string id, Session session, PersonName with, Turn turn) =>
        Facts(
                new Card(id).Title(SessionWords.Kind(session.Kind)),
                session.Span,
                session.TimeZone,
                (session.ActivityType, new SessionWords(turn).Name(with)),
                turn
            )
            .Buttons(
                new Button(Texts["CallOff"], OwnVerbs.CallOff.About(session.Id), ButtonStyle.Destructive),
                new Button(Texts["ListTitle"], OwnVerbs.List)
            );

    public static Card CalledOff(string id, HostOutcome outcome, SessionWords words)
    {
        var card = new Card(id);
        if (outcome is HostOutcome.Withdrawn { Sessions: [var session], Act: var act })
            card.Text(Spoken.Sentence(Texts.Say("CalledOff", ("when", words.When(session)))))
                .Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act)));
        else
            card.Text(Texts["NotThere"]);
        return card.Buttons(new Button(Texts["ListTitle"], OwnVerbs.List), new Button(Texts["HelpTitle"], PlanSessionVerbs.Another));
    }

    /// <param name="work">The kind of work, and with whom.</param>
    public static Card Confirm(string id, Span span, (string Type, string With) work, string place, Turn turn)
    {
        var card = Facts(new Card(id).Title(Texts["Confirm"]), span, turn.Speaker.Zone.Id, work, turn)
            .Facts((Texts.Shared["FactWhere"], place))
            .Buttons(new Button(Texts["Plan"], PlanSessionVerbs.Save, style: ButtonStyle.First));
        if (Own.TypesOf(turn.Speaker.Batch).Count > 1)
            card.Buttons(new Button(Texts["OtherType"], PlanSessionVerbs.Type));
        return card.Buttons(new Button(Texts.Shared["Cancel"], PlanSessionVerbs.Cancel)).Hint(Texts["ConfirmHint"]);
    }

    public static Card Planned(OwnOutcome.Done done, string with, Turn turn) =>
        Facts(new Card("").Title(Texts["Planned"]), done.Session.Span, done.Session.TimeZone, (done.Session.ActivityType, with), turn)
            .Text(Texts.Say(done.Told ? "SuperviseeTold" : "SuperviseeNotHere", ("name", with)))
            .Hint(Texts["PlannedHint"])
            .Buttons(new Button(Texts["ListTitle"], OwnVerbs.List), new Button(Texts["Another"], PlanSessionVerbs.Another));

    /// <summary>What the supervisee is told: that it is planned, or called off.</summary>
    public static Card Told(BookingView view, SessionWords words)
    {
        var off = view.Booking.State != BookingState.Booked;
        var card = new Card("")
            .Title(Texts.Say(off ? "CalledOffWithYou" : "PlannedWithYou", ("name", words.Name(view.Supervisor))))
            .Facts((Texts.Shared["FactWhen"], words.When(view.Session)), (Texts.Shared["FactLength"], Spoken.Length(view.Session.Minutes)));
        return ForSupervisee(off ? card : card.Hint(Texts["WithYouHint"]), view.Booking, off);
    }

    public static Card Reminder(Card card, Session session, Booking? booking) =>
        booking is null
            ? card.Buttons(new Button(Texts.Shared["OpenSession"], OwnVerbs.Open.About(session.Id)))
            : ForSupervisee(card, booking, off: false);

    static Card ForSupervisee(Card card, Booking booking, bool off) =>
        card.Buttons(
            new Button(Texts.Shared[off ? "CalendarRemove" : "CalendarFile"], WithMeVerbs.Calendar.About(booking.Id)),
            new Button(Texts["WithMeTitle"], WithMeVerbs.List)
        );

    /// <summary>What stands in the way, and what else can be typed.</summary>
    public static string Trouble(OwnOutcome wrong, Turn turn) =>
        wrong switch
        {
            OwnOutcome.Wrong taken => Texts.Say("InTheWay", ("problem", PublishCard.Problem(taken.Planned, turn))),
            OwnOutcome.TooLong { CapMinutes: var cap } => Texts.Say("TooLong", ("cap", Spoken.Length(cap))),
            OwnOutcome.OverMidnight => Texts["OverMidnight"],
            OwnOutcome.SuperviseeBusy => Texts["SuperviseeBusy"],
            OwnOutcome.NotThatType { Possible: var types } => Texts.Say(
                "NotThatType",
                ("types", Spoken.Choice([.. types.Select(type => EntryWords.InSentence(type.Name.In(turn.Language)))]))
            ),
            _ => Texts["NotYours"],
        };

    static Card Facts(Card card, Span span, string zone, (string? Type, string With) work, Turn turn) =>
        card.Facts(
            (Texts.Shared["FactType"], turn.Speaker.Batch.TypeOf(work.Type ?? "")?.Name.In(turn.Language) ?? ""),
            (Texts.Shared["FactWith"], work.With),
            (Texts.Shared["FactWhen"], new SessionWords(turn).When(span, zone)),
            (Texts.Shared["FactLength"], Spoken.Length(span.Minutes))
        );
}
