using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>The cards of a supervisor's own sessions.</summary>
static class SessionCard
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(SessionCard));

    public static Card List(string id, IReadOnlyList<HostView> hosted, SessionWords words, string? title = null)
    {
        var card = new Card(id).Title(title ?? Texts["Title"]);
        foreach (var view in hosted.Take(MostShown))
            card.Row(words.When(view.Session), Hint(view, words), new Button("", HostVerbs.Open.About(view.Session.Id)));
        if (hosted.Count > MostShown)
            card.Hint(Texts.Say("More", ("count", hosted.Count - MostShown)));
        return card.Hint(Texts["ListHint"]).Buttons(new Button(Texts.Shared["PublishSessions"], PublishVerbs.Another));
    }

    /// <summary>The picture of a week and its sessions in words.</summary>
    public static Card Week(string id, HostWeek week, Turn turn)
    {
        var card = new Card(id).Title(
            Texts.Say("WeekTitle", ("from", Spoken.ShortDate(week.Monday, turn.Today)), ("to", Spoken.ShortDate(week.Sunday, turn.Today)))
        );
        if (week.HeldInAll.Sessions > 0)
            card.Facts((Texts["HeldThisWeek"], SessionWords.Load(week.Held)), (Texts["HeldInAll"], SessionWords.Load(week.HeldInAll)));
        if (week.Sessions.Count == 0)
            return card.Text(Texts["WeekEmpty"]);
        var words = new SessionWords(turn);
        var booked = week.Sessions.Count(view => view.Attenders.Count > 0);
        card.Picture(
            WeekPicture.Draw(week, turn),
            Texts.Say("WeekAlt", ("count", week.Sessions.Count), ("booked", booked), ("free", week.Sessions.Count - booked))
        );
        foreach (var view in week.Sessions.Take(MostShown))
            card.Row(words.When(view.Session), Hint(view, words), new Button("", HostVerbs.Open.About(view.Session.Id)));
        return week.Sessions.Count > MostShown ? card.Hint(Texts.Say("More", ("count", week.Sessions.Count - MostShown))) : card;
    }

    public static Card Open(string id, HostView view, SessionWords words)
    {
        var card = new Card(id).Title(words.When(view.Session)).Hint(Hint(view, words));
        foreach (var attender in view.Attenders)
            card.Row(words.Name(attender.Who), About(attender), new Button("", HostVerbs.Attender.About(attender.Booking.Id)));
        if (view.Session.State == SessionState.Withdrawn)
            return card.Hint(Texts["IsWithdrawn"]).Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List));
        if (view.Session.Kind.IsTaught())
            return card.Buttons(SessionWords.See(view.Session));
        return card.Buttons(
            new Button(Texts["Move"], HostVerbs.Move.About(view.Session.Id)),
            new Button(Texts["Withdraw"], HostVerbs.Withdraw.About(view.Session.Id)),
            new Button(Texts.Shared["MySessions"], HostVerbs.List)
        );
    }

    /// <summary>One who comes: what they want to talk about, and their file.</summary>
    public static Card WhoComes(string id, HostView view, Attender attender, SessionWords words)
    {
        var card = new Card(id).Title(words.Name(attender.Who)).Facts((Texts.Shared["FactWhen"], words.When(view.Session)));
        card.Text(About(attender));
        if (attender.File is not null)
            card.Buttons(new Button(Texts["GetFile"], HostVerbs.File.About(attender.Booking.Id)));
        return card.Buttons(
            new Button(Texts["Drop"], HostVerbs.Drop.About(attender.Booking.Id)),
            new Button(Texts.Shared["OpenSession"], HostVerbs.Open.About(view.Session.Id))
        );
    }

    public static Card AskDrop(string id, HostView view, Attender attender, SessionWords words) =>
        new Card(id)
            .Title(Texts.Say("AskDrop", ("name", words.Name(attender.Who)), ("when", words.When(view.Session))))
            .Text(Texts.Say("WillBeTold", ("names", words.Name(attender.Who))))
            .Buttons(
                new Button(Texts["DropIt"], HostVerbs.DropNow.About(attender.Booking.Id), ButtonStyle.Destructive),
                new Button(Texts["KeepBooking"], HostVerbs.Open.About(view.Session.Id), ButtonStyle.Leaves)
            );

    /// <summary>Bookings that came in: who, what they want to talk about, and their files.</summary>
    public static Card News(IReadOnlyList<HostView> hosted, SessionWords words)
    {
        var card = List("", hosted, words, Texts["News"]);
        foreach (
            var attender in hosted
                .SelectMany(view => view.Attenders)
                .Where(attender => attender.Booking.Topic.Length > 0 || attender.File is not null)
                .Take(MostShown)
        )
        {
            card.Item(words.Name(attender.Who), About(attender));
            if (attender.File is { } file)
                card.Buttons(new Button(file.Name, HostVerbs.File.About(attender.Booking.Id)));
        }
        return card;
    }

    static string About(Attender attender) =>
        attender switch
        {
            { Booking.Topic.Length: > 0, File: { } file } => Texts.Say("TopicWithFile", ("topic", attender.Booking.Topic), ("file", file.Name)),
            { File: { } file } => Texts.Say("OnlyFile", ("file", file.Name)),
            { Booking.Topic: { Length: > 0 } topic } => topic,
            _ => Texts["NoTopic"],
        };

    /// <param name="isAlone">Nothing follows that was published with it.</param>
    public static Card AskWithdraw(string id, HostView view, bool isAlone, SessionWords words)
    {
        var card = new Card(id).Title(Texts.Say("AskWithdraw", ("when", words.When(view.Session))));
        if (view.Attenders.Count > 0)
            card.Text(Texts.Say("WillBeTold", ("names", Spoken.All([.. view.Attenders.Select(attender => words.Name(attender.Who))]))));
        card.Buttons(
            new Button(Texts[isAlone ? "WithdrawIt" : "WithdrawOne"], HostVerbs.WithdrawOne.About(view.Session.Id), ButtonStyle.Destructive)
        );
        if (!isAlone)
            card.Buttons(new Button(Texts["WithdrawAll"], HostVerbs.WithdrawAll.About(view.Session.Id), ButtonStyle.Destructive));
        return card.Buttons(new Button(Texts["KeepIt"], HostVerbs.Open.About(view.Session.Id), ButtonStyle.Leaves));
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
        if (outcome is HostOutcome.Withdrawn { Told: > 0 } told)
            card.Text(Texts.Say("Told", ("count", told.Told)));
        if (outcome is HostOutcome.Withdrawn { Act: var act })
            card.Buttons(Undo(act));
        return card.Buttons(
            new Button(Texts.Shared["MySessions"], HostVerbs.List),
            new Button(Texts.Shared["PublishSessions"], PublishVerbs.Another)
        );
    }

    /// <summary>One booking was given up.</summary>
    public static Card Dropped(string id, HostOutcome outcome, HostView view, Attender attender, SessionWords words) =>
        outcome is HostOutcome.Withdrawn { Act: var act }
            ? new Card(id)
                .Text(Texts.Say("DroppedOne", ("name", words.Name(attender.Who)), ("when", words.When(view.Session))))
                .Buttons(Undo(act), new Button(Texts.Shared["MySessions"], HostVerbs.List))
            : Closed(id, Texts["NotFound"]);

    internal static Button Undo(ActId act) => new(Texts.Shared["Undo"], UndoVerbs.Act.About(act));

    /// <summary>What would be different, of this session or of all that follow too.</summary>
    public static Card AskChange(string id, IReadOnlyList<Session> series, SessionChange change, Turn turn)
    {
        var (words, session) = (new SessionWords(turn), series[0]);
        var card = new Card(id)
            .Title(Texts["AskChangeTitle"])
            .Facts(
                (Texts["FactNow"], words.When(session)),
                (Texts["FactThen"], change.Moves ? words.When(change.Of(session, 0, turn.Speaker.Zone), turn.Speaker.Zone.Id) : ""),
                (Texts.Shared["FactWhere"], change.Place ?? session.Place),
                (Texts.Shared["FactTheme"], change.Topic ?? ""),
                (Texts["FactPlaces"], change.Places is { } places ? Texts.Say("PlacesThen", ("count", places)) : "")
            );
        if (series.Count == 1)
            card.Buttons(new Button(Texts["ChangeIt"], ChangeSessionVerbs.One, style: ButtonStyle.First));
        else
            card.Hint(Texts.Say("Following", ("count", series.Count - 1)))
                .Buttons(
                    new Button(Texts["ChangeOne"], ChangeSessionVerbs.One, style: ButtonStyle.First),
                    new Button(Texts["ChangeAll"], ChangeSessionVerbs.All)
                );
        return card.Buttons(new Button(Texts["KeepIt"], ChangeSessionVerbs.Keep));
    }

    public static Card Changed(HostOutcome.Changed changed, Turn turn)
    {
        var words = new SessionWords(turn);
        var card = new Card("").Title(
            changed.Sessions.Count == 1
                ? Texts.Say("ChangedOne", ("when", words.When(changed.Sessions[0])))
                : Texts.Say("ChangedMany", ("count", changed.Sessions.Count))
        );
        card.Facts((Texts.Shared["FactWhere"], changed.Sessions[0].Place), (Texts.Shared["FactTheme"], words.TopicOf(changed.Sessions[0])));
        if (changed.Told > 0)
            card.Text(Texts.Say("MovedTold", ("count", changed.Told)));
        if (changed.Dropped > 0)
            card.Text(Texts.Say("MovedDropped", ("count", changed.Dropped)));
        foreach (var planned in changed.Left)
            card.Text(Texts.Say("LeftAsItWas", ("why", PublishCard.Problem(planned, turn))));
        return card.Buttons(words.Back);
    }

    public static Card Closed(string id, string text) => new Card(id).Text(text).Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List));

    /// <summary>A trainee asks for a late change.</summary>
    public static Card Request(string id, RequestView view, SessionWords words)
    {
        var title = view.To is { } to
            ? Texts.Say("RequestMove", ("name", words.Name(view.Who)), ("when", words.When(view.Session)), ("to", words.When(to)))
            : Texts.Say("RequestCancel", ("name", words.Name(view.Who)), ("when", words.When(view.Session)));
        var subject = view.Request.Id.ToString("N");
        return new Card(id)
            .Title(title)
            .Text(Texts.Say("RequestReason", ("reason", view.Request.Reason)))
            .Buttons(
                new Button(Texts["Agree"], HostVerbs.Grant.About(subject), ButtonStyle.First),
                new Button(Texts["Decline"], HostVerbs.Refuse.About(subject))
            );
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
        return string.Join(
            Texts["Between"],
            new[]
            {
                view.Session.Kind.IsTaught() ? words.Taught(view.Session) : SessionWords.Kind(view.Session.Kind),
                who,
                places,
                waiting,
                view.Session.Place,
            }.Where(part => part.Length > 0)
        );
    }
}
