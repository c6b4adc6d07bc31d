using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>A trainee gives up a place at a visit, or the waiting for one; shortly before it they say why.</summary>
public sealed class GiveUpVisitConversation(Core.Sessions.Visits visits, ClassBoard board) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(GiveUpVisitConversation), "give-up-visit", "TriggersGiveUp")
        {
            Intents = ["visit_giveup"],
            Theme = Theme.Progress,
            Listed = false,
            Verbs = VisitVerbs.OfLeaver,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, GiveUpAsync];

    /// <summary>What is given up is shown first, with the button that does it.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        // To a visit for which nobody signs up they are expected, as to a class.
        var own = all.Where(view => view.Session.Kind == SessionKind.Visit && (view.Booking is not null || view.SignUp?.Position is not null))
            .ToList();
        var wish = new ClassWish(turn);
        wish.LookForCities(own);
        if (wish.City is not null)
            own = own.FindAll(wish.FitsCity);
        if (own.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoPlaceYet"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                own is [var one]
                    ? ClassCard.One(turn.Memory.NewCard(), one, turn)
                    : ClassCard.List(turn.Memory.NewCard(), Texts["WhichGiveUp"], own, turn),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var subject))
            return;
        var (id, draft) = (new SessionId(subject), Json.Write(new Draft(Draft.Current, subject)));
        var view = await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken);
        var outcome = await visits.WithdrawAsync(turn.Speaker.AsTrainee(), id, null, cancellationToken);
        if (outcome is not SignUpOutcome.NeedsWhy)
            await dialogs.Context.ReplaceAsync(VisitCard.After(pressed.Card, outcome, view, turn), cancellationToken);
        else if (dialogs.ActiveDialog?.Id == Id)
            await dialogs.ReplaceDialogAsync(Id, draft, cancellationToken);
        else
            await dialogs.BeginDialogAsync(Id, draft, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) => FreeWords.IsReason(turn.Words);

    public override AskedFor AsksFor(string draft) => AskedFor.Reason;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep(step, DraftOf(step));
        await step.Context.SayAsync(Texts["AskWhy"], [Texts.Shared["Cancel"]], cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, why) = (Turn.Of(step.Context), Turn.Of(step.Context).Words.Trim());
        if (!FreeWords.IsReason(why) || why.Length > Excuse.LongestWhy || Read(DraftOf(step)) is not { } draft)
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        var id = new SessionId(draft.Session);
        var view = await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken);
        var outcome = await visits.WithdrawAsync(turn.Speaker.AsTrainee(), id, why, cancellationToken);
        await step.Context.ShowAsync(VisitCard.After(turn.Memory.NewCard(), outcome, view, turn), null, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    sealed record Draft(int V, Guid Session)
    {
        public const int Current = 1;
    }
}
