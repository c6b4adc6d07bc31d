using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>
/// A supervisor changes when or where a session is, or it and all that follow; those who are booked come along, or are told that they cannot.
/// </summary>
public sealed class ChangeSessionConversation(Rescheduling rescheduling, ClassBoard classes) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "change-session";

    public static ConversationDescription Description { get; } =
        new(typeof(ChangeSessionConversation), DialogId)
        {
            Listed = false,
            IntentsBeside = ["change_session", "move_booking", "publish_slots", "book_session", "plan_own_session"],
            // An administrator moves classes.
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            // Nobody asks for it; it begins with a press on a session.
            Fits = _ => 0,
            Nears = _ => 0,
            Verbs = ChangeSessionVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps =>
        [AskWhatIsDifferentAsync, TakeAnswerAsync, ShowWhatWasUnderstoodAsync, ChangeOrAskAgainAsync];

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    internal static Task BeginWithAsync(DialogContext dialogs, SessionId session, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, new ChangeDraft { Session = session.Value }.Write(), cancellationToken);

    /// <summary>Begins with what should be different: it is shown before anything is changed.</summary>
    internal static async Task BeginWithAsync(
        DialogContext dialogs,
        Turn turn,
        HostView view,
        SessionChangeSaid said,
        CancellationToken cancellationToken
    )
    {
        var draft = new ChangeDraft { Session = view.Session.Id.Value };
        var changed = draft.With(said, view.Session, bare: false, turn);
        // Nobody else can book where all places are taken.
        if (said.Closes && view.Session.Kind == SessionKind.Group && view.Attenders.Count > 0)
            changed = changed with { Places = view.Attenders.Count };
        if (changed == draft)
            changed = draft with { Trouble = NotCaught(turn) };
        await dialogs.BeginDialogAsync(DialogId, changed.Write(), cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        !SessionReader.IsQuestion(turn.Words)
        && !IsAboutAnother(turn)
        && !FreeWords.Wishes(turn.Words)
        && (
            SessionChangeReader.OnlyStays(turn.Words)
            || SessionChangeReader.Read(turn.Words).SaysSomething
            || SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).SaysSomething
        );

    /// <summary>A session that is named anew, to be moved or taken down, is looked for; it is no new time of this one.</summary>
    static bool IsAboutAnother(Turn turn) => SessionReader.TakesDown(turn.Words) || SessionWish.Fits(turn) > 0;

    public override bool IsAnswer(string draft, Turn turn) => ChangeDraft.Read(draft).Card is not null && Decision(turn) is not null;

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && ChangeDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, ChangeDraft.Read(draft).Card, Texts["StaysAsItIs"], cancellationToken);

    /// <summary>A press on a card that is not the one waited for.</summary>
    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(SessionCard.Closed(pressed.Card, Texts["CardOver"]), cancellationToken);

    async Task<DialogTurnResult> AskWhatIsDifferentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ChangeDraft.Read(DraftOf(step));
        var series = await rescheduling.SeriesAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), cancellationToken);
        if (series.Count == 0)
            return await NotThereAsync(step, cancellationToken);
        if (draft.MorePlaces is { } more)
        {
            var places = draft.Places ?? await rescheduling.PlacesAsync(new SessionId(draft.Session), cancellationToken);
            draft = draft with { Places = Math.Max(1, places + more), MorePlaces = null };
        }
        Keep(step, (draft with { Trouble = null }).Write());
        // What was understood before stays on the card.
        if (draft is { Trouble: { } missed } && draft.ToChange().SaysSomething)
            await step.Context.SayAsync(Spoken.Sentence(missed), null, cancellationToken);
        if (draft.ToChange().SaysSomething)
            return await step.NextAsync(null, cancellationToken);
        var question = Spoken.Sentence(Texts.Say("AskChange", ("when", new SessionWords(turn).When(series[0]))));
        await step.Context.SayAsync(
            draft.Trouble is { } trouble ? Texts.Say("ChangeTrouble", ("trouble", trouble), ("question", question)) : question,
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Reason == DialogReason.NextCalled
            ? await step.NextAsync(null, cancellationToken)
            : await AgainAsync(
                step,
                await UnderstoodAsync(ChangeDraft.Read(DraftOf(step)), Turn.Of(step.Context), cancellationToken),
                cancellationToken
            );

    async Task<DialogTurnResult> ShowWhatWasUnderstoodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ChangeDraft.Read(DraftOf(step)) with { Card = turn.Memory.NewCard() };
        var series = await rescheduling.SeriesAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), cancellationToken);
        if (series.Count == 0)
            return await NotThereAsync(step, cancellationToken);
        var card = SessionCard.AskChange(draft.Card!, series, draft.ToChange(), turn);
        if (series[0].Kind.IsTaught() && draft.ToChange() is { Moves: true } change)
            await AroundAsync(card, series[0], change.Of(series[0], 0, turn.Speaker.Zone), turn, cancellationToken);
        await step.Context.ShowAsync(card, null, cancellationToken);
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    /// <summary>What else of the programme is on the day to which a class is moved, and who is told.</summary>
    async Task AroundAsync(Card card, Session session, Span then, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch, words) = (turn.Speaker.Id, turn.Speaker.BatchId, new SessionWords(turn));
        var day = LocalSpan.Of(then, turn.Speaker.Zone).Day;
        List<string> others =
        [
            .. (await classes.ToComeAsync(who, batch, null, cancellationToken))
                .Where(view => view.Session.Id != session.Id && LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day == day)
                .Select(view => Texts.Say("AlsoThen", ("what", words.Taught(view.Session)), ("when", words.When(view.Session)))),
        ];
        if (others.Count > 0)
            card.Text(Texts.Say("ThatDayAlready", ("what", Spoken.All(others))));
        if (await classes.ExpectedAsync(who, batch, session.Id, cancellationToken) is { Count: > 0 and var told })
            card.Hint(Texts.Say("ChangeTells", ("count", told)));
    }

    async Task<DialogTurnResult> ChangeOrAskAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ChangeDraft.Read(DraftOf(step));
        switch (turn.Input is Input.Pressed pressed ? pressed.Verb : Decision(turn))
        {
            case var it when it == ChangeSessionVerbs.Keep:
                await step.FinishCardAsync(
                    turn,
                    draft.Card,
                    new Card("").Text(Texts["StaysAsItIs"]).Buttons(new SessionWords(turn).Back),
                    cancellationToken
                );
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it.Is(ChangeSessionVerbs.One, ChangeSessionVerbs.All):
                return await ChangeAsync(step, turn, draft, it == ChangeSessionVerbs.All, cancellationToken);
            default:
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return await AgainAsync(step, await UnderstoodAsync(draft, turn, cancellationToken), cancellationToken);
        }
    }

    async Task<DialogTurnResult> ChangeAsync(
        WaterfallStepContext step,
        Turn turn,
        ChangeDraft draft,
        bool following,
        CancellationToken cancellationToken
    )
    {
        switch (await rescheduling.ChangeAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), draft.ToChange(), following, cancellationToken))
        {
            case HostOutcome.Changed changed:
                await step.FinishCardAsync(turn, draft.Card, SessionCard.Changed(changed, turn), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case HostOutcome.Wrong wrong:
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                // What else was said, for instance the place, stays.
                return await AgainAsync(
                    step,
                    new ChangeDraft
                    {
                        Session = draft.Session,
                        Place = draft.Place,
                        Topic = draft.Topic,
                        Trouble = PublishCard.Problem(new Planned(wrong.Span, wrong.Problem), turn),
                    },
                    cancellationToken
                );
            default:
                return await NotThereAsync(step, cancellationToken);
        }
    }

    async Task<ChangeDraft> UnderstoodAsync(ChangeDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (SessionChangeReader.OnlyStays(turn.Words))
            return draft with { Card = null };
        var series = await rescheduling.SeriesAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), cancellationToken);
        var taken =
            series.Count == 0 || SessionReader.IsQuestion(turn.Words) || IsAboutAnother(turn)
                ? draft
                : draft.With(SessionChangeReader.Read(turn.Words), series[0], bare: true, turn);
        // What changes nothing of the card was not understood, whatever was read in it.
        return taken == draft || (draft.Card is not null && taken.MorePlaces is null && taken.ToChange() == draft.ToChange())
            ? draft with
            {
                Trouble = NotCaught(turn),
                Card = null,
            }
            : taken with
            {
                Card = null,
            };
    }

    /// <summary>"Move it to the morning" says no hour.</summary>
    static string NotCaught(Turn turn) => Description.Texts[PartOfDay.In(turn.Words) is null ? "ChangeNotCaught" : "ChangeNoHour"];

    async Task<DialogTurnResult> NotThereAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SayAsync(Texts["NotFound"], [new SessionWords(Turn.Of(step.Context)).Back.Title], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, ChangeDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);

    Verb? Decision(Turn turn) =>
        AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes or Answer.Save or Answer.Change => ChangeSessionVerbs.One,
            Answer.No or Answer.Cancel => ChangeSessionVerbs.Keep,
            _ => ButtonWords.Say(turn, Texts["ChangeOne"])
            || ButtonWords.SayOneOf(turn, Texts, "ChangeSaid")
            || ButtonWords.Say(turn, Texts["ChangeIt"])
            || SeriesSaid.OnlyThis(turn.Words)
                ? ChangeSessionVerbs.One
            : ButtonWords.Say(turn, Texts["ChangeAll"]) || SeriesSaid.AndThoseThatFollow(turn.Words) ? ChangeSessionVerbs.All
            : ButtonWords.Say(turn, Texts["KeepIt"]) || ButtonWords.SayOneOf(turn, Texts, "KeepSaid") || SessionChangeReader.Refuses(turn.Words)
                ? ChangeSessionVerbs.Keep
            : null,
        };
}
