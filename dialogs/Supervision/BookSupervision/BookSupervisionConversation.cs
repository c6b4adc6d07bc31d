using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>Books a supervision session, or moves a booking: what is free, a choice, a place that is kept while the person confirms.</summary>
public sealed class BookSupervisionConversation(SessionBoard board, BookingDesk desk, BookWork work) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "book-supervision";

    const int MostListed = 6;

    static readonly IReadOnlyList<Phrase> WordsForSession = Phrase.In(new Texts(typeof(BookSupervisionConversation)), "SessionWords");

    public static ConversationDescription Description { get; } =
        new(typeof(BookSupervisionConversation), DialogId)
        {
            NeedsOpenBatch = true,
            Intents = ["book_session", "watch_place"],
            IntentsBeside = ["move_booking"],
            Theme = Theme.Supervision,
            OnCommandList = true,
            Fits = turn =>
                Math.Max(
                    turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && AsksForPlace(turn) ? Phrase.Surely : 0,
                    Description!.FitsPhrase(turn)
                ),
            Nears = Nears,
            Verbs = BookVerbs.Every,
        };

    /// <summary>What there is to come to, or a place on a day that is named.</summary>
    static bool AsksForPlace(Turn turn) =>
        OpenPlaceAsked.Is(turn.Words) || (OpenPlaceAsked.Takes(turn.Words) && Sought(turn)?.To >= turn.Today && !SessionReader.IsTold(turn.Words));

    /// <summary>Also asked for by a word for a session and a time to come, in whatever sentence.</summary>
    static double Nears(Turn turn) =>
        SoughtBy(turn)?.To >= turn.Today && WordsForSession.Any(word => turn.Folded.Contains(word.Folded, StringComparison.Ordinal))
            ? Phrase.NearEnough
            : Description.NearsPhrase(turn);

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowWhatIsFreeAsync, TakeChoiceAsync, ShowWhatIsKeptAsync, BookOrChangeAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await BeginWithAsync(
            dialogs,
            new BookDraft { Sought = SoughtBy(turn), Topic = BookingSaid.TopicIn(turn.Words) ?? new BookDraft().Topic },
            cancellationToken
        );

    internal static Task BeginWithAsync(DialogContext dialogs, BookDraft draft, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, draft.Write(), cancellationToken);

    /// <summary>Looks for another session to move a booking to.</summary>
    public static Task MoveAsync(DialogContext dialogs, BookingId booking, CancellationToken cancellationToken) =>
        MoveAsync(dialogs, booking, null, cancellationToken);

    /// <summary>Likewise on the days that were said.</summary>
    internal static Task MoveAsync(DialogContext dialogs, BookingId booking, DaysSought? sought, CancellationToken cancellationToken) =>
        BeginWithAsync(dialogs, new BookDraft { Moving = booking.Value, Sought = sought }, cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        BookDraft.Read(draft) switch
        {
            // What is to be talked about is free; a question is none of it.
            { Asking: BookAsking.Confirmation, Moving: null } => !IsNoTopic(turn)
                && (Description.FitsPhrase(turn) < Phrase.Opening || SaysBook(turn)),
            { Asking: BookAsking.Choice } waiting => Chosen(waiting, turn) is not null
                || (SoughtBy(turn)?.To >= turn.Today && !IsOfSomethingElse(turn)),
            _ => AnswerReader.Read(turn.Words) is not null,
        };

    public override AskedFor AsksFor(string draft) => BookDraft.Read(draft).Asking == BookAsking.Choice ? AskedFor.Things : AskedFor.Anything;

    public override bool IsAnswer(string draft, Turn turn) =>
        BookDraft.Read(draft).Asking == BookAsking.Confirmation
        && (SaysBook(turn) || ((string[])["Book", "BookGroup", "OtherTimes", "Move", "KeepIt"]).Any(key => ButtonWords.Say(turn, Texts[key])));

    /// <summary>A question, or about a booking: it is heard as what it is.</summary>
    static bool IsNoTopic(Turn turn) =>
        turn.Input is Input.Said
        && (SessionReader.IsQuestionToBot(turn.Words) || (BookingSaid.IsNoTopic(turn.Words) && !BookWork.OpensTopic(turn.Words)));

    /// <summary>A day is named in it, and it is another wish, or an entry with its length and whom it was with.</summary>
    static bool IsOfSomethingElse(Turn turn) =>
        turn.Input is Input.Said
        && !SaysBook(turn)
        && (
            (FreeWords.Wishes(turn.Words) && Description.FitsPhrase(turn) < Phrase.Opening)
            || (turn.Heard is { } heard && heard.Names(ThingKind.Length) && (heard.Names(ThingKind.Person) || heard.Names(ThingKind.Work)))
        );

    static bool SaysBook(Turn turn) => ButtonWords.SayOneOf(turn, Description.Texts, "BookSaid");

    /// <summary>What is to be talked about may come as a file.</summary>
    public override bool TakesFiles(string draft, Turn turn) => BookDraft.Read(draft) is { Asking: BookAsking.Confirmation, Moving: null };

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && BookDraft.Read(draft).Card == pressed.Card;

    /// <summary>A place is kept for minutes only, so there is nothing to put aside.</summary>
    public override string? Sum(string draft, Turn turn) => null;

    public override async Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        var left = BookDraft.Read(draft);
        if (!kept && left.Booking is { } booking)
            await desk.DeclineAsync(turn.Speaker.AsTrainee(), new BookingId(booking), cancellationToken);
        // Of a list that was only looked at, no place is kept.
        var words =
            left.Moving is not null ? Texts["NotMoved"]
            : left.Booking is null ? Texts[kept ? "LeftOpen" : "LetGoOpen"]
            : Texts[kept ? "Left" : "LetGo"];
        await dialogs.RetireCardAsync(turn, left.Card, words, cancellationToken);
    }

    public override async Task AskAgainAsync(DialogContext dialogs, Turn turn, string draft, CancellationToken cancellationToken)
    {
        await dialogs.RetireCardAsync(turn, BookDraft.Read(draft).Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        await base.AskAgainAsync(dialogs, turn, draft, cancellationToken);
    }

    /// <summary>A press on a card that is not the one waited for: the list still leads on, everything else is over.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == BookVerbs.Again)
            await BeginWithAsync(dialogs, new BookDraft(), cancellationToken);
        else if (pressed.Verb == BookVerbs.Pick && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var session))
            await BeginWithAsync(dialogs, new BookDraft { Session = session }, cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(BookCard.Closed(pressed.Card, Texts["CardOver"]), cancellationToken);
    }

    async Task<DialogTurnResult> ShowWhatIsFreeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = BookDraft.Read(DraftOf(step));
        if (draft.Session is not null)
            return await step.NextAsync(null, cancellationToken);
        var trainee = turn.Speaker.AsTrainee();
        var found = await board.BookableAsync(trainee, draft.Sought, cancellationToken);
        var title = draft.Trouble ?? Texts[draft.Moving is null ? "ListTitle" : "ListMoveTitle"];
        if (found.Count == 0 && draft.Sought is { } asked)
        {
            var mine = await board.MineAsync(trainee.Id, trainee.BatchId, cancellationToken);
            title = mine.FirstOrDefault(view =>
                view.Booking.State == BookingState.Booked && asked.Fits(LocalSpan.Of(view.Session.Span, trainee.Zone))
            )
                is { } booked
                ? Texts.Say("BookedThen", ("when", new SessionWords(turn).When(booked.Session)))
                : turn.NothingThen(Texts, asked, "NothingOn", "NothingThen");
            found = await board.BookableAsync(trainee, null, cancellationToken);
        }
        if (draft is { Trouble: null, Card: null, Moving: null } && await OtherSupervisorAsync(found, turn, cancellationToken) is { } other)
            await step.Context.SayAsync(other, null, cancellationToken);
        found = OfKindSaid(found, turn);
        if (found.Count == 0)
        {
            await step.Context.SayAsync(Texts["Nothing"], [Texts.Shared["MyBookings"], Texts.Shared["Help"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft is { Trouble: null, Moving: null } && Wanted(found, turn, title == Texts["ListTitle"] ? null : draft.Sought) is { } wanted)
        {
            Keep(step, (draft with { Session = wanted.Session.Id.Value, Asking = BookAsking.Choice }).Write());
            return await step.NextAsync(null, cancellationToken);
        }
        if (draft is { Trouble: null, Sought: not null, Moving: null } && title == Texts["ListTitle"] && OnlyOneMeant(found, turn) is { } only)
        {
            Keep(step, (draft with { Session = only.Session.Id.Value, Asking = BookAsking.Choice }).Write());
            return await step.NextAsync(null, cancellationToken);
        }
        // Free ones before full ones where there are more than fit; and where others are offered than were sought, a full one is no help.
        var best = found.Where(view => view.Free > 0).Concat(found.Where(view => view.Free == 0)).Take(MostListed);
        List<SessionView> shown = title == Texts["ListTitle"] ? [.. best.OrderBy(view => view.Session.StartsAt)] : [.. best];
        draft = draft with
        {
            Card = turn.Memory.NewCard(),
            Listed = [.. shown.Select(view => view.Session.Id.Value)],
            FirstFree = shown.Find(view => view.Free > 0)?.Session.Id.Value,
            Asking = BookAsking.Choice,
            Trouble = null,
        };
        await step.Context.ShowAsync(BookCard.List(draft.Card!, title, shown, new SessionWords(turn)), null, cancellationToken);
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    /// <summary>A supervisor is named with whom there is nothing to book: said, and not another's sessions in silence.</summary>
    async Task<string?> OtherSupervisorAsync(IReadOnlyList<SessionView> found, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is not Input.Said || found.Count == 0 || BookingSaid.SupervisorIn(turn.Words, Strangers.Names(turn)) is not { } named)
            return null;
        var names = new List<PersonName>();
        foreach (var id in found.Select(view => view.Session.SupervisorId).Distinct())
            names.Add(await board.NameAsync(id, cancellationToken));
        return Strangers.IsOneOf(turn, named, names)
            ? null
            : Texts.Say("OnlyWith", ("names", Spoken.Choice([.. names.Select(one => one.In(turn.Language))])), ("words", named));
    }

    /// <summary>The first free one where the earliest is asked for, and the full one where a place on its waiting list is.</summary>
    /// <param name="missed">The days that were named and have none: nobody waits for another day instead, but for the same weekday.</param>
    static SessionView? Wanted(IReadOnlyList<SessionView> found, Turn turn, DaysSought? missed)
    {
        if (turn.Input is not Input.Said)
            return null;
        if (turn.Intent == "watch_place")
            return found.Where(view => view is { Free: 0, Waits: false } && IsOf(view)).ToList() is [var full] ? full : null;
        return WantsFirst(turn) ? found.FirstOrDefault(view => view.Free > 0) : null;

        bool IsOf(SessionView view) =>
            missed is null || (missed.From == missed.To && LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day.DayOfWeek == missed.From.DayOfWeek);
    }

    /// <summary>Those of the kind that the words name, where there are any.</summary>
    static IReadOnlyList<SessionView> OfKindSaid(IReadOnlyList<SessionView> found, Turn turn)
    {
        if (turn.Input is not Input.Said || SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).ForGroup is not { } group)
            return found;
        return found.Where(view => view.Session.Kind == (group ? SessionKind.Group : SessionKind.Individual)).ToList() is { Count: > 0 } kind
            ? kind
            : found;
    }

    /// <summary>The one free session of the kind that the words name, where they name a time as well.</summary>
    static SessionView? OnlyOneMeant(IReadOnlyList<SessionView> found, Turn turn)
    {
        if (turn.Input is not Input.Said)
            return null;
        var said = SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        if (said.From is null && said.ForGroup is null)
            return null;
        var meant = found
            .Where(view =>
                view.Free > 0 && (said.ForGroup is null || view.Session.Kind == (said.ForGroup.Value ? SessionKind.Group : SessionKind.Individual))
            )
            .ToList();
        return meant is [var one] ? one : null;
    }

    async Task<DialogTurnResult> TakeChoiceAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = BookDraft.Read(DraftOf(step));
        if (step.Reason != DialogReason.NextCalled)
        {
            if (Chosen(draft, turn) is { } session)
                draft = draft with { Session = session };
            else if (SoughtBy(turn) is { } sought)
                return await AgainAsync(step, draft with { Sought = sought }, cancellationToken);
            else
                return await AgainAsync(step, draft with { Trouble = Texts["NotCaught"] }, cancellationToken);
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        }
        return await work.ChooseAsync(step, turn, draft, cancellationToken) switch
        {
            Next.Show show => await GoOnAsync(step, show.Draft, cancellationToken),
            Next.Again again => await AgainAsync(step, again.Draft, cancellationToken),
            Next.Wait wait => Waiting(step, wait.Draft),
            _ => await step.EndDialogAsync(null, cancellationToken),
        };
    }

    async Task<DialogTurnResult> ShowWhatIsKeptAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = BookDraft.Read(DraftOf(step));
        // After a full session the person says whether to wait for it; otherwise the card is shown now.
        if (draft.Asking == BookAsking.Full)
            return await WaitOrOthersAsync(step, draft, cancellationToken);
        Keep(step, (await work.ShowAsync(step, Turn.Of(step.Context), draft, cancellationToken)).Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> BookOrChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = BookDraft.Read(DraftOf(step));
        if (draft.Session is null)
            return await AgainAsync(step, new BookDraft(), cancellationToken);
        var verb = turn.Input is Input.Pressed pressed ? pressed.Verb : Decision(turn, draft);
        switch (verb)
        {
            case var it when it == BookVerbs.Other:
                await work.ReleaseAsync(turn, draft, cancellationToken);
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return await AgainAsync(step, draft with { Session = null, Booking = null, Sought = SoughtBy(turn) }, cancellationToken);
            case var it when it == BookVerbs.Cancel:
                await work.ReleaseAsync(turn, draft, cancellationToken);
                await step.FinishCardAsync(
                    turn,
                    draft.Card,
                    BookCard.Closed("", Texts[draft.Moving is null ? "LetGo" : "NotMoved"]),
                    cancellationToken
                );
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it.Is(BookVerbs.Confirm, BookVerbs.Group, BookVerbs.Move):
                var next = await work.SaveAsync(step, turn, draft, verb == BookVerbs.Group, cancellationToken);
                return next is Next.Again again
                    ? await AgainAsync(step, again.Draft, cancellationToken)
                    : await step.EndDialogAsync(null, cancellationToken);
            case null when IsNoTopic(turn):
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return await AgainAsync(step, draft with { Trouble = Texts["NoTopic"] }, cancellationToken);
            default:
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return await AgainAsync(step, await work.NoteAsync(turn, draft, cancellationToken), cancellationToken);
        }
    }

    async Task<DialogTurnResult> WaitOrOthersAsync(WaterfallStepContext step, BookDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var verb =
            turn.Input is Input.Pressed pressed ? pressed.Verb
            : AnswerReader.Read(turn.Words) is Answer.Yes || ButtonWords.SayOneOf(turn, Texts, "WaitSaid") ? BookVerbs.Wait
            : null;
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        if (verb == BookVerbs.Wait)
        {
            await work.WaitAsync(step, turn, draft, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return await AgainAsync(step, draft with { Session = null, Asking = BookAsking.Choice, Sought = SoughtBy(turn) }, cancellationToken);
    }

    static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, BookDraft draft, CancellationToken cancellationToken)
    {
        Keep(step, draft.Write());
        return await step.NextAsync(null, cancellationToken);
    }

    static DialogTurnResult Waiting(WaterfallStepContext step, BookDraft draft)
    {
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, BookDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);

    static Guid? Chosen(BookDraft draft, Turn turn)
    {
        if (
            turn.Input is Input.Pressed pressed
            && pressed.Verb == BookVerbs.Pick
            && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
        )
            return id;
        if (draft.Listed.Count == 1 && (AnswerReader.Read(turn.Words) is Answer.Yes || SaysBook(turn)))
            return draft.Listed[0];
        if (PickReader.Ordinal(turn.Words) is { } place && place <= draft.Listed.Count)
            return draft.Listed[place - 1];
        if (draft.FirstFree is { } first && WantsFirst(turn))
            return first;
        return int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= draft.Listed.Count
            ? draft.Listed[number - 1]
            : null;
    }

    /// <summary>"The earliest one", 越快越好: the first that has a place.</summary>
    static bool WantsFirst(Turn turn) =>
        turn.Input is Input.Said
        && Description.Texts.LinesInBoth("FirstWords").Any(word => turn.Folded.Contains(Phrase.Fold(word), StringComparison.Ordinal));

    static DaysSought? Sought(Turn turn) =>
        turn.Input is Input.Said ? SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) : null;

    /// <summary>"Before christmas" is every day until then.</summary>
    static DaysSought? SoughtBy(Turn turn) =>
        Sought(turn) is not { } sought ? null
        : sought.From == sought.To && sought.From > turn.Today && OpenPlaceAsked.IsBefore(turn.Words) ? DaysSought.Until(turn.Today, sought.From)
        : sought;

    /// <summary>A time is said and hardly anything else, or that another one is wanted: nothing to talk about with the supervisor.</summary>
    static bool IsAboutTime(Turn turn) =>
        SoughtBy(turn)?.To >= turn.Today && !BookWork.OpensTopic(turn.Words) && (BookingSaid.WantsAnother(turn.Words) || BookWork.SaysOnlyWhen(turn));

    Verb? Decision(Turn turn, BookDraft draft) =>
        AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes or Answer.Save or Answer.Skip => draft.Moving is null ? BookVerbs.Confirm : BookVerbs.Move,
            Answer.No or Answer.Cancel => BookVerbs.Cancel,
            Answer.Change => BookVerbs.Other,
            _ => draft.Moving is null && SaysBook(turn) ? BookVerbs.Confirm
            : draft.Moving is not null && (ButtonWords.Say(turn, Texts["Move"]) || SaysBook(turn)) ? BookVerbs.Move
            : draft.Moving is not null && ButtonWords.Say(turn, Texts["KeepIt"]) ? BookVerbs.Cancel
            : draft.Moving is null && ButtonWords.SayOneOf(turn, Texts, "LetGoSaid") ? BookVerbs.Cancel
            : ButtonWords.Say(turn, Texts["BookGroup"]) ? BookVerbs.Group
            : ButtonWords.Say(turn, Texts["OtherTimes"]) || draft.Moving is not null ? BookVerbs.Other
            : turn.Input is not Input.Said || BookingSaid.TopicIn(turn.Words) is not null ? null
            : BookingSaid.GivesUp(turn.Words) ? BookVerbs.Cancel
            : IsAboutTime(turn) ? BookVerbs.Other
            : null,
        };
}
