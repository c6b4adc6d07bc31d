using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Publish;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.MySessions;

/// <summary>A supervisor moves a session to another time; those who are booked come along, or are told that they cannot.</summary>
public sealed class MoveSessionConversation(SessionBoard board, Withdrawing withdrawing) : GuidedConversation
{
    const string DialogId = "move-session";

    public override string Id => DialogId;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Supervisor);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhenAsync, MoveAsync];

    /// <summary>Nobody asks for it; it begins with a press on a session.</summary>
    public override double Fits(Turn turn) => 0;

    public override double Nears(Turn turn) => 0;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    internal static Task BeginWithAsync(DialogContext dialogs, SessionId session, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, Json.Write(new Draft(Draft.Current, session.Value, null)), cancellationToken);

    public override bool Takes(string draft, Turn turn) => Said(turn) is { From: not null } or { Day: not null };

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft || await board.HostedAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MySessions"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        var question = Texts.Say("AskMove", ("when", new SessionWords(turn).When(view.Session)));
        await step.Context.SayAsync(draft.Trouble is { } trouble ? Texts.Say("MoveTrouble", ("trouble", trouble), ("question", question)) : question, [Texts.Shared["Cancel"]], cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> MoveAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var host = turn.Speaker.AsHost();
        if (Read(DraftOf(step)) is not { } draft || await board.HostedAsync(host, new SessionId(draft.Session), cancellationToken) is not { } view)
            return await step.EndDialogAsync(null, cancellationToken);
        var (said, at) = (Said(turn), LocalSpan.Of(view.Session.Span, host.Zone));
        if (said.From is null && said.Day is null) return await AgainAsync(step, draft, Texts["MoveNotCaught"], cancellationToken);
        var wanted = new Recurrence(said.Day ?? at.Day, said.From ?? at.From, said.Minutes ?? view.Session.Minutes, [], 1, null, null, [], null);
        var to = wanted.In(host.Zone, host.Batch.EndsOn, 1)[0];
        switch (await withdrawing.MoveAsync(host, view.Session.Id, to, cancellationToken))
        {
            case HostOutcome.Moved moved:
                var card = new Card(turn.Memory.NewCard()).Title(Texts.Say("Moved", ("when", new SessionWords(turn).When(moved.Session))));
                if (moved.Told > 0) card.Text(Texts.Say("MovedTold", ("count", moved.Told)));
                if (moved.Dropped > 0) card.Text(Texts.Say("MovedDropped", ("count", moved.Dropped)));
                await step.Context.ShowAsync(card.Buttons(new Button(Texts.Shared["MySessions"], "host.list")), null, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case HostOutcome.Wrong wrong:
                return await AgainAsync(step, draft, PublishCard.Problem(new Planned(to, wrong.Problem), turn), cancellationToken);
            default:
                await step.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MySessions"]], cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, Draft draft, string trouble, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, Json.Write(draft with { Trouble = trouble }), cancellationToken);

    static SessionSaid Said(Turn turn) => SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);

    static Draft? Read(string text)
    {
        try
        {
            return text.Length > 0 && Json.Read<Draft>(text) is { V: Draft.Current } draft ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    sealed record Draft(int V, Guid Session, string? Trouble)
    {
        public const int Current = 1;
    }
}
