using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>The cards of what is asked after a session.</summary>
static class AttendanceCard
{
    static readonly Texts Texts = new(typeof(AttendanceCard));

    /// <summary>"2 h group supervision, 14:00–16:00: did all six come?"</summary>
    public static Card Ask(AttendanceView view, SessionWords words)
    {
        var names = Spoken.All([.. view.Booked.Select(booked => words.Name(booked.Who))]);
        var title = Texts.Say(
            "AskTitle",
            ("length", Spoken.Length(view.Planned)),
            ("kind", SessionWords.Kind(view.Session.Kind)),
            ("when", words.When(view.Session))
        );
        if (view.CheckedIn)
            return AskCheckedIn(For(new Card("").Title(title), view, words), view, words);
        var card = For(new Card("").Title(title), view, words)
            .Text(Texts.Say(view.Booked.Count == 1 ? "AskOne" : "AskAll", ("names", names), ("count", view.Booked.Count)));
        var excused = view.Booked.Where(booked => booked.Why is not null).ToList();
        foreach (var booked in excused)
            card.Hint(Texts.Say("SaidCannot", ("name", words.Name(booked.Who)), ("why", booked.Why)));
        // Who said that they cannot come is not credited by a single press.
        if (excused.Count == 0)
            card.Buttons(new Button(Texts[view.Booked.Count == 1 ? "YesOne" : "Yes"], AttendanceVerbs.Yes.About(Of(view)), ButtonStyle.First));
        return card.Buttons(
            new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(Of(view))),
            new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(view)))
        );
    }

    /// <summary>Who was in is known: it is confirmed as it stands.</summary>
    static Card AskCheckedIn(Card card, AttendanceView view, SessionWords words)
    {
        var missing = view.Booked.Where(booked => booked.Arrived is null).ToList();
        card.Text(
            Texts.Say(
                view.Booked.Count - missing.Count == 1 ? "AskCheckedInOne" : "AskCheckedIn",
                ("count", view.Booked.Count - missing.Count),
                ("names", Spoken.All([.. view.Booked.Where(booked => booked.Arrived is not null).Select(booked => words.Name(booked.Who))]))
            )
        );
        if (missing.Count > 0)
            card.Hint(Texts.Say("NotCheckedIn", ("names", Spoken.All([.. missing.Select(booked => words.Name(booked.Who))]))));
        return card.Buttons(
            new Button(Texts["AsCheckedIn"], AttendanceVerbs.Yes.About(Of(view)), ButtonStyle.First),
            new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(Of(view))),
            new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(view)))
        );
    }

    /// <summary>A class by its name too, since a day may have several: "Class: Case work, Sun 15 November, 09:00–12:00".</summary>
    public static string Which(Session session, SessionWords words) =>
        session.Kind.IsTaught() ? Texts.Say("Which", ("what", words.Taught(session)), ("when", words.When(session))) : words.When(session);

    /// <summary>Several of a day: which one.</summary>
    public static Card Choose(string id, string title, IReadOnlyList<AttendanceView> views, SessionWords words)
    {
        var card = new Card(id).Text(title);
        foreach (var view in views)
            card.Row(
                view.Session.Kind.IsTaught() ? words.Taught(view.Session) : SessionWords.Kind(view.Session.Kind),
                words.When(view.Session),
                new Button("", AttendanceVerbs.Change.About(Of(view)))
            );
        return card;
    }

    /// <param name="why">Why it is put right; null where nobody asks.</param>
    public static Card Tick(string id, AttendanceView view, AttendanceDraft draft, string? why, SessionWords words)
    {
        var (absent, minutes) = (draft.Absent, draft.Minutes ?? view.Planned);
        var card = For(new Card(id).Title(Texts["TickTitle"]).Hint(Which(view.Session, words)), view, words);
        var number = 0;
        foreach (var booked in view.Booked)
        {
            var key = absent.Contains(booked.Who.Id.Value) ? "WasAbsent" : "Came";
            card.Row(
                Texts.Say(key, ("number", ++number), ("name", words.Name(booked.Who))),
                Hint(booked, view, draft, words),
                new Button("", AttendanceVerbs.Tick.About(booked.Who.Id))
            );
        }
        if (view.Report is { Held: true })
            foreach (var (key, was) in (ReadOnlySpan<(string, bool)>)[("TakesBack", true), ("GivesAfterAll", false)])
                if (view.Booked.Where(one => one.Host == was && absent.Contains(one.Who.Id.Value) == was).ToList() is { Count: > 0 } changed)
                    card.Text(Texts.Say(key, ("names", Spoken.All([.. changed.Select(one => words.Name(one.Who))]))));
        return card.Facts((Texts.Shared["FactLength"], Spoken.Length(minutes)), (Texts["FactWhy"], why ?? ""))
            .Hint(Texts["TickHint"])
            .Buttons(
                new Button(Texts["Confirm"], AttendanceVerbs.Yes.About(Of(view)), ButtonStyle.First),
                new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(view)))
            );
    }

    /// <summary>For how much of it they were there, that they made it up, or why they cannot come.</summary>
    static string Hint(Presence booked, AttendanceView view, AttendanceDraft draft, SessionWords words) =>
        draft.Parts.FirstOrDefault(one => one.Who == booked.Who.Id.Value) is { } said && !draft.Absent.Contains(said.Who)
            ? said.Part == MissedPart.None
                ? Texts["WholeAgain"]
                : CameWords.Of(view.Session, said.Part, words)
            : booked.Arrived is { } came
                ? CameWords.Of(view.Session, came, words)
                : booked.MadeUpBy is { } later
                    ? Texts.Say("MadeUpBy", ("when", words.When(later)))
                    : booked.Why ?? "";

    public static Card Result(string id, AttendanceOutcome outcome, SessionWords words)
    {
        var card = new Card(id);
        switch (outcome)
        {
            case AttendanceOutcome.ChangedSince { View: { Report.Held: false } since }:
                return Result(id, new AttendanceOutcome.DidNotHappen(since), words).Hint(Texts["AlreadyAnswered"]);
            case AttendanceOutcome.ChangedSince { View: var since }:
                return Result(id, new AttendanceOutcome.Credited(since), words).Hint(Texts["AlreadyAnswered"]);
            case AttendanceOutcome.Credited { View: { Session.Kind: SessionKind.Practicum, Booked: [{ Host: true, Who: var who }] } own }:
                return card.Title(
                        Texts.Say("CreditedOwn", ("length", Spoken.Length(own.Report?.Minutes ?? own.Session.Minutes)), ("name", words.Name(who)))
                    )
                    .Hint(Texts["CreditedOwnHint"])
                    .Buttons(
                        new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(Of(own))),
                        new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(own)))
                    );
            case AttendanceOutcome.Credited { View: var view }:
                var came = view.Booked.Where(booked => booked.Host == true).Select(booked => words.Name(booked.Who)).ToList();
                if (came.Count == 0)
                    card.Title(Texts["NobodyCame"]).Hint(Which(view.Session, words));
                else
                    card.Title(
                            Texts.Say(
                                "Credited",
                                ("kind", SessionWords.Kind(view.Session.Kind)),
                                ("length", Spoken.Length(view.Report?.Minutes ?? view.Planned))
                            )
                        )
                        .Text(Texts.Say("CreditedTo", ("names", Spoken.All(came))));
                if (came.Count > 0 && view.Session.Kind.IsTaught())
                    card.Hint(Spoken.Sentence(Which(view.Session, words)));
                Parts(card, view, words);
                foreach (var one in view.Booked)
                    if (one.MakesUp is { } missed)
                        card.Hint(Texts.Say("MakesUp", ("name", words.Name(one.Who)), ("what", words.TopicOf(missed)), ("when", words.When(missed))));
                if (came.Count > 0 && !view.Session.Kind.IsTaught())
                    card.Buttons(new Button(Texts.Shared["WriteRecord"], WriteRecordVerbs.Begin.About(view.Session.Id), ButtonStyle.First));
                return InPlace(card, view, words)
                    .Buttons(
                        new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(Of(view))),
                        new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(view)))
                    );
            case AttendanceOutcome.DidNotHappen { View: var view }:
                return InPlace(card.Title(Texts.Say("TakenBack", ("when", Which(view.Session, words)))), view, words)
                    .Buttons(new Button(Texts["ItDid"], AttendanceVerbs.Change.About(Of(view))));
            case AttendanceOutcome.Refused { View: var view, Rule: var rule }:
                return card.Text(Why(rule))
                    .Buttons(
                        new Button(Texts.Shared["Change"], AttendanceVerbs.Change.About(Of(view))),
                        new Button(Texts["NotHeld"], AttendanceVerbs.No.About(Of(view)))
                    );
            case AttendanceOutcome.TooEarly { Session: var session }:
                return card.Text(Spoken.Sentence(Texts.Say("TooEarly", ("when", Which(session, words)))));
            default:
                return card.Text(Texts["NotFound"]);
        }
    }

    /// <summary>Who was there for a part, with what that is worth.</summary>
    static void Parts(Card card, AttendanceView view, SessionWords words)
    {
        foreach (var booked in view.Booked)
            if (booked is { Host: true, Arrived: { } arrived, Credited: { } given } && (given.Missed || given.Minutes < view.Report?.Minutes))
                card.Hint(
                    Texts.Say(
                        given.Missed ? "GivenNone"
                            : given.ClassHours == 1 ? "GivenClassHoursOne"
                            : "GivenClassHours",
                        ("name", words.Name(booked.Who)),
                        ("count", given.ClassHours),
                        ("came", CameWords.Of(view.Session, arrived, words))
                    )
                );
    }

    /// <summary>Whoever stands in for a supervisor sees for whom.</summary>
    static Card For(Card card, AttendanceView view, SessionWords words) =>
        words.IsOwn(view.Supervisor) ? card : card.Hint(Texts.Say("For", ("name", words.Name(view.Supervisor))));

    static Card InPlace(Card card, AttendanceView view, SessionWords words)
    {
        if (view.InPlace is { } who)
            card.Hint(Texts.Say("InPlace", ("deputy", words.Name(who)), ("name", words.Name(view.Supervisor))));
        return view.Why is { } why ? card.Hint(Texts.Say("PutRight", ("why", why))) : card;
    }

    static string Why(LogOutcome rule) =>
        rule switch
        {
            LogOutcome.Overlaps => Texts["HoursOverlap"],
            LogOutcome.OverDailyCap cap => Texts.Say("HoursOverCap", ("cap", Spoken.Length(cap.CapMinutes))),
            LogOutcome.NotOpen => Texts["HoursApproved"],
            _ => Texts["HoursRefused"],
        };

    /// <summary>The session, and the answer that the card was made for.</summary>
    public static string Of(AttendanceView view) => string.Create(CultureInfo.InvariantCulture, $"{view.Session.Id.Value:N}.{view.Version}");
}
