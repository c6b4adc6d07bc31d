using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.MySessions;

/// <summary>The cards of a supervisor's own sessions.</summary>
static class SessionCard
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(SessionCard));

    public static Card List(string id, IReadOnlyList<HostView> hosted, SessionWords words, string? title = null)
    {
        var card = new Card(id).Title(title ?? Texts["Title"]);
        foreach (var view in hosted.Take(MostShown))
            card.Row(words.When(view.Session), Hint(view, words), new Button("", "host.open", Of(view.Session)));
        if (hosted.Count > MostShown) card.Hint(Texts.Say("More", ("count", hosted.Count - MostShown)));
        return card.Buttons(new Button(Texts.Shared["PublishSessions"], "publish.another"));
    }

    public static Card Open(string id, HostView view, SessionWords words)
    {
        var card = new Card(id).Title(words.When(view.Session)).Hint(Hint(view, words));
        foreach (var attender in view.Attenders)
            card.Item(words.Name(attender.Who), attender.Booking.Topic.Length > 0 ? attender.Booking.Topic : Texts["NoTopic"]);
        if (view.Session.State == SessionState.Withdrawn) return card.Hint(Texts["IsWithdrawn"]).Buttons(new Button(Texts.Shared["MySessions"], "host.list"));
        return card.Buttons(
            new Button(Texts["Move"], "host.move", Of(view.Session)),
            new Button(Texts["Withdraw"], "host.withdraw", Of(view.Session)),
            new Button(Texts.Shared["MySessions"], "host.list"));
    }

    public static Card AskWithdraw(string id, HostView view, SessionWords words)
    {
        var card = new Card(id).Title(Texts.Say("AskWithdraw", ("when", words.When(view.Session))));
        if (view.Attenders.Count > 0) card.Text(Texts.Say("WillBeTold", ("names", Spoken.All([.. view.Attenders.Select(attender => words.Name(attender.Who))]))));
        return card.Buttons(
            new Button(Texts["WithdrawOne"], "host.withdraw-one", Of(view.Session), ButtonStyle.Destructive),
            new Button(Texts["WithdrawAll"], "host.withdraw-all", Of(view.Session), ButtonStyle.Destructive),
            new Button(Texts["KeepIt"], "host.open", Of(view.Session)));
    }

    public static Card Withdrawn(string id, HostOutcome outcome, SessionWords words)
    {
        var text = outcome switch
        {
            HostOutcome.Withdrawn { Sessions.Count: 1 } one => Texts.Say("WithdrawnOne", ("when", words.When(one.Sessions[0]))),
            HostOutcome.Withdrawn many => Texts.Say("WithdrawnMany", ("count", many.Sessions.Count)),
            _ => Texts["NotFound"],
        };
        var card = new Card(id).Title(text);
        if (outcome is HostOutcome.Withdrawn { Told: > 0 } told) card.Text(Texts.Say("Told", ("count", told.Told)));
        return card.Buttons(new Button(Texts.Shared["MySessions"], "host.list"), new Button(Texts.Shared["PublishSessions"], "publish.another"));
    }

    /// <summary>A trainee asks for a late change.</summary>
    public static Card Request(string id, RequestView view, SessionWords words)
    {
        var title = view.To is { } to
            ? Texts.Say("RequestMove", ("name", words.Name(view.Who)), ("when", words.When(view.Session)), ("to", words.When(to)))
            : Texts.Say("RequestCancel", ("name", words.Name(view.Who)), ("when", words.When(view.Session)));
        var subject = view.Request.Id.ToString("N");
        return new Card(id).Title(title).Text(Texts.Say("RequestReason", ("reason", view.Request.Reason)))
            .Buttons(new Button(Texts["Agree"], "host.grant", subject, ButtonStyle.First), new Button(Texts["Decline"], "host.refuse", subject));
    }

    static string Hint(HostView view, SessionWords words)
    {
        var who = view.Attenders.Count switch
        {
            0 => Texts["NobodyYet"],
            <= 3 => Spoken.All([.. view.Attenders.Select(attender => words.Name(attender.Who))]),
            var many => Texts.Say("SoMany", ("count", many)),
        };
        var places = view.Places > 1 ? Texts.Say("Places", ("taken", view.Attenders.Count), ("places", view.Places)) : "";
        var waiting = view.Waiting > 0 ? Texts.Say("Waiting", ("count", view.Waiting)) : "";
        return string.Join(Texts["Between"], new[] { SessionWords.Kind(view.Session.Kind), who, places, waiting, view.Session.Place }.Where(part => part.Length > 0));
    }

    static string Of(Session session) => session.Id.Value.ToString("N");
}
