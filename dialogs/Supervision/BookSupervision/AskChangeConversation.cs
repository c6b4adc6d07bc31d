using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>It is too late to cancel or move freely: asks why, and hands it to the supervisor.</summary>
public sealed class AskChangeConversation(ChangeRequests requests, SessionBoard board) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "ask-change";
    const int LongestReason = 1000;

    public static ConversationDescription Description { get; } =
        new(typeof(AskChangeConversation), DialogId)
        {
            Listed = false,
            // Nobody asks for it; it begins where a change is too late.
            Fits = _ => 0,
            Nears = _ => 0,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, HandOverAsync];

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    internal static Task BeginWithAsync(DialogContext dialogs, BookingId booking, SessionId? to, int hours, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(
            DialogId,
            Json.Write(new AskChangeDraft(AskChangeDraft.Current, booking.Value, to?.Value, hours)),
            cancellationToken
        );

    public override bool Takes(string draft, Turn turn) => FreeWords.IsReason(turn.Words);

    public override AskedFor AsksFor(string draft) => AskedFor.Words;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            Read(DraftOf(step)) is not { } draft
            || await board.OneAsync(turn.Speaker.Id, new BookingId(draft.Booking), cancellationToken) is not { } view
        )
        {
            await step.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MyBookings"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        await step.Context.SayAsync(
            Spoken.Sentence(
                Texts.Say(
                    draft.To is null ? "AskWhyCancel" : "AskWhyMove",
                    ("when", new SessionWords(turn).When(view.Session)),
                    ("hours", draft.Hours)
                )
            ),
            [Texts["ReasonIll"], Texts["ReasonWork"], Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var reason = turn.Words.Trim();
        if (Read(DraftOf(step)) is not { } draft || !FreeWords.IsReason(reason))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        var to = draft.To is { } session ? new SessionId(session) : (SessionId?)null;
        var outcome = await requests.AskAsync(
            turn.Speaker.AsTrainee(),
            new BookingId(draft.Booking),
            to,
            reason.Length > LongestReason ? reason[..LongestReason] : reason,
            cancellationToken
        );
        await step.Context.SayAsync(BookTrouble.Say(turn, outcome), [Texts.Shared["MyBookings"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static AskChangeDraft? Read(string text) => DraftText.Read<AskChangeDraft>(text, draft => draft.V == AskChangeDraft.Current);

    sealed record AskChangeDraft(int V, Guid Booking, Guid? To, int Hours)
    {
        public const int Current = 1;
    }
}
