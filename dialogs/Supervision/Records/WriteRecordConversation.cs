using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>
/// Writes a session's record: its parts one after the other, or several in one message, shown as a card before anything is saved. Who was there
/// drafts it; its supervisor signs it, or corrects what is signed and says why.
/// </summary>
public sealed class WriteRecordConversation(RecordShelf shelf, RecordDesk desk) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "write-record";

    static readonly IReadOnlyList<Phrase> SignWords = Phrase.In(new Texts(typeof(WriteRecordConversation)), "TriggersSign");

    public static ConversationDescription Description { get; } =
        new(typeof(WriteRecordConversation), DialogId, "TriggersWrite")
        {
            Intents = ["write_record"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Trainee),
            // A day in it is the session's: it asks for none to come. "Writing documents took two hours" is a trainee's practicum.
            Fits = turn =>
                turn.Speaker.Is(Role.Trainee) && QuestionReader.SaysAmount(turn.Words) ? 0
                : turn.Speaker.Is(Role.Supervisor)
                && RecordReading.Writes(turn.Words)
                // To be reminded of it is not to write it.
                && SaidOnce.Reminder(turn) is null
                && (
                    RecordReading.IsNote(turn.Words)
                    || RecordReading.CallsItRecord(turn.Words)
                    || turn.Heard?.Names(Speech.Hearing.ThingKind.Length) != true
                )
                    ? Math.Max(Phrase.Surely, Description!.FitsPhrase(turn))
                : Description!.FitsPhrase(turn),
            Verbs = WriteRecordVerbs.Every,
        };

    /// <summary>
    /// What was written for a day without a session: it is about the one that is named next. It is confidential and of one session, so it is not
    /// kept long.
    /// </summary>
    static readonly RememberedFor<string> Waiting = new("recordSaid", TimeSpan.FromMinutes(15));

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync, ShowWhatWasUnderstoodAsync, SaveOrChangeAsync];

    /// <summary>
    /// The session of the day that is named; else what is not signed yet: what was just spoken of, the last with who is named, or the oldest; else
    /// the last session.
    /// </summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        if (RecordReading.DayIn(turn) is { } day)
        {
            if (await OnAsync(turn, day, cancellationToken) is { } thatDay)
                await BeginWithAsync(dialogs, turn, thatDay, changes: false, cancellationToken);
            else
            {
                Waiting.Keep(turn, turn.Words);
                var none = Texts.Say("NoneThatDay", ("day", Spoken.Date(day, turn.Today)));
                await dialogs.Context.SayAsync(
                    RecordReading.Opened(new RecordDraft(), turn).ToText().IsEmpty ? none : Spoken.Sentences([none, Texts["KeptForNext"]]),
                    [Texts["ListTitle"], Texts.Shared["WriteRecord"]],
                    cancellationToken
                );
            }
            return;
        }
        var unsigned = await shelf.UnsignedAsync(who, batch, cancellationToken);
        // Another session than with who is named is opened by no guess; what was told is kept for the one that is named next.
        List<string> names = [.. Strangers.Names(turn).Where(name => !Strangers.IsOneOf(turn, name, [Self(turn)]))];
        if (names.Count > 0 && !unsigned.Exists(one => names.Exists(name => Strangers.IsOneOf(turn, name, one.Came))))
        {
            Waiting.Keep(turn, turn.Words);
            await dialogs.Context.SayAsync(
                Texts.Say("NoneWith", ("names", Spoken.All(names))),
                [Texts["ListTitle"], Texts.Shared["WriteRecord"]],
                cancellationToken
            );
            return;
        }
        var view = Meant(unsigned, turn) ?? await shelf.LastAsync(who, batch, cancellationToken);
        await BeginWithAsync(dialogs, turn, view, changes: false, cancellationToken);
    }

    static PersonName Self(Turn turn) => new(turn.Speaker.Id, turn.Speaker.Name, turn.Speaker.NameEn);

    static RecordView? Meant(List<RecordView> unsigned, Turn turn)
    {
        List<string> names = [.. Strangers.Names(turn)];
        var named = unsigned.FindAll(view => names.Exists(name => Strangers.IsOneOf(turn, name, view.Came)));
        return unsigned.Find(view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day == LastShown.DayOfSession(turn))
            ?? named.MinBy(view => (view.Came.Count, -view.Session.StartsAt.UtcTicks))
            ?? (AttendanceReader.SaysLast(turn.Words) ? unsigned.LastOrDefault() : unsigned.FirstOrDefault());
    }

    /// <summary>Their session of that day, one whose record is not signed first.</summary>
    async Task<RecordView?> OnAsync(Turn turn, DateOnly day, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        List<RecordView> all =
        [
            .. await shelf.UnsignedAsync(who, batch, cancellationToken),
            .. await shelf.WrittenAsync(who, batch, cancellationToken),
        ];
        if (await shelf.LastAsync(who, batch, cancellationToken) is { } last)
            all.Add(last);
        return all.Find(view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day == day);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!pressed.Verb.Is(WriteRecordVerbs.Begin, WriteRecordVerbs.ChangeIt))
        {
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card).Text(Texts["CardOver"]).Buttons(new Button(Texts["ListTitle"], RecordVerbs.List)),
                cancellationToken
            );
            return;
        }
        var view = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? await FindAsync(turn, id, cancellationToken) : null;
        await BeginWithAsync(dialogs, turn, view, changes: pressed.Verb == WriteRecordVerbs.ChangeIt, cancellationToken);
    }

    /// <summary>A record that is there already is shown before it is changed.</summary>
    async Task BeginWithAsync(DialogContext dialogs, Turn turn, RecordView? view, bool changes, CancellationToken cancellationToken)
    {
        if (view is null)
            await dialogs.Context.SayAsync(Texts["NothingToWrite"], turn.WaysOn(), cancellationToken);
        else if (view.MayWrite && (changes || view.Record is null))
        {
            var draft = RecordReading.Opened(RecordDraft.Of(view), turn);
            if (draft.ToText().IsEmpty && Waiting.In(turn) is { } words)
                draft = RecordReading.Opened(draft, turn.Saying(words));
            Waiting.Keep(turn, null);
            await dialogs.BeginDialogAsync(Id, draft.Write(), cancellationToken);
        }
        else
            await RecordsConversation.ShowAsync(dialogs, turn, RecordCard.Open(turn.Memory.NewCard(), view, turn), view, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        RecordDraft.Read(draft).Asking switch
        {
            RecordAsking.Confirmation => AnswerReader.Read(turn.Words) is not null
                || RecordReading.HasParts(turn.Words)
                || RecordReading.OtherDay(turn) is not null
                || RecordReading.Signs(turn.Words),
            RecordAsking.WhatToChange => RecordReading.HasParts(turn.Words) || RecordReading.PartNamed(turn) != null,
            // What is asked of the bot is no text of the record.
            _ => !RecordReading.IsForBot(turn.Words),
        };

    public override AskedFor AsksFor(string draft) =>
        RecordDraft.Read(draft).Asking is var asking && (asking == RecordAsking.Reason || RecordDraft.Parts.Contains(asking))
            ? AskedFor.Words
            : AskedFor.Anything;

    public override bool IsAnswer(string draft, Turn turn) =>
        RecordDraft.Read(draft).Asking switch
        {
            RecordAsking.Confirmation => Phrase.Best(SignWords, turn.Folded) >= Phrase.Whole,
            RecordAsking.WhatToChange => RecordReading.PartNamed(turn) != null,
            _ => false,
        };

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && RecordDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => RecordDraft.Read(draft).ToText().IsEmpty ? null : Texts["Sum"];

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, RecordDraft.Read(draft).Card, Texts[kept ? "Kept" : "Dropped"], cancellationToken);

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = RecordDraft.Read(DraftOf(step));
        if (await FindAsync(turn, draft.Session ?? default, cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NothingToWrite"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var begins = draft is { Asking: RecordAsking.Nothing, Version: 0, Begun: false };
        if (draft.Asking is RecordAsking.Nothing or RecordAsking.Confirmation)
            draft = draft with { Asking = draft.Missing() };
        Keep(step, (draft with { Trouble = null, Begun = true }).Write());
        if (draft.Asking == RecordAsking.Nothing)
            return await step.NextAsync(null, cancellationToken);
        var when = new SessionWords(turn).When(view.Session);
        var question = Question(draft, when);
        await step.Context.SayAsync(
            !begins ? question
                : draft.ToText().IsEmpty ? Texts.Say("Begin", ("when", when), ("question", question))
                : Texts.Say("BeginWith", ("when", when), ("parts", Said(draft)), ("question", question)),
            Answers(draft),
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    /// <summary>What was told already, by its parts.</summary>
    static string Said(RecordDraft draft) =>
        Spoken.Sentences(
            RecordCard.PartsOf(draft.ToText()).Select(part => Description.Texts.Say("PartSaid", ("name", part.Name), ("text", part.Text)))
        );

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Reason == DialogReason.NextCalled
            ? await step.NextAsync(null, cancellationToken)
            : await AgainAsync(step, await TakenAsync(RecordDraft.Read(DraftOf(step)), Turn.Of(step.Context), cancellationToken), cancellationToken);

    /// <summary>"No, this is the 21st's": the same words, of another session.</summary>
    async Task<RecordDraft> TakenAsync(RecordDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (RecordReading.OtherDay(turn) is not { } day)
            return RecordReading.Take(draft, turn);
        if (await OnAsync(turn, day, cancellationToken) is not { MayWrite: true, Record: null } view)
            return draft with { Trouble = "NoSuchSession" };
        return draft with { Session = view.Session.Id.Value, Version = 0, Corrects = false, Begun = false, Asking = RecordAsking.Nothing };
    }

    async Task<DialogTurnResult> ShowWhatWasUnderstoodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = RecordDraft.Read(DraftOf(step));
        if (draft.ToText().IsEmpty)
        {
            await step.Context.SayAsync(Texts["Empty"], [Texts.Shared["WriteRecord"], Texts.Shared["Help"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (await FindAsync(turn, draft.Session ?? default, cancellationToken) is not { } view)
            return await AgainAsync(step, draft, cancellationToken);
        draft = draft with { Asking = RecordAsking.Confirmation, Card = turn.Memory.NewCard() };
        await step.Context.ShowAsync(RecordCard.Confirm(draft, view, turn), null, cancellationToken);
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> SaveOrChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = RecordDraft.Read(DraftOf(step));
        switch (turn.Input is Input.Pressed pressed ? pressed.Verb : Decision(turn))
        {
            case var it when it == WriteRecordVerbs.Save:
                return await SaveAsync(step, turn, draft, signs: false, cancellationToken);
            case var it when it == WriteRecordVerbs.Sign:
                return await SaveAsync(step, turn, draft, signs: true, cancellationToken);
            case var it when it == WriteRecordVerbs.Cancel:
                await step.FinishCardAsync(turn, draft.Card, new Card(draft.Card ?? turn.Memory.NewCard()).Text(Texts["Dropped"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it == WriteRecordVerbs.Change:
                return await AgainAsync(step, draft with { Asking = RecordAsking.WhatToChange }, cancellationToken);
            default:
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return await AgainAsync(
                    step,
                    await TakenAsync(draft with { Asking = RecordAsking.WhatToChange }, turn, cancellationToken),
                    cancellationToken
                );
        }
    }

    async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, Turn turn, RecordDraft draft, bool signs, CancellationToken cancellationToken)
    {
        var (who, batch, session) = (turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(draft.Session ?? default));
        var outcome = await desk.WriteAsync(who, batch, session, draft.Version, draft.ToText(), draft.Why, cancellationToken);
        if (outcome is RecordOutcome.NeedsReason)
            return await AgainAsync(step, draft with { Corrects = true, Why = null, Asking = RecordAsking.Reason }, cancellationToken);
        if (signs && outcome is RecordOutcome.Drafted drafted)
            outcome = await desk.SignAsync(who, batch, session, drafted.View.Version, cancellationToken);
        if (outcome is RecordOutcome.Drafted { View: var seen })
            RecordsConversation.Remember(turn, seen);
        await step.FinishCardAsync(turn, draft.Card, RecordCard.Outcome(draft.Card ?? turn.Memory.NewCard(), outcome, turn), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    Task<RecordView?> FindAsync(Turn turn, Guid id, CancellationToken cancellationToken) =>
        shelf.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken);

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, RecordDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);

    string Question(RecordDraft draft, string when)
    {
        var question = draft.Asking switch
        {
            RecordAsking.Aim => Texts["AskAim"],
            RecordAsking.Discussed => Texts["AskDiscussed"],
            RecordAsking.Agreed => Texts["AskAgreed"],
            RecordAsking.Next => Texts["AskNext"],
            RecordAsking.Reason => Texts["AskReason"],
            _ => Texts["AskWhatToChange"],
        };
        return draft.Trouble is { } trouble
            ? Texts.Say(trouble, ("when", when), ("most", RecordText.Longest.ToString("N0", CultureInfo.CurrentCulture)), ("question", question))
            : question;
    }

    IReadOnlyList<string> Answers(RecordDraft draft) =>
        draft.Asking switch
        {
            RecordAsking.WhatToChange => [Texts["PartAim"], Texts["PartDiscussed"], Texts["PartAgreed"], Texts["PartNext"]],
            RecordAsking.Reason => [],
            _ => [Texts["Skip"]],
        };

    static Verb? Decision(Turn turn) =>
        AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes or Answer.Save => WriteRecordVerbs.Save,
            Answer.No or Answer.Change => WriteRecordVerbs.Change,
            Answer.Cancel => WriteRecordVerbs.Cancel,
            _ => Phrase.Best(SignWords, turn.Folded) >= Phrase.Whole || RecordReading.Signs(turn.Words) ? WriteRecordVerbs.Sign : null,
        };
}
