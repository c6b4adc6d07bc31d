using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;
using Own = SupervisionBot.Core.Sessions.OwnSessions;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

/// <summary>A trainee plans a session with a supervisee, from one line or led through it; when it is over, one press makes it practicum.</summary>
public sealed class PlanSessionConversation(Own sessions, Withdrawing withdrawing, PersonFinder people) : GuidedConversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> SessionWith = Phrase.In(new Texts(typeof(PlanSessionConversation)), "WordsWith");

    static readonly IReadOnlyList<Phrase> WithSupervisor = Phrase.In(new Texts(typeof(PlanSessionConversation)), "WordsWithSupervisor");

    public static ConversationDescription Description { get; } =
        new(typeof(PlanSessionConversation), "plan-session")
        {
            NeedsOpenBatch = true,
            Intents = ["plan_own_session"],
            IntentsBeside = ["change_session", "move_booking", "log_hours"],
            IsGuessing = _ => true,
            Theme = Theme.Supervision,
            Fits = Fits,
            Nears = Nears,
            Verbs = PlanSessionVerbs.Every,
        };

    /// <summary>
    /// Names, days and hours after its phrase are of the session; without it, a session with somebody is planned when it is to come, and logged when
    /// it was.
    /// </summary>
    static double Fits(Turn turn) =>
        Description.FitsPhrase(turn) >= Phrase.Opening
        || (SaysWith(turn) && SessionReader.IsToCome(turn.Words, turn.Now, turn.Speaker.Zone, turn.Language == Language.Chinese))
            ? Phrase.Whole
            : 0;

    /// <summary>On a day that may be to come it is rather this than a session of the supervisor's.</summary>
    static double Nears(Turn turn) =>
        SaysWith(turn) && SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese)?.To >= turn.Today
            ? Phrase.NearEnough + 0.01
            : Description.NearsPhrase(turn);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync, ShowWhatWasUnderstoodAsync, PlanOrChangeAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await dialogs.BeginDialogAsync(Id, (await MergeAsync(new PlanDraft(), turn, cancellationToken)).Write(), cancellationToken);

    /// <summary>Plans a session anew at the time that was said; the old one is called off when this one is planned.</summary>
    internal async Task MoveAsync(DialogContext dialogs, Turn turn, Session session, PersonId with, CancellationToken cancellationToken)
    {
        var at = LocalSpan.Of(session.Span, turn.Speaker.Zone);
        var to = SessionReader.Read(
            SessionReader.FromTo(turn.Words).To is { Length: > 0 } said ? said : turn.Words,
            turn.Today,
            turn.Language == Language.Chinese
        );
        var from = to.From ?? NewHour(turn.Words, at.From);
        var draft = new PlanDraft
        {
            With = with.Value,
            Type = session.ActivityType,
            Day = to.Day ?? at.Day,
            From = from ?? at.From,
            Minutes = session.Minutes,
            Place = session.Place,
            Instead = session.Id.Value,
        };
        await dialogs.BeginDialogAsync(
            Id,
            (to.Day is null && from is null ? draft with { Day = null, From = null } : draft).Write(),
            cancellationToken
        );
    }

    /// <summary>"Make it 11": an hour alone is the new time of what is planned.</summary>
    static TimeOnly? NewHour(string words, TimeOnly before) =>
        HourAlone.In(words) is { } hour
            ? hour.Hour < Working
                ? MomentReader.InHalfOf(hour, before, words)
                : hour
            : null;

    /// <summary>From this hour on, a number is the hour of the morning.</summary>
    const int Working = 8;

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == PlanSessionVerbs.Another)
            await dialogs.BeginDialogAsync(Id, new PlanDraft().Write(), cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card).Text(Texts["CardOver"]).Buttons(new Button(Texts["ListTitle"], OwnVerbs.List)),
                cancellationToken
            );
    }

    public override bool Takes(string draft, Turn turn) =>
        PlanDraft.Read(draft).Asking is PlanAsking.With or PlanAsking.Type
        || AnswerReader.Read(turn.Words) is not null
        || SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).SaysSomething
        || LengthReader.Read(turn.Words) is { Value: not null };

    public override bool IsAnswer(string draft, Turn turn) =>
        PlanDraft.Read(draft).Asking == PlanAsking.Confirmation && ButtonWords.SayOneOf(turn, Texts, "Plan");

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && PlanDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => PlanDraft.Read(draft).With is null ? null : Texts["Sum"];

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, PlanDraft.Read(draft).Card, Texts[kept ? "Kept" : "Dropped"], cancellationToken);

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PlanDraft.Read(DraftOf(step));
        draft = draft with { Asking = draft.Missing() };
        if (draft.Asking == PlanAsking.Nothing)
        {
            Keep(step, draft.Write());
            return await step.NextAsync(null, cancellationToken);
        }
        Keep(step, (draft with { Trouble = null }).Write());
        var question = draft is { Asking: PlanAsking.When, Day: { } day }
            ? Texts.Say("AskTime", ("day", Spoken.Date(day, turn.Today)))
            : Texts[
                draft.Asking switch
                {
                    PlanAsking.With => "AskWith",
                    PlanAsking.When => "AskWhen",
                    PlanAsking.Type => "AskType",
                    _ => "AskLength",
                }
            ];
        var answers = draft.Asking switch
        {
            PlanAsking.With => (await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Select(person =>
                turn.NameOf(person.Name, person.NameEn)
            ),
            PlanAsking.Length => [Texts["Length1"], Texts["Length2"], Texts["Length3"]],
            PlanAsking.Type => Own.TypesOf(turn.Speaker.Batch).Select(type => type.Name.In(turn.Language)),
            _ when draft.Day is null => [Texts["When1"], Texts["When2"]],
            _ => [Texts["Time1"], Texts["Time2"], Texts["Time3"]],
        };
        await step.Context.SayAsync(
            draft.Trouble is { } trouble ? Texts.Say("Again", ("trouble", trouble), ("question", question)) : question,
            [.. answers],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Reason == DialogReason.NextCalled)
            return await step.NextAsync(null, cancellationToken);
        var turn = Turn.Of(step.Context);
        var before = PlanDraft.Read(DraftOf(step));
        var draft =
            before.Asking == PlanAsking.Length && LengthReader.Read(turn.Words) is { Value: { } minutes }
                ? before with
                {
                    Minutes = minutes,
                }
                : await MergeAsync(before, turn, cancellationToken);
        return await AgainAsync(step, draft == before ? draft with { Trouble = Texts["NotCaught"] } : draft, cancellationToken);
    }

    async Task<DialogTurnResult> ShowWhatWasUnderstoodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PlanDraft.Read(DraftOf(step));
        var (with, span, type) = (new PersonId(draft.With!.Value), draft.ToSpan(turn.Speaker.Zone), TypeOf(draft, turn));
        if (
            await sessions.CheckAsync(turn.Speaker.AsTrainee(), with, span, type, cancellationToken) is not OwnOutcome.Fine and var wrong
            && !(draft.Instead is not null && wrong is OwnOutcome.Wrong { Planned.Problem: PlanProblem.Taken } or OwnOutcome.SuperviseeBusy)
        )
            return await AgainAsync(step, draft.Without(wrong) with { Trouble = OwnSessionCard.Trouble(wrong, turn) }, cancellationToken);
        if (draft.Trouble is { } trouble)
            await step.Context.SayAsync(trouble, null, cancellationToken);
        draft = draft with { Asking = PlanAsking.Confirmation, Card = turn.Memory.NewCard(), Trouble = null };
        await step.Context.ShowAsync(
            OwnSessionCard.Confirm(draft.Card, span, (type, await NameAsync(turn, with, cancellationToken)), draft.Place, turn),
            null,
            cancellationToken
        );
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> PlanOrChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PlanDraft.Read(DraftOf(step));
        var answer = AnswerReader.Read(turn.Words);
        if (turn.Input is Input.Pressed press && press.Verb == PlanSessionVerbs.Type)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            return await AgainAsync(step, draft with { ChoosesType = true }, cancellationToken);
        }
        var saves =
            (turn.Input is Input.Pressed pressed && pressed.Verb == PlanSessionVerbs.Save)
            || answer is Answer.Yes or Answer.Save
            || ButtonWords.SayOneOf(turn, Texts, "Plan");
        if (!saves && (turn.Input is Input.Pressed || answer is Answer.Cancel or Answer.No))
        {
            await step.FinishCardAsync(
                turn,
                draft.Card,
                new Card("").Text(Texts["Dropped"]).Buttons(new Button(Texts["HelpTitle"], PlanSessionVerbs.Another)),
                cancellationToken
            );
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (!saves || draft.Missing() != PlanAsking.Nothing)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            var merged = await MergeAsync(draft, turn, cancellationToken);
            return await AgainAsync(
                step,
                merged == draft ? merged with { Trouble = Texts.Say("NothingNew", ("words", LogReading.Cut(turn.Words.Trim()))) } : merged,
                cancellationToken
            );
        }
        var with = new PersonId(draft.With!.Value);
        // The old one makes room first.
        if (draft.Instead is { } instead)
            await withdrawing.WithdrawAsync(turn.Speaker.AsHost(), new SessionId(instead), following: false, cancellationToken);
        // What came in the way since it was shown is said by the step that looks again.
        if (
            await sessions.PlanAsync(
                turn.Speaker.AsTrainee(),
                with,
                draft.ToSpan(turn.Speaker.Zone),
                TypeOf(draft, turn),
                draft.Place,
                cancellationToken
            )
            is not OwnOutcome.Done done
        )
            return await AgainAsync(step, draft, cancellationToken);
        await step.FinishCardAsync(
            turn,
            draft.Card,
            OwnSessionCard.Planned(done, await NameAsync(turn, with, cancellationToken), turn),
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<string> NameAsync(Turn turn, PersonId with, CancellationToken cancellationToken) =>
        (await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(one => one.Id == with)
            .Select(one => turn.NameOf(one.Name, one.NameEn))
            .FirstOrDefault("");

    async Task<PlanDraft> MergeAsync(PlanDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var known = turn.Reading(await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
        var hours = HoursReader.Read(turn.Words, known).ToList();
        var type =
            draft.Asking == PlanAsking.Type
                ? TypeReader.Find(turn.Words, known.Types)
                : hours.Select(said => said.Type).FirstOrDefault(said => said.Kind == FoundKind.One);
        if (type is { Kind: FoundKind.One })
            draft = draft with { Type = type.Only, ChoosesType = false };
        if (draft.Asking == PlanAsking.Type)
            return draft;
        var named = draft.Asking == PlanAsking.With ? NameReader.Find(turn.Words, known.People) : hours.SelectMany(said => said.With).ToList();
        var said = SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        draft = draft with
        {
            Day = said.Day ?? draft.Day,
            From = said.From ?? (draft.From is { } before ? NewHour(turn.Words, before) : null) ?? draft.From,
            Minutes = said.Minutes ?? draft.Minutes,
            Place = said.Place ?? draft.Place,
        };
        return named is [] ? draft
            : named is [{ Kind: FoundKind.One } one] ? draft with { With = one.Only }
            : draft with { With = null, Trouble = Texts["NotYours"] };
    }

    /// <summary>Told as done it is to be logged, whatever the day could be.</summary>
    static bool SaysWith(Turn turn) => Says(SessionWith, turn) && !Says(WithSupervisor, turn) && !SessionReader.IsTold(turn.Words);

    static bool Says(IReadOnlyList<Phrase> phrases, Turn turn) => phrases.Any(words => turn.Folded.Contains(words.Folded, StringComparison.Ordinal));

    /// <summary>Unless something else was said, what stands first in the batch.</summary>
    static string TypeOf(PlanDraft draft, Turn turn) => draft.Type ?? Own.TypesOf(turn.Speaker.Batch).Select(type => type.Key).FirstOrDefault("");

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, PlanDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);
}
