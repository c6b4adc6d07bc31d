using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.DataRequests;

/// <summary>Which request is answered, and the words that are shown. <see cref="V"/> is the version of this format.</summary>
sealed record AnswerDraft(Guid Request, string Words = "", string? Card = null, int V = AnswerDraft.Current)
{
    public const int Current = 1;

    public static AnswerDraft Read(string text) => DraftText.Read<AnswerDraft>(text, draft => draft.V == Current) ?? new(Guid.Empty);
}

/// <summary>Who wants their data deleted, and the administrator's answer to each: in their own words, shown before it goes out.</summary>
public sealed class DataRequestsConversation(Core.Privacy.DataRequests requests) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DataRequestsConversation), "data-requests")
        {
            Intents = ["data_requests"],
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = DataRequestVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskAsync, TakeAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(turn, cancellationToken);
        if (waiting.Count == 0)
            await dialogs.Context.SayAsync(Texts["None"], turn.WaysOn(), cancellationToken);
        else if (waiting is [var only])
            await dialogs.Context.ShowAsync(DataRequestCard.One(turn, turn.Memory.NewCard(), only), null, cancellationToken);
        else
            await dialogs.Context.ShowAsync(DataRequestCard.List(turn, waiting), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == DataRequestVerbs.List)
        {
            await BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        var waiting = await WaitingAsync(turn, cancellationToken);
        if (
            !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            || waiting.FirstOrDefault(one => one.Request.Id.Value == id) is not { } asked
        )
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["Gone"]), cancellationToken);
        else if (pressed.Verb == DataRequestVerbs.Answer)
            await dialogs.BeginDialogAsync(Id, Json.Write(new AnswerDraft(id)), cancellationToken);
        else
            await dialogs.Context.ShowAsync(DataRequestCard.One(turn, turn.Memory.NewCard(), asked), null, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        AnswerDraft.Read(draft).Card is null || turn.Decides(DataRequestVerbs.Send, DataRequestVerbs.Cancel) is not null;

    public override AskedFor AsksFor(string draft) => AnswerDraft.Read(draft).Card is null ? AskedFor.Words : AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        pressed.Verb.Is(DataRequestVerbs.Send, DataRequestVerbs.Cancel) && AnswerDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), AnswerDraft.Read(DraftOf(step)));
        if (await FindAsync(turn, draft, cancellationToken) is not { } asked)
        {
            await step.Context.SayAsync(Texts["Gone"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.Words.Length == 0)
            await step.Context.SayAsync(Texts.Say("AskWords", ("name", asked.Who.In(turn.Language))), [Texts.Shared["Cancel"]], cancellationToken);
        else
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            await step.Context.ShowAsync(
                new Card(draft.Card!)
                    .Title(Texts.Say("Confirm", ("name", asked.Who.In(turn.Language))))
                    .Text(draft.Words)
                    .Buttons(
                        new Button(Texts["Send"], DataRequestVerbs.Send, ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], DataRequestVerbs.Cancel)
                    ),
                null,
                cancellationToken
            );
        }
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), AnswerDraft.Read(DraftOf(step)));
        if (draft.Card is not { } card)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Words = Shortened(turn.Words) }), cancellationToken);
        var decided = turn.Decides(DataRequestVerbs.Send, DataRequestVerbs.Cancel);
        if (decided is null)
        {
            await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Words = Shortened(turn.Words), Card = null }), cancellationToken);
        }
        var done = Texts["NotSent"];
        if (decided == DataRequestVerbs.Send)
            done = Texts[
                await requests.AnswerAsync(turn.Speaker.Id, turn.Speaker.BatchId, new DataRequestId(draft.Request), draft.Words, cancellationToken)
                == AnswerDone.Done
                    ? "Sent"
                    : "Gone"
            ];
        await step.Context.ReplaceAsync(new Card(card).Text(done).Buttons(new Button(Texts["HelpTitle"], DataRequestVerbs.List)), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static string Shortened(string words) =>
        words.Trim() is { Length: <= Core.Privacy.DataRequests.LongestAnswer } whole
            ? whole
            : words.Trim()[..Core.Privacy.DataRequests.LongestAnswer];

    Task<IReadOnlyList<AskedErasure>> WaitingAsync(Turn turn, CancellationToken cancellationToken) =>
        requests.WaitingAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);

    async Task<AskedErasure?> FindAsync(Turn turn, AnswerDraft draft, CancellationToken cancellationToken) =>
        (await WaitingAsync(turn, cancellationToken)).FirstOrDefault(one => one.Request.Id.Value == draft.Request);
}
