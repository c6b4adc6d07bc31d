using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Publish;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.OwnSessions;

/// <summary>The cards of a trainee's own sessions with supervisees.</summary>
static class OwnSessionCard
{
    static readonly Texts Texts = new(typeof(OwnSessionCard));

    /// <summary>Each as a row to open.</summary>
    public static Card Rows(Card card, IReadOnlyList<(Session Session, PersonName With)> planned, SessionWords words)
    {
        foreach (var (session, with) in planned) card.Row(words.When(session), words.Name(with), new Button("", "own.open", Of(session)));
        return card.Buttons(new Button(Texts["HelpTitle"], "plan-session.another"));
    }

    public static Card Open(string id, Session session, PersonName with, SessionWords words) => Facts(new Card(id).Title(SessionWords.Kind(session.Kind)), session.Span, session.TimeZone, words.Name(with), words)
        .Buttons(new Button(Texts["CallOff"], "own.call-off", Of(session), ButtonStyle.Destructive), new Button(Texts["ListTitle"], "own.list"));

    public static Card CalledOff(string id, HostOutcome outcome, SessionWords words) => new Card(id)
        .Text(outcome is HostOutcome.Withdrawn { Sessions: [var session] } ? Spoken.Sentence(Texts.Say("CalledOff", ("when", words.When(session)))) : Texts["NotThere"])
        .Buttons(new Button(Texts["ListTitle"], "own.list"), new Button(Texts["HelpTitle"], "plan-session.another"));

    public static Card Confirm(string id, Span span, string with, Turn turn) => Facts(new Card(id).Title(Texts["Confirm"]), span, turn.Speaker.Zone.Id, with, new SessionWords(turn))
        .Buttons(new Button(Texts["Plan"], "plan-session.save", Style: ButtonStyle.First), new Button(Texts.Shared["Cancel"], "plan-session.cancel"))
        .Hint(Texts["ConfirmHint"]);

    public static Card Planned(Session session, string with, SessionWords words) => Facts(new Card("").Title(Texts["Planned"]), session.Span, session.TimeZone, with, words)
        .Hint(Texts["PlannedHint"]).Buttons(new Button(Texts["ListTitle"], "own.list"), new Button(Texts["Another"], "plan-session.another"));

    /// <summary>What stands in the way, and what else can be typed.</summary>
    public static string Trouble(OwnOutcome wrong, Turn turn) => wrong switch
    {
        OwnOutcome.Wrong taken => Texts.Say("InTheWay", ("problem", PublishCard.Problem(taken.Planned, turn))),
        OwnOutcome.TooLong { CapMinutes: var cap } => Texts.Say("TooLong", ("cap", Spoken.Length(cap))),
        OwnOutcome.OverMidnight => Texts["OverMidnight"],
        OwnOutcome.SuperviseeBusy => Texts["SuperviseeBusy"],
        _ => Texts["NotYours"],
    };

    static Card Facts(Card card, Span span, string zone, string with, SessionWords words) =>
        card.Facts((Texts.Shared["FactWith"], with), (Texts.Shared["FactWhen"], words.When(span, zone)), (Texts.Shared["FactLength"], Spoken.Length(span.Minutes)));

    static string Of(Session session) => session.Id.Value.ToString("N");
}
