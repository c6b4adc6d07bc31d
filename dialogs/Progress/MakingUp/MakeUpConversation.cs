using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

/// <summary>A trainee makes up for a class by a piece of work: which class is pressed, the work is written or sent as a file.</summary>
public sealed class MakeUpConversation(ClassBoard board, MakeUps makeUps, CheckedFiles files) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "make-up";

    /// <summary>What is longer is no question to the bot.</summary>
    const int SurelyWork = 120;

    public static ConversationDescription Description { get; } =
        new(typeof(MakeUpConversation), DialogId)
        {
            Theme = Theme.Progress,
            Listed = false,
            Verbs = MakeUpVerbs.OfTrainee,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForWorkAsync, HandInAsync];

    /// <summary>Of what was missed and does not wait one is asked about, of several the list is shown.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (words, handedIn) = (new SessionWords(turn), await makeUps.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
        var missed = (await board.MissedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view =>
                view.Session.Kind == SessionKind.Class && handedIn.GetValueOrDefault(view.Session.Id) is not { State: MakeUpState.Waiting }
            )
            .ToList();
        if (missed.Count == 0)
            await dialogs.Context.SayAsync(Texts["NothingToMakeUp"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else if (missed is [var one])
            await BeginWithAsync(dialogs, one.Session.Id.Value, cancellationToken);
        else
        {
            var card = new Card(turn.Memory.NewCard()).Title(Texts["WhichTitle"]);
            foreach (var view in missed)
                card.Row(
                    words.TopicOf(view.Session),
                    Spoken.Sentence(words.When(view.Session)),
                    new Button("", MakeUpVerbs.Begin.About(view.Session.Id))
                );
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
        }
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            ? BeginWithAsync(dialogs, id, cancellationToken)
            : Task.CompletedTask;

    public override bool Takes(string draft, Turn turn) => turn.Words.Length > SurelyWork || FreeWords.IsReason(turn.Words);

    public override bool TakesFiles(string draft, Turn turn) => true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    static Task<DialogTurnResult> BeginWithAsync(DialogContext dialogs, Guid session, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, Json.Write(new Draft(Draft.Current, session)), cancellationToken);

    async Task<DialogTurnResult> AskForWorkAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), Read(DraftOf(step)));
        var missed = await board.MissedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (draft is null || missed.FirstOrDefault(one => one.Session.Id.Value == draft.Session) is not { Session.Kind: SessionKind.Class } view)
        {
            await step.Context.SayAsync(Texts["NotMissed"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        var words = new SessionWords(turn);
        await step.Context.SayAsync(
            Texts.Say("AskForWork", ("what", words.TopicOf(view.Session)), ("when", words.When(view.Session)), ("name", words.Name(view.Holder))),
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> HandInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var file = (turn.Input as Input.Sent)?.Files is [var first, ..] ? first : null;
        if (Read(DraftOf(step)) is not { } draft || (file is null && !Takes(DraftOf(step), turn)))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        if (file is not null && await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
        {
            await step.Context.SayAsync(FileTrouble.Of(bad, file.Name), null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        var id = new SessionId(draft.Session);
        var outcome = await makeUps.HandInAsync(turn.Speaker.AsTrainee(), id, turn.Words, file?.Id, cancellationToken);
        var words = new SessionWords(turn);
        var said = outcome switch
        {
            MakeUpOutcome.HandedIn done => Texts.Say("HandedIn", ("what", words.TopicOf(done.Session)), ("name", words.Name(done.Holder))),
            MakeUpOutcome.Waits waits => Texts.Say("Waits", ("name", words.Name(waits.Holder))),
            MakeUpOutcome.NotSo => Texts.Say("TooLong", ("count", MakeUp.LongestWords)),
            _ => Texts["NotMissed"],
        };
        await step.Context.SayAsync(said, [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    sealed record Draft(int V, Guid Session)
    {
        public const int Current = 1;
    }
}
