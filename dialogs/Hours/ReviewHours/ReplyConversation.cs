using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What words are being waited for.</summary>
enum Replying
{
    /// <summary>Why an entry is returned.</summary>
    Return,

    /// <summary>What the reviewer wants to know.</summary>
    Ask,

    /// <summary>No words: it is approved.</summary>
    Approve,

    /// <summary>What the trainee says to that.</summary>
    Answer,
}

/// <summary>The words that go with an act. <see cref="V"/> is the version of this format.</summary>
/// <param name="Id">The entry, or the question that is answered.</param>
/// <param name="Card">The card from which it was asked.</param>
sealed record ReplyDraft(Replying Doing, Guid Id, int Version, string Card, string Words = "", int V = ReplyDraft.Current)
{
    public const int Current = 1;

    /// <summary>Words that were said with the wish and can be pressed.</summary>
    public string Offered { get; init; } = "";

    public static ReplyDraft? Read(string text) => DraftText.Read<ReplyDraft>(text, draft => draft.V == Current);
}

/// <summary>Asks for the reason, the question or the answer, and then acts.</summary>
public sealed class ReplyConversation(ReviewActs acts, Questions questions, Reviewees people) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "review-reply";

    public static ConversationDescription Description { get; } =
        new(typeof(ReplyConversation), DialogId, "TriggersAnswer")
        {
            Listed = false,
            KnowsWhom = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = AnswerVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForWordsAsync, TakeWordsAsync];

    internal static Task BeginAsync(
        DialogContext dialogs,
        Replying doing,
        SeenEntry seen,
        string card,
        string words,
        CancellationToken cancellationToken
    ) => dialogs.BeginDialogAsync(DialogId, Json.Write(new ReplyDraft(doing, seen.Id.Value, seen.Version, card, words)), cancellationToken);

    /// <summary>Asks for the words, and offers those that were said already: they go out at a press.</summary>
    internal static Task OfferAsync(
        DialogContext dialogs,
        Replying doing,
        SeenEntry seen,
        string card,
        string offered,
        CancellationToken cancellationToken
    ) =>
        dialogs.BeginDialogAsync(
            DialogId,
            Json.Write(new ReplyDraft(doing, seen.Id.Value, seen.Version, card) { Offered = offered }),
            cancellationToken
        );

    /// <summary>Typed without a press: a trainee answers the oldest question to them.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Speaker.Is(Role.Trainee) && await questions.OldestOpenAsync(turn.Speaker.AsTrainee(), cancellationToken) is { } open)
            await dialogs.BeginDialogAsync(Id, Json.Write(new ReplyDraft(Replying.Answer, open.Value, 0, "")), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NoQuestion"], turn.WaysOn(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            ReviewSubject.Id(pressed.Subject) is { } id
            && await questions.FindAsync(turn.Speaker.Id, new QuestionId(id), cancellationToken) is ({ AnsweredAt: null } question, var entry)
            && entry.TraineeId == turn.Speaker.Id
        )
            await dialogs.BeginDialogAsync(Id, Json.Write(new ReplyDraft(Replying.Answer, question.Id.Value, 0, pressed.Card)), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["AnsweredBefore"], turn.WaysOn(), cancellationToken);
    }

    /// <summary>Free words are waited for: whatever is not exactly another request is them.</summary>
    public override bool Takes(string draft, Turn turn) =>
        ReplyDraft.Read(draft) is not { Doing: not Replying.Answer } || SaidWhy.Read(turn.Words, asks: false).Meant != WhyMeant.Instruction;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskForWordsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (ReplyDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        Keep(step, Json.Write(draft));
        if (draft.Words.Length > 0)
            return await step.NextAsync(null, cancellationToken);
        switch (draft.Doing)
        {
            case Replying.Return when draft.Offered.Length > 0:
                await step.Context.SayAsync(Texts.Say("ReturnWith", ("words", draft.Offered)), [draft.Offered], cancellationToken);
                break;
            case Replying.Return:
                await step.Context.SayAsync(
                    Texts["AskReason"],
                    Offering(draft, Texts["Reason1"], Texts["Reason2"], Texts["Reason3"]),
                    cancellationToken
                );
                break;
            case Replying.Ask when draft.Offered.Length > 0:
                await step.Context.SayAsync(Texts.Say("AskWith", ("words", draft.Offered)), [draft.Offered], cancellationToken);
                break;
            case Replying.Ask:
                await step.Context.SayAsync(Texts["AskQuestion"], Offering(draft, Texts["Question1"], Texts["Question2"]), cancellationToken);
                break;
            default:
                var turn = Turn.Of(step.Context);
                if (await questions.FindAsync(turn.Speaker.Id, new QuestionId(draft.Id), cancellationToken) is not var (question, _))
                    return await step.EndDialogAsync(null, cancellationToken);
                await step.Context.SayAsync(Texts.Say("AskAnswer", ("question", question.Text)), null, cancellationToken);
                break;
        }
        return Dialog.EndOfTurn;
    }

    static IReadOnlyList<string> Offering(ReplyDraft draft, params IReadOnlyList<string> usual) =>
        draft.Offered.Length > 0 ? [draft.Offered, .. usual] : usual;

    async Task<DialogTurnResult> TakeWordsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ReplyDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var (meant, words) =
            draft.Words.Length > 0 ? (WhyMeant.Words, draft.Words)
            : draft.Doing == Replying.Answer || turn.Words.Trim() == draft.Offered ? (WhyMeant.Words, turn.Words.Trim())
            : SaidWhy.Read(turn.Words, draft.Doing == Replying.Ask);
        if (meant == WhyMeant.Leave)
        {
            await step.Context.SayAsync(
                Texts[draft.Doing == Replying.Return ? "NotReturned" : "NotAsked"],
                [Texts["Approve"], Texts["Return"], Texts["HelpTitle"]],
                cancellationToken
            );
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (meant == WhyMeant.Shown)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Offered = words }), cancellationToken);
        // The words that were said already are what a yes is about; what is said to the bot never goes out.
        if (meant is WhyMeant.Send or WhyMeant.Instruction)
            words = meant == WhyMeant.Send ? draft.Offered : "";
        if (words.Length == 0)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        turn.NotHeard = true;
        var seen = new SeenEntry(new EntryId(draft.Id), draft.Version);
        var card = draft.Card.Length > 0 ? draft.Card : turn.Memory.NewCard();
        if (draft.Doing == Replying.Return)
            await acts.ReturnAsync(step.Context, turn, seen, card, words, cancellationToken);
        else if (draft.Doing == Replying.Ask)
            await AskAsync(step, turn, seen, card, words, cancellationToken);
        else
            await AnswerAsync(step, turn, new QuestionId(draft.Id), words, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task AskAsync(WaterfallStepContext step, Turn turn, SeenEntry seen, string card, string words, CancellationToken cancellationToken)
    {
        switch (await questions.AskAsync(turn.Speaker.AsReviewer(), seen, words, cancellationToken))
        {
            case QuestionOutcome.Asked asked:
                var trainee = await people.NameAsync(asked.Entry.TraineeId, cancellationToken);
                await step.Context.SayAsync(
                    Texts.Say("AskedSaid", ("name", new EntryWords(turn, trainee is null ? [] : [trainee]).Name(asked.Entry.TraineeId))),
                    null,
                    cancellationToken
                );
                await acts.GoOnAsync(step.Context, turn, seen, cancellationToken);
                break;
            case QuestionOutcome.StillOpen open:
                await step.Context.SayAsync(Texts.Say("StillOpen", ("question", open.Question.Text)), [Texts["HelpTitle"]], cancellationToken);
                break;
            case QuestionOutcome.MovedOn:
                await acts.ShowAgainAsync(step.Context, turn, seen.Id, card, cancellationToken);
                await step.Context.SayAsync(Texts["SeeAbove"], [Texts["HelpTitle"]], cancellationToken);
                break;
            default:
                await step.Context.SayAsync(Texts["NotYours"], [Texts["HelpTitle"]], cancellationToken);
                break;
        }
    }

    async Task AnswerAsync(WaterfallStepContext step, Turn turn, QuestionId id, string words, CancellationToken cancellationToken)
    {
        if (await questions.AnswerAsync(turn.Speaker.AsTrainee(), id, words, cancellationToken) is QuestionOutcome.Answered answered)
        {
            var asker = await people.NameAsync(answered.Question.AskedBy, cancellationToken);
            await step.Context.SayAsync(
                Texts.Say("AnsweredSaid", ("name", new EntryWords(turn, asker is null ? [] : [asker]).Name(answered.Question.AskedBy))),
                turn.WaysOn(),
                cancellationToken
            );
        }
        else
        {
            await step.Context.SayAsync(Texts["AnsweredBefore"], turn.WaysOn(), cancellationToken);
        }
    }
}
