using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>
/// Logs an hour entry, led step by step or from one line, or changes one. Saves nothing before the person has seen what was understood.
/// </summary>
public sealed class LogHoursConversation(
    LogReading reading,
    LogWhose whose,
    LogQuestions questions,
    LogCards cards,
    Catalogue catalogue,
    OpenConversations conversations
) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "log-hours";

    static readonly IReadOnlyList<Phrase> AsNote = Phrase.In(new Texts(typeof(LogHoursConversation)), "AsNote");

    public static ConversationDescription Description { get; } =
        new(typeof(LogHoursConversation), DialogId)
        {
            NeedsOpenBatch = true,
            Intents = ["log_hours", "log_for"],
            IntentsBeside = ["change_entry"],
            Theme = Theme.Hours,
            OnCommandList = true,
            // A trainee for themselves, an administrator for a trainee.
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Administrator),
            Seldom = speaker => !speaker.Is(Role.Trainee),
            Fits = Fits,
            Nears = Nears,
            Verbs = LogVerbs.Every,
        };

    /// <summary>Also asked for by a line that says a length and a kind of work without any word of command.</summary>
    static double Fits(Turn turn)
    {
        var fit = Description.FitsPhrase(turn);
        if (turn.Speaker.Is(Role.Trainee) && (LogReading.AsksOrBooks(turn.Words) || EntryCorrection.IsIn(turn.Words)) && fit < Phrase.Whole)
            return 0;
        // Told as done it is logged, however much it sounds like something to come.
        if (fit < Phrase.Opening && LogWhose.LooksLikeAnEntry(turn) && SessionReader.IsTold(turn.Words))
            return SessionReader.IsToldOfSomebody(turn.Words) ? Phrase.Whole : Phrase.Opening;
        // Said at a list of free times, a length and whom it was with are work that was done.
        if (fit < Phrase.Opening && turn.AnsweredBefore == Booking && NamesLength(turn) && LogWhose.LooksLikeAnEntry(turn))
            return Phrase.Opening;
        return fit < Phrase.Opening && LogWhose.LooksLikeAnEntry(turn) ? Math.Max(fit, LogReading.LikelyEntry) : fit;
    }

    const string Booking = "book-supervision";

    static bool NamesLength(Turn turn) =>
        turn.Heard is { } heard && heard.Names(ThingKind.Length) && (heard.Names(ThingKind.Person) || heard.Names(ThingKind.Work));

    static double Nears(Turn turn) =>
        turn.Speaker.Is(Role.Trainee) && !LogReading.AsksOrBooks(turn.Words) && LogReading.ReadsLikeAnEntry(turn)
            ? LogReading.LikelyEntry
            : Description.NearsPhrase(turn);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync, ShowWhatWasUnderstoodAsync, SaveOrChangeAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await whose.IsForAnotherTraineeAsync(turn, cancellationToken))
            await dialogs.Context.SayAsync(Texts["OnlyYourOwn"], turn.WaysOn(), cancellationToken);
        else if (await whose.SupervisorNamedAsync(turn, cancellationToken) is { } supervisor)
            await SupervisionAsync(dialogs, turn, supervisor, cancellationToken);
        else
            await BeginWithAsync(dialogs, await whose.OpenAsync(turn, cancellationToken) with { Opening = true }, cancellationToken);
    }

    /// <summary>Time with the own supervisor: what is to come is booked, what is over counts by attendance.</summary>
    async Task SupervisionAsync(DialogContext dialogs, Turn turn, string supervisor, CancellationToken cancellationToken)
    {
        if (
            (!LogReading.Wishes(turn.Words) && DayReader.Read(turn.Words, turn.Days()).Value < turn.Today)
            || catalogue.OwnerOf(BookVerbs.Pick) is not { } booking
        )
            await dialogs.Context.SayAsync(
                Texts.Say("WithSupervisor", ("name", supervisor)),
                [Texts.Shared["MyBookings"], Texts.Shared["BookSupervision"]],
                cancellationToken
            );
        else
            await conversations.Open(booking).BeginAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>Asks what should be different about an entry.</summary>
    public static Task ChangeAsync(DialogContext dialogs, HourEntry entry, CancellationToken cancellationToken) =>
        BeginWithAsync(dialogs, LogDraft.Of(entry) with { Asking = LogAsking.WhatToChange }, cancellationToken);

    /// <summary>Begins with what is known already: an entry to change, or to repeat.</summary>
    internal static Task BeginWithAsync(DialogContext dialogs, LogDraft draft, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, draft.Write(), cancellationToken);

    /// <summary>At the confirmation, a line that opens like a new entry is one.</summary>
    public override bool Takes(string draft, Turn turn)
    {
        var waiting = LogDraft.Read(draft);
        if (waiting.Asking == LogAsking.Confirmation && (AnswerAndMore.Read(turn.Words) is { } more && AdditionReader.Read(more.More) is not null))
            return true;
        // 刚才那条删了吧, where nothing was saved before it: the one that is open.
        if (!waiting.TakesAnyWords && LastShown.JustDone.In(turn) is null && GivingUpReader.Read(turn.Words) is GivenUp.Dropped)
            return true;
        // "Delete that one" is about what was saved, unless it names one of those that wait.
        if (!waiting.TakesAnyWords && EntryCorrection.TakesOut(turn.Words))
            return waiting.Asking == LogAsking.Confirmation && (waiting.Rest.Count > 0 || turn.Heard?.Names(ThingKind.Person) == true);
        return (waiting.Asking != LogAsking.Confirmation || Description.FitsPhrase(turn) < Phrase.Opening || IsAnswer(draft, turn))
            && LogReading.Answers(waiting, turn);
    }

    /// <summary>Of the open card by its form: its note, one that goes or comes on top, none of it now.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        LogDraft.Read(draft) is var waiting
        && (
            LogReading.IsAboutNote(waiting, turn.Words)
            || (!waiting.TakesAnyWords && GivingUpReader.Read(turn.Words) is not null)
            || (
                waiting.Asking == LogAsking.Confirmation
                && (
                    DenialSaid.IsIn(turn.Words)
                    || AdditionReader.Read(turn.Words) is not null
                    || LogReading.IsDropped(turn)
                    || LogReading.PutsRight(turn)
                )
            )
            || (waiting.Rest.Count > 0 && !waiting.TakesAnyWords && LogReading.IsDropped(turn))
        );

    public override AskedFor AsksFor(string draft) => LogDraft.Read(draft).TakesAnyWords ? AskedFor.Words : AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => Description.Owns(pressed.Verb) && LogDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => LogQuestions.Sum(LogDraft.Read(draft), turn);

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = LogDraft.Read(DraftOf(step));
        // Why it comes late is asked by the rule that wants to know it.
        if (draft is { Asking: LogAsking.Nothing or LogAsking.Confirmation } or { Asking: LogAsking.Reason, Trouble: null })
        {
            draft = draft.Day > turn.Today ? LogQuestions.StillToCome(draft, turn) : draft with { Asking = draft.Missing(turn.Speaker) };
            // A rule that stands in the way says itself what it is about.
            if (draft.Asking == LogAsking.Nothing)
                draft = await CheckAsync(draft with { Opening = false }, turn, cancellationToken);
            if (draft.Asking == LogAsking.Nothing)
            {
                Keep(step, draft.Write());
                return await step.NextAsync(draft, cancellationToken);
            }
        }
        await questions.AskAsync(step.Context, turn, draft, cancellationToken);
        Keep(step, (draft with { Trouble = null, Opening = false }).Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Reason == DialogReason.NextCalled)
            return await step.NextAsync(null, cancellationToken);
        var (turn, asked) = (Turn.Of(step.Context), LogDraft.Read(DraftOf(step)));
        if (!asked.TakesAnyWords && GivingUpReader.Read(turn.Words) is { } given)
            return await GiveUpAsync(step, turn, asked, given, cancellationToken);
        if (asked is { Rest.Count: > 0, TakesAnyWords: false } && await reading.DroppedAsync(asked, turn, cancellationToken) is { } place)
            return place == 0
                ? await NextEntryAsync(step, asked, cancellationToken)
                : await AgainAsync(step, asked.WithoutRest(place), cancellationToken);
        if (await reading.IsAnotherEntryAsync(asked, turn, cancellationToken))
            return await KeepForAnotherAsync(step, turn, asked, cancellationToken);
        if (LogReading.IsAskedBeside(asked, turn))
            return await AskedBesideAsync(step, turn, asked, cancellationToken);
        var named = await questions.NamedAsync(turn, asked, cancellationToken);
        var draft = await whose.TakeAsync(asked, turn, named ?? turn.Words.Trim(), cancellationToken);
        return await step.ReplaceDialogAsync(Id, (draft with { Opening = Mends(asked, draft) }).Write(), cancellationToken);
    }

    /// <summary>
    /// While one thing was asked another was put right: "no sorry, Thursday, and it was 2.5". It is said, as it was when the entry was opened.
    /// </summary>
    static bool Mends(LogDraft asked, LogDraft draft) =>
        draft.Trouble is null
        && (
            (asked.Day is not null && draft.Day is not null && draft.Day != asked.Day && asked.Asking != LogAsking.Day)
            || (asked.Minutes is not null && draft.Minutes is not null && draft.Minutes != asked.Minutes && asked.Asking != LogAsking.Length)
        );

    async Task<DialogTurnResult> ShowWhatWasUnderstoodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = LogDraft.Read(DraftOf(step)) with { Asking = LogAsking.Confirmation, Card = turn.Memory.NewCard() };
        await step.Context.ShowAsync(
            LogHoursCard.Confirm(
                Texts,
                draft,
                await whose.WordsAsync(draft, turn, cancellationToken),
                await questions.IsThereAsync(turn, draft, cancellationToken)
            ),
            null,
            cancellationToken
        );
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> SaveOrChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = LogDraft.Read(DraftOf(step));
        // A draft of another version reads as an empty one: there is nothing to save.
        if (draft.Missing(turn.Speaker) != LogAsking.Nothing)
            return await AgainAsync(step, new LogDraft(), cancellationToken);
        if (
            turn.Input is Input.Said
            && (AnswerReader.Read(turn.Words) is null || GivingUpReader.Read(turn.Words) == GivenUp.Later)
            && await InWordsAsync(step, turn, draft, cancellationToken) is { } done
        )
            return done;
        return Answer(turn, draft) switch
        {
            var it when it == LogVerbs.Save => await SaveAsync(step, turn, draft, cancellationToken),
            var it when it == LogVerbs.Cancel => await CancelAsync(step, turn, draft, cancellationToken),
            var it when it == LogVerbs.Change => await AgainAsync(
                step,
                draft with
                {
                    Asking = LogAsking.WhatToChange,
                    Unheard = null,
                },
                cancellationToken
            ),
            var it when it == LogVerbs.Note && draft.Unheard is { } note => await NoteAsync(step, turn, draft, note, cancellationToken),
            _ => await CorrectAsync(step, turn, draft, cancellationToken),
        };
    }

    /// <summary>
    /// What is typed at the card beside yes, no and corrections: one goes, one comes on top, none of it is wanted. Null for anything else.
    /// </summary>
    async Task<DialogTurnResult?> InWordsAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        if (LogReading.IsAboutNote(draft, turn.Words))
            return null;
        if (await reading.DroppedAsync(draft, turn, cancellationToken) is { } place)
        {
            if (place == 0)
                return await CancelAsync(step, turn, draft, cancellationToken);
            await LogCards.RetireAsync(step.Context, turn, draft.Card!, cancellationToken);
            return await AgainAsync(step, draft.WithoutRest(place) with { Unheard = null }, cancellationToken);
        }
        if (GivingUpReader.Read(turn.Words) is { } given)
            return await GiveUpAsync(step, turn, draft, given, cancellationToken);
        var more = AnswerAndMore.Read(turn.Words);
        if (await reading.AddedAsync(draft, turn, more?.More ?? turn.Words, cancellationToken) is not { Count: > 0 } added)
            return null;
        var all = draft with { Rest = [.. added, .. draft.Rest], Unheard = null };
        if (more is not null)
            return await SaveAsync(step, turn, all, cancellationToken);
        await LogCards.RetireAsync(step.Context, turn, draft.Card!, cancellationToken);
        return await AgainAsync(step, all, cancellationToken);
    }

    /// <summary>A question that nobody took: it changes nothing in the entry, which is asked about again.</summary>
    async Task<DialogTurnResult> AskedBesideAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        await step.Context.SayAsync(Texts["AskedBeside"], null, cancellationToken);
        if (draft is { Asking: LogAsking.Confirmation, Card: { } card })
            await LogCards.RetireAsync(step.Context, turn, card, cancellationToken);
        return await AgainAsync(step, draft with { Opening = draft.Asking != LogAsking.Confirmation, Unheard = null }, cancellationToken);
    }

    async Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, Turn turn, LogDraft draft, GivenUp given, CancellationToken cancellationToken)
    {
        if (given == GivenUp.Later && LogQuestions.Sum(draft, turn) is { } sum)
        {
            turn.Memory.Park(new KeptDraft(Id, draft.Write()));
            await LetGoAsync(step, turn, draft.Write(), kept: true, cancellationToken);
            turn.WelcomedBack = true;
            await step.Context.SayAsync(Texts.Say("ForLater", ("draft", sum)), [Texts.Shared["Continue"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (SaidEach.IsIn(turn.Words))
            draft = draft with { Rest = [] };
        if (given == GivenUp.Anew)
        {
            await LetGoAsync(step, turn, draft.Write(), kept: false, cancellationToken);
            return await AgainAsync(step, new LogDraft { For = draft.For }, cancellationToken);
        }
        if (draft.Card is not null)
            return await CancelAsync(step, turn, draft, cancellationToken);
        await step.Context.SayAsync(Texts["CancelledTitle"], draft.Rest.Count == 0 ? turn.WaysOn() : null, cancellationToken);
        return await NextEntryAsync(step, draft, cancellationToken);
    }

    async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        var outcome = await whose.SaveAsync(draft, turn, cancellationToken);
        var words = await whose.WordsAsync(draft, turn, cancellationToken);
        switch (outcome)
        {
            case LogOutcome.Done done:
                turn.Memory.Settle(draft.Card!, CardFate.Saved, done.Entry.Id.Value);
                await LogCards.FinishAsync(step.Context, turn, draft.Card!, LogHoursCard.Saved(Texts, draft, done, words), cancellationToken);
                return await NextEntryAsync(step, draft, cancellationToken);
            case LogOutcome.NotOpen notOpen:
                turn.Memory.Settle(draft.Card!, CardFate.Cancelled);
                await LogCards.FinishAsync(
                    step.Context,
                    turn,
                    draft.Card!,
                    LogHoursCard.NotOpen(Texts, draft.Card!, notOpen.Entry, words),
                    cancellationToken
                );
                return await NextEntryAsync(step, draft, cancellationToken);
            default:
                return await AgainAsync(step, LogQuestions.Refused(draft, outcome, words), cancellationToken);
        }
    }

    async Task<DialogTurnResult> CancelAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        turn.Memory.Settle(draft.Card!, CardFate.Cancelled);
        await LogCards.FinishAsync(step.Context, turn, draft.Card!, LogHoursCard.Closed(draft.Card!, Texts["CancelledTitle"]), cancellationToken);
        return await NextEntryAsync(step, draft, cancellationToken);
    }

    /// <summary>Words at the confirmation that are neither yes nor no say what should be different.</summary>
    async Task<DialogTurnResult> CorrectAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        if (await reading.IsAWholeEntryAsync(draft, turn, cancellationToken))
            return await KeepForAnotherAsync(step, turn, draft, cancellationToken);
        if (LogReading.IsAskedBeside(draft, turn))
            return await AskedBesideAsync(step, turn, draft, cancellationToken);
        var corrected = await reading.TakeAsync(draft with { Unheard = null }, turn, cancellationToken);
        // What the card shows stays as it is, and [Save] saves it.
        if (corrected.Trouble?.Text == LogReading.NotCaught || (Same(corrected, draft) && LengthReader.Read(turn.Words).Value != draft.Minutes))
            corrected = draft with { Unheard = DenialSaid.IsIn(turn.Words) ? null : LogReading.Cut(turn.Words.Trim()) };
        if (corrected.Trouble is null)
            await LogCards.RetireAsync(step.Context, turn, draft.Card!, cancellationToken);
        return await AgainAsync(step, corrected.Trouble is null ? corrected : corrected with { Asking = LogAsking.WhatToChange }, cancellationToken);
    }

    static bool Same(LogDraft corrected, LogDraft draft) =>
        (corrected with { Asking = LogAsking.Nothing, Unheard = null }).Write()
        == (draft with { Asking = LogAsking.Nothing, Unheard = null }).Write();

    async Task<DialogTurnResult> NoteAsync(WaterfallStepContext step, Turn turn, LogDraft draft, string note, CancellationToken cancellationToken)
    {
        if (turn.Input is not Input.Pressed)
            await LogCards.RetireAsync(step.Context, turn, draft.Card!, cancellationToken);
        return await AgainAsync(
            step,
            draft with
            {
                Note = string.IsNullOrEmpty(draft.Note) ? note : LogReading.Cut($"{draft.Note} {note}"),
                Unheard = null,
            },
            cancellationToken
        );
    }

    async Task<DialogTurnResult> KeepForAnotherAsync(WaterfallStepContext step, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        turn.Memory.Park(new KeptDraft(Id, draft.Write()));
        await LetGoAsync(step, turn, draft.Write(), kept: true, cancellationToken);
        return await AgainAsync(step, await whose.OpenAsync(turn, cancellationToken), cancellationToken);
    }

    public override async Task AskAgainAsync(DialogContext dialogs, Turn turn, string draft, CancellationToken cancellationToken)
    {
        if (LogDraft.Read(draft) is { Card: not null, Asking: LogAsking.Confirmation } waiting)
            await LogCards.RetireAsync(dialogs.Context, turn, waiting.Card, cancellationToken);
        await base.AskAgainAsync(dialogs, turn, draft, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, LogDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);

    public override string? AfterCancel(string draft) => LogDraft.Read(draft).Next?.Write();

    async Task<DialogTurnResult> NextEntryAsync(WaterfallStepContext step, LogDraft draft, CancellationToken cancellationToken) =>
        draft.Next is { } next
            ? await step.ReplaceDialogAsync(Id, next.Write(), cancellationToken)
            : await step.EndDialogAsync(null, cancellationToken);

    /// <summary>A press on a card that is not the one waited for: answers with how things stand and changes nothing.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == LogVerbs.For && turn.Speaker.Is(Role.Administrator))
            await BeginWithAsync(dialogs, new LogDraft { Asking = LogAsking.Whose }, cancellationToken);
        else if (pressed.Verb.Is(LogVerbs.Another, LogVerbs.For))
            await BeginWithAsync(dialogs, new LogDraft(), cancellationToken);
        else if (pressed.Verb == LogVerbs.With)
            await BeginWithAsync(dialogs, await reading.WithAsync(turn, pressed.Subject, cancellationToken), cancellationToken);
        else
            await cards.AnswerOldAsync(dialogs.Context, turn, pressed, cancellationToken);
    }

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        LogDraft.Read(draft).Card is { } card ? LogCards.LetGoAsync(dialogs.Context, turn, card, kept, cancellationToken) : Task.CompletedTask;

    async Task<LogDraft> CheckAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await whose.CheckAsync(draft, turn, cancellationToken);
        return outcome is LogOutcome.Fine ? draft : LogQuestions.Refused(draft, outcome, await whose.WordsAsync(draft, turn, cancellationToken));
    }

    static Verb? Answer(Turn turn, LogDraft draft)
    {
        if (turn.Input is Input.Pressed pressed)
            return pressed.Verb;
        // "Both of them" to the first of two is a yes to it; the other follows.
        if ((draft.Rest.Count > 0 && SaidEach.Is(turn.Words)) || SaidEach.IsThisToo(turn.Words))
            return LogVerbs.Save;
        if (AnswerReader.Read(turn.Words) is Speech.Reading.Answer.Cancel)
            return LogVerbs.Cancel;
        // 对 就一次 别给我算成九个小时: a yes to what the card shows, unless it shows what is denied.
        if (
            DenialSaid.IsIn(turn.Words)
            && DenialSaid.Read(turn.Words) is var (meant, denied)
            && DenialSaid.Agrees(meant)
            && LogReading.PartDenied(draft, denied, turn) is null
        )
            return LogVerbs.Save;
        return LogReading.Decision(turn) switch
        {
            Decision.Yes => LogVerbs.Save,
            Decision.Change => LogVerbs.Change,
            _ => AsNote.Contains(Phrase.Of(turn.Words)) ? LogVerbs.Note : null,
        };
    }
}
