using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>An administrator plans a class, a visit or a part of the closing programme, in one line or step by step, and sees it first.</summary>
public sealed class PlanClassConversation(LessonPlanning planning, PlanClassReading reading, WhosWho people, TraineeFinder trainees, ClassBoard board)
    : GuidedConversation(Description),
        IDescribed
{
    const int MostAnswers = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(PlanClassConversation), "plan-class", "TriggersPlan")
        {
            NeedsOpenBatch = true,
            Intents = ["plan_class"],
            IntentsBeside = ["classes", "visits", "publish_slots", "change_class"],
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = PlanClassVerbs.Every,
            OwnsWhatFollows = true,
            Fits = turn => turn.Input is Input.Said && ClassPlanSaid.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var draft = Description.IsCalled(turn.Folded)
            ? new PlanClassDraft(LessonReader.Read(turn.Words).IsVisit ? SessionKind.Visit : SessionKind.Class)
            : await reading.TakeAsync(turn, new PlanClassDraft(), cancellationToken);
        await dialogs.BeginDialogAsync(Id, Json.Write(draft with { Trouble = null }), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == PlanClassVerbs.Another
            ? dialogs.BeginDialogAsync(Id, Json.Write(new PlanClassDraft()), cancellationToken)
            : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>Free words may be a topic or a name.</summary>
    public override bool Takes(string draft, Turn turn) => true;

    public override AskedFor AsksFor(string draft) => PlanClassDraft.Read(draft) is { Card: not null } ? AskedFor.Things : AskedFor.Anything;

    public override bool IsAnswer(string draft, Turn turn) =>
        PlanClassDraft.Read(draft) is var open
        && (
            (open.Card is not null && turn.Decides(PlanClassVerbs.Save, PlanClassVerbs.Cancel) is not null)
            || ClassPlanSaid.IsGivenUp(turn.Words)
            || (open.Card is not null && EntryCorrection.Goes(turn.Words))
            // How one travels and stays belongs to the visit that is planned.
            || LessonReader.Read(turn.Words, open.Kind == SessionKind.Visit) is { Travel: not null } or { Stay: not null } or { Programme: not null }
            // The topics are called like kinds of work and of papers.
            || (open.Topic is null && TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words) is not null)
        );

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && PlanClassDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, PlanClassDraft.Read(draft).Card, Texts["NotPlanned"], cancellationToken);

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PlanClassDraft.Read(DraftOf(step));
        var fine = draft.IsWhole ? await planning.CheckAsync(turn.Speaker.AsHost(), draft.ToPlan(turn.Speaker.Batch), cancellationToken) : null;
        if (Refusal(fine, draft, turn) is { } refused)
        {
            if (fine is LessonOutcome.Wrong { Problem: PlanProblem.Taken taken } && draft.Teacher is { } teacher)
                refused = Texts.Say(
                    "TeacherTaken",
                    (
                        "name",
                        (await SupervisorsAsync(turn, cancellationToken))
                            .Where(one => one.Id.Value == teacher)
                            .Select(new SessionWords(turn).Name)
                            .First()
                    ),
                    ("when", new SessionWords(turn).When(taken.Other))
                );

            await step.Context.SayAsync(refused, null, cancellationToken);
            // The time stays as it was said: another day is enough.
            draft = fine is LessonOutcome.NoTeacher ? draft with { Teacher = null } : draft with { Day = null };
        }
        if (draft.Trouble is { } trouble)
            await step.Context.SayAsync(Texts[trouble], null, cancellationToken);
        draft = draft with { Trouble = null };
        if (draft.IsWhole && fine is LessonOutcome.Fine could)
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            await step.Context.ShowAsync(await ConfirmAsync(draft, could, turn, cancellationToken), null, cancellationToken);
        }
        else
            await step.Context.SayAsync(Question(draft, turn), await AnswersAsync(draft, turn, cancellationToken), cancellationToken);
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PlanClassDraft.Read(DraftOf(step));
        if (ClassPlanSaid.IsGivenUp(turn.Words))
        {
            if (draft.Card is { } open)
                await step.FinishCardAsync(turn, open, new Card("").Text(Texts["NotPlanned"]), cancellationToken);
            else
                await step.Context.SayAsync(Texts["NotPlanned"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.Card is { } card)
        {
            switch (turn.Decides(PlanClassVerbs.Save, PlanClassVerbs.Cancel))
            {
                case var it when it == PlanClassVerbs.Save:
                    await step.FinishCardAsync(turn, card, await PlannedAsync(draft, turn, cancellationToken), cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                case var it when it == PlanClassVerbs.Cancel:
                    await step.FinishCardAsync(turn, card, new Card("").Text(Texts["NotPlanned"]), cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
            }
            await step.RetireCardAsync(turn, card, Texts.Shared["ContinuedBelow"], cancellationToken);
        }
        var taken = await reading.TakeAsync(turn, draft, cancellationToken);
        // Who teaches is asked again: what was put right instead is said.
        if (draft.AsksTeacher && taken is { AsksTeacher: true, Trouble: null })
            await step.Context.SayAsync(
                Texts.Say("ThenSo", ("when", new SessionWords(turn).When(taken.ToPlan(turn.Speaker.Batch).Span, turn.Speaker.Batch.TimeZone))),
                null,
                cancellationToken
            );
        return await step.ReplaceDialogAsync(Id, Json.Write(taken), cancellationToken);
    }

    async Task<Card> PlannedAsync(PlanClassDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await planning.PlanAsync(turn.Speaker.AsHost(), draft.ToPlan(turn.Speaker.Batch), cancellationToken);
        if (outcome is not LessonOutcome.Planned planned)
            return new Card("").Text(Refusal(outcome, draft, turn) ?? Texts["NotPlanned"]);
        ClassWish.Talked.Keep(turn, ClassVerbs.Open.About(planned.Session.Id).Subject);
        var words = new SessionWords(turn);
        return new Card("")
            .Title(Texts.Say("Planned", ("what", words.Taught(planned.Session)), ("when", words.When(planned.Session))))
            .Hint(Texts.Say(planned.Lesson.HasSignUp ? "Invited" : "PlannedTold", ("count", planned.Expected)))
            .Buttons(
                SessionWords.See(planned.Session),
                new Button(Texts["PlanAnother"], PlanClassVerbs.Another),
                new Button(Texts.Shared["Classes"], ClassVerbs.List)
            );
    }

    string? Refusal(LessonOutcome? outcome, PlanClassDraft draft, Turn turn) =>
        outcome switch
        {
            LessonOutcome.Wrong wrong => PublishCard.Problem(new Planned(draft.ToPlan(turn.Speaker.Batch).Span, wrong.Problem), turn),
            LessonOutcome.NoTeacher => Texts["NoTeacher"],
            LessonOutcome.NotSo => Texts["NotSoClassHours"],
            LessonOutcome.WrongDays wrong => VisitDayWords.Say(wrong.Fault, draft, turn),
            LessonOutcome.NotAllowed => Texts["NotAllowed"],
            _ => null,
        };

    async Task<Card> ConfirmAsync(PlanClassDraft draft, LessonOutcome.Fine could, Turn turn, CancellationToken cancellationToken)
    {
        var (batch, words) = (turn.Speaker.Batch, new SessionWords(turn));
        var teacher = draft.Guest
            ?? (await SupervisorsAsync(turn, cancellationToken)).Where(one => one.Id.Value == draft.Teacher).Select(words.Name).FirstOrDefault();
        var group = (await trainees.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).FirstOrDefault(one =>
            one.Id.Value == draft.Group
        );
        var topic = batch.Topics.FirstOrDefault(one => one.Key == draft.Topic)?.Name.In(turn.Language) ?? draft.Topic!;
        var places = draft.Places is > 0 and var count && draft.Kind == SessionKind.Visit ? count : 0;
        var card = new Card(draft.Card!)
            .Title(Texts["ConfirmTitle"])
            .Facts(
                (Texts.Shared["FactType"], SessionWords.Kind(draft.Kind)),
                (Texts.Shared["FactTheme"], topic),
                (Texts.Shared["FactWhen"], words.When(draft.ToPlan(batch).Span, batch.TimeZone)),
                (Texts.Shared["FactTeacher"], draft.Guest is null ? teacher ?? "" : SessionWords.GuestNamed(draft.Taught)),
                (Texts["FactCity"], draft.City ?? ""),
                (Texts.Shared["FactWhere"], draft.Place ?? ""),
                (Texts["FactClassHours"], draft.HoursIn(batch) is var hours and > 0 ? hours.ToString(CultureInfo.CurrentCulture) : ""),
                (Texts["FactFor"], group is null ? Texts["ForAll"] : GroupNames.In(turn.Language, group.Name)),
                (Texts["FactReading"], draft.Reading ?? ""),
                (
                    Texts["FactOpen"],
                    draft.OpenPlaces is > 0 ? Texts.Say(draft.OpenPlaces == 1 ? "OpenForOne" : "OpenFor", ("count", draft.OpenPlaces)) : ""
                ),
                (Texts["FactTravel"], draft.Travel ?? ""),
                (Texts["FactStay"], draft.Stay ?? ""),
                (Texts["FactPlaces"], places > 0 ? Texts.Say("PlacesPlanned", ("count", places)) : ""),
                (Texts["FactSignUpUntil"], places > 0 && draft.SignUpUntil is { } until ? Spoken.Date(until, turn.Today) : "")
            );
        if (draft.Programme is { Length: > 0 } programme)
            card.Item(Texts["Programme"], programme);
        if (could.Elsewhere.Count > 0)
            card.Hint(Texts.Say("Elsewhere", ("names", Spoken.All([.. could.Elsewhere.Select(words.Name)]))));
        if (draft.HalfGuessed)
            card.Hint(Texts.Say("HalfGuessed", ("from", Spoken.Time(draft.From!.Value))));
        if (draft.Left is { } left)
            card.Hint(Texts.Say("LeftUnsaid", ("words", left)));
        if (draft.SignUpUntil is not null && places == 0)
            card.Hint(Texts["UntilNeedsPlaces"]);
        if (draft is { Kind: SessionKind.Visit, City: { Length: > 1 } city } && await ThereAsync(turn, city, cancellationToken) is { } there)
            card.Hint(Texts.Say("VisitThere", ("what", words.Taught(there.Session)), ("when", words.When(there.Session))));
        return card.Hint(Texts.Say(places > 0 ? "WillBeInvited" : "WillBeTold", ("count", could.Expected)))
            .Buttons(new Button(Texts["PlanIt"], PlanClassVerbs.Save, ButtonStyle.First), new Button(Texts.Shared["Cancel"], PlanClassVerbs.Cancel));
    }

    /// <summary>A visit to the same city that is planned already.</summary>
    async Task<LessonView?> ThereAsync(Turn turn, string city, CancellationToken cancellationToken) =>
        (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken)).FirstOrDefault(view =>
            view.Session.Kind == SessionKind.Visit && view.Lesson.City.Contains(city, StringComparison.OrdinalIgnoreCase)
        );

    string Question(PlanClassDraft draft, Turn turn) =>
        draft is { Topic: not null, Day: { } day, From: null } ? Texts.Say("AskTimes", ("day", Spoken.Date(day, turn.Today)))
        : draft is { Topic: not null, Day: { } on, From: { } start, Minutes: null }
            ? Texts.Say("AskUntilFrom", ("day", Spoken.Date(on, turn.Today)), ("from", Spoken.Time(start)))
        : draft is { Topic: not null, Day: null, From: { } from, Minutes: not null } ? Texts.Say("AskDayFrom", ("from", Spoken.Time(from)))
        : Texts[
            draft.Topic is null
                ? draft.Kind == SessionKind.Visit
                    ? "AskWhereTo"
                    : "AskTopic"
                : draft.Day is null || draft.From is null
                    ? "AskDay"
                    : draft.Minutes is null
                        ? "AskUntil"
                        : "AskTeacher"
        ];

    async Task<IReadOnlyList<string>> AnswersAsync(PlanClassDraft draft, Turn turn, CancellationToken cancellationToken) =>
        draft is { Topic: null, Kind: SessionKind.Visit } ? [Texts.Shared["Cancel"]]
        : draft.Topic is null ? [.. turn.Speaker.Batch.Topics.Take(MostAnswers).Select(topic => topic.Name.In(turn.Language)), Texts.Shared["Cancel"]]
        : draft is { Day: not null, From: not null, Minutes: not null }
            ? [.. (await SupervisorsAsync(turn, cancellationToken)).Take(MostAnswers).Select(new SessionWords(turn).Name), Texts.Shared["Cancel"]]
        : [Texts.Shared["Cancel"]];

    Task<IReadOnlyList<PersonName>> SupervisorsAsync(Turn turn, CancellationToken cancellationToken) =>
        people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken);
}
