using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

/// <summary>A trainee makes up for a class by a piece of work: which class is pressed, the work is written or sent as a file.</summary>
public sealed class MakeUpConversation(ClassBoard board, MakeUps makeUps, CheckedFiles files) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "make-up";

    /// <summary>What is longer is no question to the bot.</summary>
    const int SurelyWork = 120;

    /// <summary>So much of a work is said back before it goes.</summary>
    const int MostShown = 200;

    public static ConversationDescription Description { get; } =
        new(typeof(MakeUpConversation), DialogId)
        {
            Intents = ["make_up", Report],
            Theme = Theme.Progress,
            Listed = false,
            Verbs = MakeUpVerbs.OfTrainee,
            Fits = turn => Math.Max(Description!.FitsPhrase(turn), IsOfReport(turn) ? Phrase.Whole : 0),
        };

    const string Report = "visit_report";

    static bool IsOfReport(Turn turn) => turn.Input is Input.Said && VisitAsked.OwnReport(turn.Words);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForWorkAsync, HandInAsync];

    /// <summary>Of what was missed and does not wait one is asked about, of several the list is shown.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (IsOfReport(turn) || (turn.Intent == Report && !Description.IsAskedBy(turn)))
        {
            await BeginReportAsync(dialogs, turn, cancellationToken);
            return;
        }
        var (words, handedIn) = (new SessionWords(turn), await makeUps.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
        var missed = (await board.MissedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view =>
                view.Session.Kind == SessionKind.Class && handedIn.GetValueOrDefault(view.Session.Id) is not { State: MakeUpState.Waiting }
            )
            .ToList();
        if (TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words) is { } topic && missed.Exists(view => view.Session.Topic == topic.Key))
            missed.RemoveAll(view => view.Session.Topic != topic.Key);
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

    async Task BeginReportAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (words, owed) = (new SessionWords(turn), await makeUps.OwedAsync(turn.Speaker.AsTrainee(), cancellationToken));
        if (owed.Count == 0)
            await dialogs.Context.SayAsync(Texts["ReportNotDue"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else if (owed is [var one])
            await BeginWithAsync(dialogs, one.Id.Value, cancellationToken);
        else
        {
            var card = new Card(turn.Memory.NewCard()).Title(Texts["WhichReport"]);
            foreach (var session in owed)
                card.Row(words.TopicOf(session), Spoken.Sentence(words.When(session)), new Button("", MakeUpVerbs.Begin.About(session.Id)));
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
        }
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            ? BeginWithAsync(dialogs, id, cancellationToken)
            : Task.CompletedTask;

    public override bool Takes(string draft, Turn turn) =>
        turn.Words.Length > SurelyWork
        || FreeWords.IsReason(turn.Words)
        || (Read(draft) is { IsWritten: true } && AnswerReader.Read(turn.Words) is not null);

    public override bool IsAnswer(string draft, Turn turn) => Read(draft) is { IsWritten: true } && IsHandIn(turn);

    bool IsHandIn(Turn turn) =>
        AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save
        || turn.Words.Trim().Equals(Texts["HandInNow"], StringComparison.OrdinalIgnoreCase);

    public override bool TakesFiles(string draft, Turn turn) => true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    static Task<DialogTurnResult> BeginWithAsync(DialogContext dialogs, Guid session, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, Json.Write(new Draft(Draft.Current, session)), cancellationToken);

    async Task<DialogTurnResult> AskForWorkAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), Read(DraftOf(step)));
        if (draft is null || await makeUps.DueAsync(turn.Speaker.AsTrainee(), new SessionId(draft.Session), cancellationToken) is not { } due)
        {
            await step.Context.SayAsync(
                Texts[await IsVisitAsync(draft, turn, cancellationToken) ? "ReportNotDue" : "NotMissed"],
                [Texts.Shared["Classes"]],
                cancellationToken
            );
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (await makeUps.OwnAsync(turn.Speaker.AsTrainee(), due.Session.Id, cancellationToken) is { Work.State: MakeUpState.Waiting } waits)
        {
            await step.Context.ShowAsync(MakeUpCard.Answer(turn.Memory.NewCard(), waits, new SessionWords(turn)), null, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        var words = new SessionWords(turn);
        if (draft.IsWritten)
        {
            var shown = draft.Words is { Length: > 0 } text ? text : draft.FileName ?? "";
            await step.Context.SayAsync(
                Texts.Say("AskHandIn", ("name", words.Name(due.Decider)), ("work", shown.Length > MostShown ? shown[..MostShown] + "…" : shown)),
                [Texts["HandInNow"], Texts.Shared["Cancel"]],
                cancellationToken
            );
            return Dialog.EndOfTurn;
        }
        await step.Context.SayAsync(
            Texts.Say(
                due.Session.Kind == SessionKind.Visit ? "AskForReport" : "AskForWork",
                ("what", words.TopicOf(due.Session)),
                ("when", words.When(due.Session)),
                ("name", words.Name(due.Decider))
            ),
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> HandInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var file = (turn.Input as Input.Sent)?.Files is [var first, ..] ? first : null;
        if (Read(DraftOf(step)) is not { } draft || (file is null && !Takes(DraftOf(step), turn) && !IsAnswer(DraftOf(step), turn)))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        if (file is null && draft.IsWritten && AnswerReader.Read(turn.Words) is Answer.No or Answer.Cancel)
        {
            await step.Context.SayAsync(Texts["NotHandedIn"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (file is not null && await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
        {
            await step.Context.SayAsync(FileTrouble.Of(bad, file.Name), null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        // What is handed in is seen first: a question to the bot may have been taken for it.
        if (file is not null || !draft.IsWritten || !IsHandIn(turn))
            return await step.ReplaceDialogAsync(
                Id,
                Json.Write(draft with { Words = turn.Words, File = file?.Id.Value, FileName = file?.Name }),
                cancellationToken
            );
        var id = new SessionId(draft.Session);
        var kept = draft.File is { } sent ? new FileId(sent) : (FileId?)null;
        var outcome = await makeUps.HandInAsync(turn.Speaker.AsTrainee(), id, draft.Words ?? "", kept, cancellationToken);
        var words = new SessionWords(turn);
        var said = outcome switch
        {
            MakeUpOutcome.HandedIn done => Texts.Say(
                done.Session.Kind == SessionKind.Visit ? "ReportHandedIn" : "HandedIn",
                ("what", words.TopicOf(done.Session)),
                ("name", words.Name(done.Holder))
            ),
            MakeUpOutcome.Waits waits => Texts.Say(
                waits.Session.Kind == SessionKind.Visit ? "ReportWaits" : "Waits",
                ("name", words.Name(waits.Holder))
            ),
            MakeUpOutcome.NotSo => Texts.Say("TooLong", ("count", MakeUp.LongestWords)),
            _ => Texts["NotMissed"],
        };
        await step.Context.SayAsync(said, [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<bool> IsVisitAsync(Draft? draft, Turn turn, CancellationToken cancellationToken) =>
        draft is not null
        && await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(draft.Session), cancellationToken)
            is { Session.Kind: SessionKind.Visit };

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    /// <param name="Words">What was written, and not handed in yet; likewise <paramref name="File"/>.</param>
    sealed record Draft(int V, Guid Session, string? Words = null, Guid? File = null, string? FileName = null)
    {
        public const int Current = 1;

        [JsonIgnore]
        public bool IsWritten => Words is not null;
    }
}
