using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.BeingThere;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>After a session whoever held it says who came and how long it was, or that it did not happen; one answer credits everybody.</summary>
public sealed class AttendanceConversation(AfterSession after, RollCall roll) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "attendance";

    public static ConversationDescription Description { get; } =
        new(typeof(AttendanceConversation), DialogId)
        {
            Intents = ["attendance"],
            Theme = Theme.Supervision,
            // A trainee holds sessions too, with supervisees; an administrator can stand in for a supervisor.
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator) || speaker.Is(Role.Trainee),
            // A question about a session that is over is no question about those to come.
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Supervisor) && PutsRight(turn) ? Phrase.Whole
                // By how much somebody was late is no length of work; where who came is being asked, it is said to that.
                : turn.Input is Input.Said
                && turn.AnsweredBefore != DialogId
                && (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator))
                && IsLate(turn)
                && turn.Heard?.Names(Speech.Hearing.ThingKind.Length) == true
                    ? Phrase.Whole
                : turn.Input is Input.Said && (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator)) && IsLate(turn)
                    ? Phrase.Surely
                : turn.Input is Input.Said && (TellsOfClass(turn) || AsksHowMany(turn)) ? Phrase.Whole
                // "He Wei was there the whole time", just after attendance was spoken of.
                : turn.Input is Input.Said
                && turn.AnsweredBefore == DialogId
                && turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true
                && Description!.Texts.SaidIn("WholeTimeWords", turn.Folded)
                    ? Phrase.Whole
                : Math.Max(Description!.FitsPhrase(turn), turn.Input is Input.Said ? AttendanceSaid.Fits(turn.Words) : 0),
            Verbs = AttendanceVerbs.Every,
            CanBe = turn => turn.AnsweredBefore == DialogId || Shown!.In(turn) is not null || !IsOnlyName(turn),
        };

    /// <summary>"Only Ma Chao": who is named, and little else; that says of no session who was there.</summary>
    static bool IsOnlyName(Turn turn) =>
        turn.Heard is { Things: { Count: > 0 } things }
        && things.All(thing => thing.Kind == Speech.Hearing.ThingKind.Person)
        && turn.Words.Trim().Length - things.Sum(thing => thing.End - thing.Start) <= LongestBeside;

    const int LongestBeside = 6;

    /// <summary>What was said of a day without a session: it is about the one that is opened next.</summary>
    static readonly RememberedFor<string> Waiting = new("attendanceSaid", Kept);

    /// <summary>The session of which attendance was told or taken last: "Meiling wasn't there" is about it.</summary>
    static readonly RememberedFor<Guid?> Shown = new("attendanceShown", Kept);

    static TimeSpan Kept => TimeSpan.FromMinutes(15);

    /// <summary>A session that is over is put right: its attendance, since nothing else of it can be.</summary>
    static bool PutsRight(Turn turn) =>
        AttendanceReader.PutsRight(turn.Words)
        && (
            (
                Shown.In(turn) is not null
                && turn.Memory.LastCard is { } card
                && card.Buttons.Any(button => button.Verb == AttendanceVerbs.Change)
                && AttendanceReader.LengthIn(turn.Words) is not null
            ) || IsOfPast(turn)
        );

    static bool AsksHowMany(Turn turn) =>
        !turn.Speaker.Is(Role.Trainee)
        && AttendanceAsked.HowManyCame(turn.Words)
        && DayReader.Read(turn.Words, turn.Days()).Value is { } day
        && day <= turn.Today;

    static bool IsLate(Turn turn) => AttendanceReader.SaysLate(turn.Words) && turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true;

    /// <summary>Of a class somebody who is named was there, or was not.</summary>
    static bool TellsOfClass(Turn turn) =>
        (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator))
        && turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true
        && AttendanceReader.SaysThere(turn.Words)
        && !SessionReader.IsQuestion(turn.Words)
        && (AttendanceReader.SaysClass(turn.Words) || TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words) is not null);

    /// <summary>"The 12th" may be to come: only its attendance, or how long it was, is of one that is over, and of one not long ago.</summary>
    static bool IsOfPast(Turn turn) =>
        AttendanceReader.SaysSession(turn.Words)
        && DayReader.Read(turn.Words, turn.Days()).Value is { } day
        && day < turn.Today
        && (
            AttendanceReader.SaysAttendance(turn.Words)
            || (AttendanceReader.LengthIn(turn.Words) is not null && turn.Today.DayNumber - day.DayNumber <= NotLongAgo)
        );

    const int NotLongAgo = 14;

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowWhoCameAsync, TickOrConfirmAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (host, called, sought) = (turn.Speaker.AsHost(), Description.IsCalled(turn.Folded), new HeldSought(turn));
        var asks = !called && AttendanceSaid.Asks(turn.Words);
        var last = AttendanceReader.SaysLast(turn.Words);
        // What is said of people while a class is on is about that class.
        if (!called && !asks && !last && sought.MayBeNow && await roll.SayAsync(turn, cancellationToken) is { } card)
        {
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
            return;
        }
        // An administrator tells it of any class of the calendar.
        var selects = !called && (sought.Selects || (turn.Speaker.Is(Role.Administrator) && IsLate(turn)));
        var all = selects ? await after.AnswerableAsync(host, sought.Within, cancellationToken) : await after.HeldAsync(host, cancellationToken);
        var fit = all.Where(each => called || sought.Fits(each.Session)).ToList();
        if (asks)
        {
            await TellAsync(dialogs, turn, fit, sought.Day, fit.ElementAtOrDefault(AttendanceReader.Back(turn.Words)), cancellationToken);
            return;
        }
        Waiting.Keep(turn, null);
        if (selects && fit.Count == 0)
        {
            await NoneSuchAsync(dialogs, turn, sought.Day, cancellationToken);
            return;
        }
        var ofNamed = fit.FindAll(each => NamesOneOf(each, turn));
        if (sought.Day is not null && !called && (ofNamed.Count > 0 ? ofNamed : fit) is { Count: > 1 } several)
        {
            // Whoever is named waits for the one that is chosen.
            turn.NotHeard = true;
            Waiting.Keep(turn, turn.Words);
            await dialogs.Context.ShowAsync(AttendanceTold.Which(turn, sought.Day.Value, several), null, cancellationToken);
            return;
        }
        // Who was there is put right as well as said: what was named, what waits, or the last one of which something is said.
        var named =
            last ? fit.ElementAtOrDefault(AttendanceReader.Back(turn.Words))
            : selects ? (ofNamed.Count > 0 ? ofNamed : fit)[0]
            : fit.FirstOrDefault(each => AttendanceSaid.IsLate(each, turn.Words));
        var shown = !called && Shown.In(turn) is { } just ? fit.FirstOrDefault(each => each.Session.Id.Value == just) : null;
        var view = named ?? shown ?? fit.LastOrDefault(each => each.Report is null) ?? fit.FirstOrDefault(each => SaysOf(each, turn));
        // Who had no place in it is meant of another one, and this one stays as it is.
        if (!called && view is not null && ofNamed.Count > 0 && !ofNamed.Contains(view))
            view = ofNamed[0];
        else if (!called && view is not null && ofNamed.Count == 0 && Strangers.Names(turn).ToList() is { Count: > 0 } strangers)
        {
            await dialogs.Context.SayAsync(Texts.Say("InNone", ("names", Spoken.All(strangers))), turn.WaysOn(), cancellationToken);
            return;
        }
        if (view is { Report: not null } && view == shown && named is null && !Corrects(view, turn) && SaysOf(view, turn))
            await TellAsync(dialogs, turn, [], null, view, cancellationToken, stands: true);
        else if (view is null && all.Count == 0 && turn.Speaker.Is(Role.Administrator))
            await dialogs.Context.SayAsync(Texts["NoneOfYours"], [Texts["UnansweredWords"], Texts.Shared["Help"]], cancellationToken);
        else if (view is null)
            await dialogs.Context.SayAsync(
                Texts["NothingOpen"],
                turn.Speaker.Is(Role.Supervisor) ? [Texts.Shared["MySessions"], Texts.Shared["Help"]] : turn.WaysOn(),
                cancellationToken
            );
        else
            await dialogs.BeginDialogAsync(
                Id,
                AttendanceSaid.Take(Of(view), view, turn.Words, turn.Speaker.Zone, opening: true).Write(),
                cancellationToken
            );
    }

    static bool NamesOneOf(AttendanceView view, Turn turn)
    {
        var booked = view.Booked.Select(one => one.Who).ToList();
        return Strangers.Names(turn).Any(name => Strangers.IsOneOf(turn, name, booked));
    }

    /// <summary>No other session is opened in its place: it is asked whether the last one is meant.</summary>
    async Task NoneSuchAsync(DialogContext dialogs, Turn turn, DateOnly? day, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var none = day is { } that ? AttendanceTold.NoneOn(turn, that) : Texts["NoneLikeIt"];
        if (await after.HeldAsync(turn.Speaker.AsHost(), cancellationToken) is not [var last, ..])
        {
            await dialogs.Context.SayAsync(Spoken.Sentence(none), turn.WaysOn(), cancellationToken);
            return;
        }
        Waiting.Keep(turn, turn.Words);
        var words = new SessionWords(turn);
        await dialogs.Context.ShowAsync(
            new Card(turn.Memory.NewCard())
                .Text(Spoken.Sentence(Texts.Say("NoneButLast", ("none", none), ("when", AttendanceCard.Which(last.Session, words)))))
                .Buttons(
                    new Button(
                        Texts.Say("ThatOne", ("when", words.When(last.Session))),
                        AttendanceVerbs.Change.About(AttendanceCard.Of(last)),
                        ButtonStyle.First
                    )
                ),
            null,
            cancellationToken
        );
    }

    static bool Corrects(AttendanceView view, Turn turn) =>
        !Description.IsCalled(turn.Folded)
        && AttendanceSaid.Take(Of(view), view, turn.Words, turn.Speaker.Zone, opening: true) is var said
        && (!said.Absent.Order().SequenceEqual(Of(view).Absent.Order()) || said.Minutes != Of(view).Minutes || said.Parts.Count > 0);

    /// <summary>Something is said of who was there, whether it stands so or not.</summary>
    static bool SaysOf(AttendanceView view, Turn turn) =>
        !Description.IsCalled(turn.Folded)
        && AttendanceSaid.Take(Of(view), view, turn.Words, turn.Speaker.Zone, opening: false).Trouble != "NotTaken";

    /// <summary>Who was at the session of the day, or at the last one.</summary>
    async Task TellAsync(
        DialogContext dialogs,
        Turn turn,
        List<AttendanceView> fit,
        DateOnly? day,
        AttendanceView? view,
        CancellationToken cancellationToken,
        bool stands = false
    )
    {
        Shown.Keep(turn, view?.Session.Id.Value);
        var card = day is { } many && fit.Count > 1 ? AttendanceTold.Which(turn, many, fit) : AttendanceTold.Of(turn, day, view, stands);
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        AttendanceDraft.Read(draft) is var open && (open.ForWhy is not null || (!NamesAnotherDay(open, turn) && SaysWhoCame(turn)));

    /// <summary>What is said of another day is about another session.</summary>
    static bool NamesAnotherDay(AttendanceDraft open, Turn turn) =>
        open.Day is { } day && DayReader.Read(turn.Words, turn.Days()).Value is { } said && said != day;

    bool SaysWhoCame(Turn turn) =>
        int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out _)
        || AnswerReader.Read(turn.Words) is not null
        || LengthReader.Read(turn.Words) is { Value: not null }
        || SaysNotHeld(turn)
        || ButtonWords.Say(turn, Texts["Confirm"])
        || turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true;

    public override AskedFor AsksFor(string draft) => AttendanceDraft.Read(draft).ForWhy is null ? AskedFor.Things : AskedFor.Reason;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && AttendanceDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, AttendanceDraft.Read(draft).Card, Texts["Left"], cancellationToken);

    /// <summary>The buttons of the question that came by itself.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            pressed.Subject.Split('.') is not [var key, var seen]
            || !Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            || !int.TryParse(seen, CultureInfo.InvariantCulture, out var version)
        )
            return;
        var (host, session) = (turn.Speaker.AsHost(), new SessionId(id));
        if (pressed.Verb == AttendanceVerbs.Change)
        {
            var draft = await DraftOfAsync(turn, session, cancellationToken);
            if (Waiting.In(turn) is { } words && await after.HostedAsync(host, session, cancellationToken) is { } meant)
                draft = AttendanceSaid.Take(draft, meant, words, turn.Speaker.Zone, opening: true);
            Waiting.Keep(turn, null);
            await dialogs.BeginDialogAsync(Id, draft.Write(), cancellationToken);
            return;
        }
        var outcome = pressed.Verb switch
        {
            var it when it == AttendanceVerbs.Yes => await after.ConfirmAsync(host, session, version, null, null, cancellationToken),
            var it when it == AttendanceVerbs.No => await after.DidNotHappenAsync(host, session, version, cancellationToken),
            _ => new AttendanceOutcome.NotThere(),
        };
        if (outcome is AttendanceOutcome.NeedsWhy)
            await dialogs.BeginDialogAsync(
                Id,
                (await DraftOfAsync(turn, session, cancellationToken) with { ForWhy = pressed.Verb == AttendanceVerbs.Yes }).Write(),
                cancellationToken
            );
        else
            await dialogs.Context.ReplaceAsync(AttendanceCard.Result(pressed.Card, outcome, new SessionWords(turn)), cancellationToken);
    }

    async Task<DialogTurnResult> ShowWhoCameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AttendanceDraft.Read(DraftOf(step));
        if (draft.Session is not { } id || await after.HostedAsync(turn.Speaker.AsHost(), new SessionId(id), cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NotFound"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.ForWhy is not null)
        {
            var name = new SessionWords(turn).Name(view.Supervisor);
            await step.Context.SayAsync(Texts.Say("AskWhy", ("name", name)), [Texts.Shared["Cancel"]], cancellationToken);
            Keep(step, draft.Write());
            return Dialog.EndOfTurn;
        }
        var card = AttendanceCard.Tick(
            draft.Card ?? turn.Memory.NewCard(),
            view,
            draft,
            WhyOf(draft, view, turn.Speaker.AsHost()),
            new SessionWords(turn)
        );
        // A press changes the card where it is; typed words have left it behind.
        // That who came late was there is said of the time that they missed.
        turn.NotHeard |= draft.Trouble is "LateIsThere";
        if (draft.Trouble is { } trouble)
            await step.Context.SayAsync(Texts[trouble], null, cancellationToken);
        var attenders = view.Booked.Select(one => one.Who).ToList();
        var others = turn.Input is Input.Said ? Strangers.Names(turn).Where(name => !Strangers.IsOneOf(turn, name, attenders)).ToList() : [];
        if (others.Count > 0)
            await step.Context.SayAsync(Texts.Say("NotInIt", ("names", Spoken.All(others))), null, cancellationToken);
        if (draft.Left is { } left)
            await step.Context.SayAsync(Texts.Shared.Say("NotTakenIn", ("words", left)), null, cancellationToken);
        if (draft.Card != null && turn.Input is Input.Pressed)
            await step.Context.ReplaceAsync(card, cancellationToken);
        else
            await step.Context.ShowAsync(card.Named(turn.Memory.NewCard()), null, cancellationToken);
        var day = LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day;
        Keep(step, (draft with { Card = card.Id, Day = day, Trouble = null, Left = null }).Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TickOrConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AttendanceDraft.Read(DraftOf(step));
        var (host, id) = (turn.Speaker.AsHost(), new SessionId(draft.Session ?? Guid.Empty));
        if (await after.HostedAsync(host, id, cancellationToken) is not { } view)
            return await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);
        if (draft.ForWhy is { } came)
            return await PutRightAsync(step, draft, came, view, turn, cancellationToken);
        var verb =
            turn.Input is Input.Pressed pressed ? pressed.Verb
            : SaysNotHeld(turn) ? AttendanceVerbs.No
            : AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save || ButtonWords.Say(turn, Texts["Confirm"]) ? AttendanceVerbs.Yes
            : null;
        if (verb.Is(AttendanceVerbs.Yes, AttendanceVerbs.No))
        {
            var outcome = await AnswerAsync(host, draft, view, verb == AttendanceVerbs.Yes, WhyOf(draft, view, host), cancellationToken);
            if (outcome is AttendanceOutcome.NeedsWhy)
                return await step.ReplaceDialogAsync(Id, (draft with { ForWhy = verb == AttendanceVerbs.Yes }).Write(), cancellationToken);
            Show(turn, view);
            await step.FinishCardAsync(turn, draft.Card, AttendanceCard.Result("", outcome, new SessionWords(turn)), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (turn.Input is not Input.Pressed)
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, Taken(draft, view, turn).Write(), cancellationToken);
    }

    /// <summary>Only whoever puts right what another has told says why.</summary>
    static string? WhyOf(AttendanceDraft draft, AttendanceView view, SessionHost host) => AfterSession.WantsWhy(host, view) ? draft.Why : null;

    static void Show(Turn turn, AttendanceView view)
    {
        Shown.Keep(turn, view.Session.Id.Value);
        LastShown.ShowDay(turn, LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day);
    }

    /// <summary>The words are the reason; what is rather a question or another wish is none.</summary>
    async Task<DialogTurnResult> PutRightAsync(
        WaterfallStepContext step,
        AttendanceDraft draft,
        bool came,
        AttendanceView view,
        Turn turn,
        CancellationToken cancellationToken
    )
    {
        var why = turn.Words.Trim();
        if (why.Length > Core.Sessions.Attendance.LongestWhy || !FreeWords.IsReason(why))
            return await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);
        var outcome = await AnswerAsync(turn.Speaker.AsHost(), draft, view, came, why, cancellationToken);
        Show(turn, view);
        await step.FinishCardAsync(turn, draft.Card, AttendanceCard.Result("", outcome, new SessionWords(turn)), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    Task<AttendanceOutcome> AnswerAsync(
        SessionHost host,
        AttendanceDraft draft,
        AttendanceView view,
        bool came,
        string? why,
        CancellationToken cancellationToken
    )
    {
        List<PersonId> there = [.. view.Booked.Select(booked => booked.Who.Id).Where(who => !draft.Absent.Contains(who.Value))];
        var parts = draft.Parts.ToDictionary(one => new PersonId(one.Who), one => one.Part);
        return came
            ? after.ConfirmAsync(host, view.Session.Id, draft.Version, there, draft.Minutes, cancellationToken, why, parts)
            : after.DidNotHappenAsync(host, view.Session.Id, draft.Version, cancellationToken, why);
    }

    /// <summary>A number or a press ticks somebody, a length says how long it was.</summary>
    static AttendanceDraft Taken(AttendanceDraft draft, AttendanceView view, Turn turn)
    {
        Guid? who =
            turn.Input is Input.Pressed tick
            && tick.Verb == AttendanceVerbs.Tick
            && Guid.TryParse(tick.Subject, CultureInfo.InvariantCulture, out var pressed)
                ? pressed
            : int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= view.Booked.Count
                ? view.Booked[number - 1].Who.Id.Value
            : null;
        if (who is { } one)
            return draft with { Absent = draft.Absent.Contains(one) ? [.. draft.Absent.Where(absent => absent != one)] : [.. draft.Absent, one] };
        return turn.Input is Input.Pressed ? draft : AttendanceSaid.Take(draft, view, turn.Words, turn.Speaker.Zone, opening: false);
    }

    async Task<AttendanceDraft> DraftOfAsync(Turn turn, SessionId id, CancellationToken cancellationToken) =>
        await after.HostedAsync(turn.Speaker.AsHost(), id, cancellationToken) is { } view ? Of(view) : new AttendanceDraft { Session = id.Value };

    /// <summary>
    /// As it was answered last; while it was not, whoever checked in, and where nobody did, everybody but those who said that they cannot come.
    /// </summary>
    static AttendanceDraft Of(AttendanceView view) =>
        new()
        {
            Session = view.Session.Id.Value,
            Version = view.Version,
            Absent =
                view is { Report.Held: true } ? [.. view.Booked.Where(booked => booked.Host == false).Select(booked => booked.Who.Id.Value)]
                : view.CheckedIn ? [.. view.Booked.Where(booked => booked.Arrived is null).Select(booked => booked.Who.Id.Value)]
                : [.. view.Booked.Where(booked => booked.Why is not null).Select(booked => booked.Who.Id.Value)],
            Minutes = view.Report is { Held: true } report ? report.Minutes : null,
        };

    bool SaysNotHeld(Turn turn) => Texts.LinesInBoth("NotHeldWords").Any(words => Phrase.Fold(words) == turn.Folded);
}
