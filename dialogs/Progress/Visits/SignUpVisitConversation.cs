using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>
/// A trainee signs up for a visit by a press, and says how they go there and what they need. What they need is kept where it belongs and in no draft.
/// </summary>
public sealed class SignUpVisitConversation(Core.Sessions.Visits visits, ClassBoard board) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "sign-up-visit";

    public static ConversationDescription Description { get; } =
        new(typeof(SignUpVisitConversation), DialogId)
        {
            Intents = ["visit_signup"],
            ComesFirst = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && VisitAsked.WantsPlace(turn.Words) && InView(turn) is not null,
            Theme = Theme.Progress,
            Listed = false,
            Verbs = VisitVerbs.OfTrainee,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskAsync, TakeAsync];

    /// <summary>The visit whose card is the last thing that was shown.</summary>
    static string? InView(Turn turn) =>
        turn.CardIsNew || turn.AnsweredBefore is "classes" or DialogId
            ? turn.Memory.LastCard is { Rows.Count: 0 } card
                ? card
                    .Buttons.FirstOrDefault(button =>
                        button.Verb.Is(VisitVerbs.SignUp, VisitVerbs.Wait, VisitVerbs.Say, VisitVerbs.GiveUp, ExcuseVerbs.Begin, ClassVerbs.Coming)
                    )
                    ?.Subject
                : null
            : null;

    /// <summary>
    /// Of the visit at which they have a place; what only probably asks for one is shown that visit, to sign up, or that everybody is expected there.
    /// </summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        var (wish, asked) = (new ClassWish(turn), Description.IsAskedBy(turn));
        wish.LookForCities(all);
        var visits = all.Where(view => view.SignUp is not null).ToList();
        var shown = all.Where(view => view.Session.Kind == SessionKind.Visit && ClassVerbs.Open.About(view.Session.Id).Subject == InView(turn))
            .ToList();
        var meant =
            wish.City is null && shown.Count > 0 && VisitAsked.WantsPlace(turn.Words) ? shown
            : wish.City is not null ? [.. all.Where(view => view.Session.Kind == SessionKind.Visit && wish.FitsCity(view))]
            : asked ? []
            : visits;
        if (asked && meant != shown && visits.Find(view => view.Booking is not null) is { } own)
            await BeginWithAsync(dialogs, own.Session.Id.Value, cancellationToken);
        else if (meant.Count > 0)
            await dialogs.Context.ShowAsync(
                meant is [var one]
                    ? ClassCard.One(turn.Memory.NewCard(), one, turn, ClassesConversation.OwnPlace(one, turn))
                    : ClassCard.List(turn.Memory.NewCard(), Texts["WhichSignUp"], meant, turn),
                null,
                cancellationToken
            );
        else
            await dialogs.Context.SayAsync(Texts["NoPlaceYet"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var subject))
            return;
        var (trainee, id) = (turn.Speaker.AsTrainee(), new SessionId(subject));
        if (pressed.Verb == VisitVerbs.Say)
        {
            await BeginWithAsync(dialogs, subject, cancellationToken);
            return;
        }
        var view = await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken);
        var outcome =
            pressed.Verb == VisitVerbs.Wait
                ? await visits.WaitAsync(trainee, id, cancellationToken)
                : await visits.SignUpAsync(trainee, id, cancellationToken);
        await dialogs.Context.ReplaceAsync(VisitCard.After(pressed.Card, outcome, view, turn), cancellationToken);
        if (outcome is SignUpOutcome.SignedUp { Again: false })
            await BeginWithAsync(dialogs, subject, cancellationToken);
    }

    /// <summary>What was on another day is no need.</summary>
    public override bool Takes(string draft, Turn turn) =>
        AnswerReader.Read(turn.Words) is not null
        || (
            !FreeWords.IsRatherAnother(turn.Words)
            && !SessionReader.IsQuestion(turn.Words)
            && !AbsenceReader.Misses(turn.Words, bare: false)
            && !(DayReader.Read(turn.Words, turn.Days()).Value < turn.Today)
        );

    public override AskedFor AsksFor(string draft) => AskedFor.Words;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    static Task<DialogTurnResult> BeginWithAsync(DialogContext dialogs, Guid session, CancellationToken cancellationToken)
    {
        var draft = Json.Write(new Draft(Draft.Current, session, AsksForNeeds: false));
        return dialogs.ActiveDialog?.Id == DialogId
            ? dialogs.ReplaceDialogAsync(DialogId, draft, cancellationToken)
            : dialogs.BeginDialogAsync(DialogId, draft, cancellationToken);
    }

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            Read(DraftOf(step)) is not { } draft
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(draft.Session), cancellationToken) is not { } view
        )
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        if (draft.AsksForNeeds)
            await step.Context.SayAsync(Texts["AskNeeds"], [Texts["NoNeeds"], Texts.Shared["Cancel"]], cancellationToken);
        else
            await step.Context.SayAsync(
                Texts.Say("AskTravel", ("what", new SessionWords(turn).Taught(view.Session))),
                [.. view.Lesson.WaysToTravel, Texts["NotYetKnown"], Texts.Shared["Cancel"]],
                cancellationToken
            );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), Read(DraftOf(step)));
        var words = turn.Words.Trim();
        if (draft is null || words.Length == 0 || words.Length > (draft.AsksForNeeds ? Traveller.LongestNeeds : Traveller.LongestTravel))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        var answer = AnswerReader.Read(words);
        var nothing = answer is Answer.No or Answer.Skip || Phrase.Fold(words) == Phrase.Fold(Texts[draft.AsksForNeeds ? "NoNeeds" : "NotYetKnown"]);
        // A bare yes says nothing of what.
        if (answer is not null && !nothing)
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        var said = nothing ? "" : words;
        // "By train, no peanuts": what follows the way to travel is what they need.
        (string? travel, string? needs) = draft.AsksForNeeds ? (null, said) : TravelSaid.Of(said);
        if (!await visits.SayAsync(turn.Speaker.AsTrainee(), new SessionId(draft.Session), travel, needs, cancellationToken))
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (needs is null)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { AsksForNeeds = true }), cancellationToken);
        await step.Context.SayAsync(
            Texts.Say(nothing ? "NotedTravel" : "NotedNeeds", ("days", turn.Speaker.Batch.Visits.KeepNeedsDays)),
            [Texts.Shared["Classes"], Texts.Shared["Help"]],
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    sealed record Draft(int V, Guid Session, bool AsksForNeeds)
    {
        public const int Current = 1;
    }
}
