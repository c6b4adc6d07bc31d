using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Progress.ClassPlans;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>An administrator drops the roster as a sheet, sees line by line what would change, and applies it by a press; or has it sent.</summary>
public sealed class RosterSheetConversation(RosterSheets sheets, RosterBook book, OpenConversations conversations)
    : GuidedConversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(RosterSheetConversation), "roster-sheet")
        {
            Intents = ["roster_sheet"],
            Theme = Theme.Programme,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Seldom = _ => true,
            Verbs = RosterVerbs.Every,
            // Whoever exports exports something else elsewhere.
            ComesFirst = turn => turn.Input is Input.Said && RosterSheetSaid.Asks(turn.Words) is not null,
            Fits = turn => turn.Input is Input.Said && RosterSheetSaid.Asks(turn.Words) is not null ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowAsync, DecideAsync];

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        RosterSheetSaid.Asks(turn.Words) switch
        {
            RosterSheetAsked.Template => TemplateAsync(dialogs.Context, turn, cancellationToken),
            RosterSheetAsked.Roster => SendAsync(dialogs.Context, turn, cancellationToken),
            _ => dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Title(Texts["HowTitle"])
                    .Text(Texts["How"])
                    .Hint(RosterCard.Columns())
                    .Buttons(new Button(Texts["AsFile"], RosterVerbs.File), new Button(Texts["TemplateTitle"], RosterVerbs.Template)),
                null,
                cancellationToken
            ),
        };

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == RosterVerbs.File ? SendAsync(dialogs.Context, turn, cancellationToken)
        : pressed.Verb == RosterVerbs.Template ? TemplateAsync(dialogs.Context, turn, cancellationToken)
        : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) => turn.Decides(RosterVerbs.Apply, RosterVerbs.Cancel) is not null;

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        pressed.Verb.Is(RosterVerbs.Apply, RosterVerbs.Cancel) && RosterSheetDraft.Read(draft)?.Card == pressed.Card;

    /// <summary>Another sheet takes the place of this one.</summary>
    public override bool TakesFiles(string draft, Turn turn) => ClassPlanConversation.Description.BeginsWithFiles(turn);

    public override string? Sum(string draft, Turn turn) =>
        RosterSheetDraft.Read(draft) is { } roster ? Texts.Say("Sum", ("count", roster.Rows.Count)) : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, RosterSheetDraft.Read(draft)?.Card, Texts["NothingDone"], cancellationToken);

    async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (RosterSheetDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (await sheets.CompareAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.Sheet(), cancellationToken) is not { } comparison)
        {
            await step.Context.SayAsync(Texts["NotAllowed"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        draft = draft with { Card = turn.Memory.NewCard(), Shown = comparison.Seal };
        await step.Context.ShowAsync(RosterCard.Ask(draft, comparison, turn), null, cancellationToken);
        if (!comparison.ChangesSomething)
            return await step.EndDialogAsync(null, cancellationToken);
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (RosterSheetDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (turn.Input is Input.Sent)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await step.EndDialogAsync(null, cancellationToken);
            await conversations.Open(ClassPlanConversation.Description).BeginAsync(step, turn, cancellationToken);
            return Dialog.EndOfTurn;
        }
        var decision = turn.Decides(RosterVerbs.Apply, RosterVerbs.Cancel);
        if (decision is null)
            return await AgainAsync(step, turn, draft, "NotCaught", cancellationToken);
        var card = new Card("").Text(Texts["NothingDone"]);
        if (decision == RosterVerbs.Apply)
            switch (await sheets.ApplyAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.Sheet(), draft.Shown, cancellationToken))
            {
                case RosterApplyOutcome.ChangedSince:
                    return await AgainAsync(step, turn, draft, "ChangedMeanwhile", cancellationToken);
                case RosterApplyOutcome.Applied applied:
                    card = RosterCard.Applied(applied.Done);
                    break;
                default:
                    card = new Card("").Text(Texts["NotAllowed"]);
                    break;
            }
        await step.FinishCardAsync(turn, draft.Card, card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(
        WaterfallStepContext step,
        Turn turn,
        RosterSheetDraft draft,
        string why,
        CancellationToken cancellationToken
    )
    {
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        await step.Context.SayAsync(Texts[why], null, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    async Task SendAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var lines = await book.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (lines.Count == 0)
        {
            await context.SayAsync(Texts["NotAllowed"], turn.WaysOn(), cancellationToken);
            return;
        }
        await context.SendFileAsync(turn, RosterWorkbook.Of(lines, turn), cancellationToken);
        await context.SayAsync(Texts["Sent"], null, cancellationToken);
    }

    async Task TemplateAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        await context.SendFileAsync(turn, RosterWorkbook.Template(), cancellationToken);
        await context.SayAsync(Texts["SentTemplate"], null, cancellationToken);
    }
}
