using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>An administrator drops the whole plan of classes as a sheet, sees line by line what would change, and applies it by a press.</summary>
public sealed class ClassPlanConversation(
    ClassPlanSheets sheets,
    Core.ClassPlans.ClassPlans plans,
    ClassBoard board,
    FileStore files,
    IEnumerable<ITakesOtherSheets> others
) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ClassPlanConversation), "class-plan")
        {
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = ClassPlanVerbs.Every,
            BeginsWithFiles = turn =>
                turn.Input is Input.Sent { Files: [{ } file] } && ClassPlanSheets.MayBe(file) && (turn.Words.Length == 0 || IsOfSheet(turn)),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowAsync, DecideAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Sent)
            await TakeFileAsync(dialogs, turn, cancellationToken);
        else if (Texts.LinesInBoth("FileWords").Any(word => turn.Folded.Contains(Phrase.Fold(word), StringComparison.Ordinal)))
            await SendAsync(dialogs.Context, turn, cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Title(Texts["HowTitle"])
                    .Text(Texts["How"])
                    .Hint(Texts.Say("Columns", ("columns", ClassPlanCard.Columns())))
                    .Buttons(new Button(Texts["AsFile"], ClassPlanVerbs.File), new Button(Texts.Shared["Classes"], ClassVerbs.List)),
                null,
                cancellationToken
            );
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == ClassPlanVerbs.File
            ? SendAsync(dialogs.Context, turn, cancellationToken)
            : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) => turn.Decides(ClassPlanVerbs.Apply, ClassPlanVerbs.Cancel) is not null;

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        pressed.Verb != ClassPlanVerbs.File && Description.Owns(pressed.Verb) && ClassPlanDraft.Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) =>
        ClassPlanDraft.Read(draft) is { } plan ? Texts.Say("Sum", ("count", plan.Rows.Count)) : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, ClassPlanDraft.Read(draft)?.Card, Texts["NothingDone"], cancellationToken);

    async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ClassPlanDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var comparison = await plans.CompareAsync(turn.Speaker.AsHost(), draft.Rows, cancellationToken);
        draft = draft with { Card = turn.Memory.NewCard(), Shown = comparison.Seal };
        await step.Context.ShowAsync(ClassPlanCard.Ask(draft, comparison, turn), null, cancellationToken);
        if (!ClassPlanCard.Asks(comparison))
            return await step.EndDialogAsync(null, cancellationToken);
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ClassPlanDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (turn.Input is Input.Sent)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await step.EndDialogAsync(null, cancellationToken);
            await TakeFileAsync(step, turn, cancellationToken);
            return Dialog.EndOfTurn;
        }
        var decision = turn.Decides(ClassPlanVerbs.Apply, ClassPlanVerbs.Cancel);
        if (decision == ClassPlanVerbs.Cancel)
        {
            await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NothingDone"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (decision is null)
            return await AgainAsync(step, turn, draft, "NotCaught", cancellationToken);
        var host = turn.Speaker.AsHost();
        var comparison = await plans.CompareAsync(host, draft.Rows, cancellationToken);
        if (comparison.Seal != draft.Shown)
            return await AgainAsync(step, turn, draft, "ChangedMeanwhile", cancellationToken);
        var applied = await plans.ApplyAsync(host, comparison, decision == ClassPlanVerbs.ApplyAll, cancellationToken);
        await step.FinishCardAsync(turn, draft.Card, ClassPlanCard.Applied(applied, turn), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(
        WaterfallStepContext step,
        Turn turn,
        ClassPlanDraft draft,
        string why,
        CancellationToken cancellationToken
    )
    {
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        await step.Context.SayAsync(Texts[why], null, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    /// <summary>Reads the file and lets it go: what it says is kept until it is applied, or dropped.</summary>
    async Task TakeFileAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is not Input.Sent { Files: [var file, ..] })
            return;
        var outcome = await sheets.ReadAsync(file, cancellationToken);
        files.LetGo(file.Id);
        if (outcome is ClassPlanFileOutcome.Refused refused)
        {
            await dialogs.Context.SayAsync(refused.Why, [Texts["HowButton"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var table = ((ClassPlanFileOutcome.Read)outcome).Table;
        foreach (var other in others)
            if (await other.TakeAsync(dialogs, turn, file, table, cancellationToken))
                return;
        var reading = ClassPlanFile.Read(table);
        if (reading is ClassPlanReading.Plan plan)
            await dialogs.BeginDialogAsync(
                Id,
                Json.Write(new ClassPlanDraft(plan.Rows, [.. plan.Problems.Select(ClassPlanCard.Sentence)])),
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(
                ClassPlanCard.NoPlan(turn.Memory.NewCard(), file.Name, ((ClassPlanReading.NoPlan)reading).Problems),
                null,
                cancellationToken
            );
    }

    async Task SendAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var views = await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        await context.SendFileAsync(turn, ClassPlanWorkbook.Of(views, turn), cancellationToken);
        await context.SayAsync(Texts[views.Count == 0 ? "SentEmpty" : "Sent"], null, cancellationToken);
    }

    static bool IsOfSheet(Turn turn) =>
        Description.Fits(turn) >= Phrase.Opening
        || Description.Texts.LinesInBoth("SheetWords").Any(word => turn.Folded.Contains(Phrase.Fold(word), StringComparison.Ordinal));
}
