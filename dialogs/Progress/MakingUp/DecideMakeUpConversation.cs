using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

/// <summary>Whoever says who came decides on work that is to make up for a class: accepted by a press, returned with a reason.</summary>
public sealed class DecideMakeUpConversation(MakeUps makeUps) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DecideMakeUpConversation), "decide-make-up", "TriggersDecide")
        {
            Theme = Theme.Progress,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = MakeUpVerbs.OfTeacher,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, ReturnAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (words, waiting) = (new SessionWords(turn), await makeUps.WaitingAsync(turn.Speaker.AsHost(), cancellationToken));
        if (waiting.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoneWaits"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                waiting is [var one] ? MakeUpCard.One(turn.Memory.NewCard(), one, words) : MakeUpCard.List(turn.Memory.NewCard(), waiting, words),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (host, words) = (turn.Speaker.AsHost(), new SessionWords(turn));
        if (pressed.Verb == MakeUpVerbs.List)
            await BeginAsync(dialogs, turn, cancellationToken);
        else if (
            MakeUpMeant.Read(pressed.Subject) is not { } meant
            || await makeUps.OneAsync(host, meant.Session, meant.Who, cancellationToken) is not { } view
        )
            await dialogs.Context.ReplaceAsync(MakeUpCard.Result(pressed.Card, new MakeUpDecision.NotThere(), words), cancellationToken);
        else if (pressed.Verb == MakeUpVerbs.Accept)
            await dialogs.Context.ReplaceAsync(
                MakeUpCard.Result(
                    pressed.Card,
                    await makeUps.DecideAsync(host, meant.Session, meant.Who, meant.Round, null, cancellationToken),
                    words
                ),
                cancellationToken
            );
        else if (pressed.Verb == MakeUpVerbs.Return && view.Work is { State: MakeUpState.Waiting } && view.Work.Round == meant.Round)
            await dialogs.BeginDialogAsync(Id, Json.Write(new Draft(Draft.Current, pressed.Subject)), cancellationToken);
        else if (pressed.Verb == MakeUpVerbs.Return)
            await dialogs.Context.ReplaceAsync(MakeUpCard.Result(pressed.Card, new MakeUpDecision.ChangedSince(view), words), cancellationToken);
        else if (pressed.Verb == MakeUpVerbs.File && view.File is { } file)
            await dialogs.Context.SendFileAsync(turn, file, MakeUpCard.Title(view, words), cancellationToken);
        else
            await dialogs.Context.ShowAsync(MakeUpCard.One(turn.Memory.NewCard(), view, words), null, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) => FreeWords.IsReason(turn.Words);

    public override AskedFor AsksFor(string draft) => AskedFor.Words;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (await ViewAsync(turn, DraftOf(step), cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, DraftOf(step));
        await step.Context.SayAsync(
            Texts.Say("AskWhy", ("name", new SessionWords(turn).Name(view.Who))),
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> ReturnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), DraftOf(step));
        var why = turn.Words.Trim();
        if (!FreeWords.IsReason(why) || why.Length > MakeUp.LongestWhy || Read(draft) is not { } meant)
            return await step.ReplaceDialogAsync(Id, draft, cancellationToken);
        var outcome = await makeUps.DecideAsync(turn.Speaker.AsHost(), meant.Session, meant.Who, meant.Round, why, cancellationToken);
        await step.Context.ShowAsync(MakeUpCard.Result(turn.Memory.NewCard(), outcome, new SessionWords(turn)), null, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<MakeUpView?> ViewAsync(Turn turn, string draft, CancellationToken cancellationToken) =>
        Read(draft) is { } meant ? await makeUps.OneAsync(turn.Speaker.AsHost(), meant.Session, meant.Who, cancellationToken) : null;

    static MakeUpMeant? Read(string draft) =>
        DraftText.Read<Draft>(draft, kept => kept.V == Draft.Current) is { } read ? MakeUpMeant.Read(read.Work) : null;

    sealed record Draft(int V, string Work)
    {
        public const int Current = 1;
    }
}
