using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>
/// An administrator says in a sentence what of a class or a visit becomes otherwise: who teaches it, class hours, what to read, places, where people
/// stay. What would change is shown first; when and where it is goes the way of <see cref="ChangeClassConversation"/>.
/// </summary>
public sealed class ReviseClassConversation(ClassBoard board, LessonRevision revision, PlanClassReading reading, WhosWho people)
    : GuidedConversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ReviseClassConversation), "revise-class", "TriggersRevise")
        {
            Intents = ["revise_class"],
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && ClassRevisionSaid.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = ReviseClassVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowAsync, DecideAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn.Saying(ClassRevisionSaid.Which(turn.Words)));
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        wish.LookForCities(all);
        wish.LookForTeachers(all);
        if (await dialogs.Context.AskTeacherOrDayAsync(turn, wish, all, cancellationToken))
            return;
        var meant = all.Where(view => view.Session.StartsAt > turn.Now && wish.Fits(view)).ToList();
        // Only for a visit do people sign up, and only a visit goes on for days.
        if (VisitUntilSaid.Is(turn.Words) && meant.Exists(view => view.Session.Kind == SessionKind.Visit))
            meant.RemoveAll(view => view.Session.Kind != SessionKind.Visit);
        if (meant.Count == 0)
            await new NoSuchClass(turn, wish).UnchangedAsync(dialogs, all, cancellationToken);
        else if (meant.Count > 1)
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["WhichChange"], meant, turn), null, cancellationToken);
        else if (
            await SaidAsync(turn, PlanClassDraft.Of(meant[0], turn.Speaker.Batch), cancellationToken) is var after
            && WrongDays(after) is { } fault
        )
            await dialogs.Context.ShowAsync(
                ClassCard.One(turn.Memory.NewCard(), meant[0], turn, VisitDayWords.Say(fault, after, turn)),
                null,
                cancellationToken
            );
        else if (Changes(meant[0], after, turn))
            await dialogs.BeginDialogAsync(Id, Json.Write(new Draft(Draft.Current, meant[0].Session.Id.Value, after)), cancellationToken);
        else
            await dialogs.Context.ShowAsync(ClassCard.One(turn.Memory.NewCard(), meant[0], turn), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        turn.Decides(ReviseClassVerbs.Save, ReviseClassVerbs.Keep) is not null || ClassRevisionSaid.Is(turn.Words);

    public override bool IsAnswer(string draft, Turn turn) => turn.Decides(ReviseClassVerbs.Save, ReviseClassVerbs.Keep) is not null;

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => Description.Owns(pressed.Verb) && Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, Read(draft)?.Card, Texts["StaysSo"], cancellationToken);

    async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft || await ViewAsync(draft, turn, cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var plan = draft.Plan.ToPlan(turn.Speaker.Batch);
        if (await revision.CheckAsync(turn.Speaker.AsHost(), view.Session.Id, plan, cancellationToken) is not LessonOutcome.Fine and var wrong)
        {
            await step.Context.SayAsync(Refusal(wrong, draft.Plan, turn), [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        draft = draft with { Card = turn.Memory.NewCard() };
        var names = await people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken);
        var (words, card) = (new SessionWords(turn), new Card(draft.Card).Title(Texts["ReviseTitle"]));
        card.Text(Spoken.Sentence(Texts.Say("MissedRow", ("what", words.Taught(view.Session)), ("when", words.When(view.Session)))));
        foreach (var (name, before, after) in Parts(PlanClassDraft.Of(view, turn.Speaker.Batch), draft.Plan, names, turn))
            card.Item(name, Texts.Say("BeforeAfter", ("before", before.Length > 0 ? before : Texts["NoneYet"]), ("after", after)));
        await step.Context.ShowAsync(
            card.Hint(Texts["ReviseTells"])
                .Buttons(
                    new Button(Texts["ReviseIt"], ReviseClassVerbs.Save, ButtonStyle.First),
                    new Button(Texts.Shared["Cancel"], ReviseClassVerbs.Keep)
                ),
            null,
            cancellationToken
        );
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> DecideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { Card: { } card } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        switch (turn.Decides(ReviseClassVerbs.Save, ReviseClassVerbs.Keep))
        {
            case var it when it == ReviseClassVerbs.Save:
                await step.FinishCardAsync(turn, card, await RevisedAsync(draft, turn, cancellationToken), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it == ReviseClassVerbs.Keep:
                await step.FinishCardAsync(turn, card, new Card("").Text(Texts["StaysSo"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
        await step.RetireCardAsync(turn, card, Texts.Shared["ContinuedBelow"], cancellationToken);
        var said = await SaidAsync(turn, draft.Plan, cancellationToken);
        if (WrongDays(said) is { } fault)
        {
            await step.Context.SayAsync(VisitDayWords.Say(fault, said, turn), null, cancellationToken);
            said = draft.Plan;
        }
        var more = draft with { Plan = said, Card = null };
        return await step.ReplaceDialogAsync(Id, Json.Write(more), cancellationToken);
    }

    async Task<Card> RevisedAsync(Draft draft, Turn turn, CancellationToken cancellationToken)
    {
        var (plan, words) = (draft.Plan.ToPlan(turn.Speaker.Batch), new SessionWords(turn));
        var outcome = await revision.ReviseAsync(turn.Speaker.AsHost(), new SessionId(draft.Session), plan, cancellationToken);
        return outcome is LessonOutcome.Revised revised
            ? new Card("")
                .Title(Texts.Say("Revised", ("what", words.Taught(revised.Session)), ("when", words.When(revised.Session))))
                .Buttons(SessionWords.See(revised.Session), new Button(Texts.Shared["Classes"], ClassVerbs.List))
            : new Card("").Text(Refusal(outcome, draft.Plan, turn));
    }

    static VisitDayFault? WrongDays(PlanClassDraft draft) =>
        draft is { Kind: SessionKind.Visit, Day: { } first } ? VisitDays.Fault(first, draft.LastDay ?? first, draft.SignUpUntil, draft.Places ?? 0)
        : draft is { LastDay: null, SignUpUntil: null } ? null
        : VisitDayFault.NoVisit;

    /// <summary>What the sentence says; which class it means, when and where it begins, stays.</summary>
    async Task<PlanClassDraft> SaidAsync(Turn turn, PlanClassDraft before, CancellationToken cancellationToken)
    {
        var said = await reading.TakeAsync(turn, before, cancellationToken);
        var until = VisitUntilSaid.Is(turn.Words);
        var last =
            until && VisitUntilSaid.LastDayIn(turn.Words) is var (_, day)
                ? LessonReader.LastDay(day, before.Day) ?? PlanClassReading.DayIn(day, turn)
                : null;
        var signUp = until && VisitUntilSaid.SignUpIn(turn.Words) is var (_, ends) ? PlanClassReading.DayIn(ends, turn) : null;
        var meeting = before.Kind == SessionKind.Visit ? ClassRevisionSaid.MeetingIn(turn.Words) : null;
        return said with
        {
            Travel = meeting is null ? said.Travel : LessonReader.Ways(before.Travel, meeting),
            Kind = before.Kind,
            Topic = before.Topic,
            Day = before.Day,
            From = before.From,
            Minutes = before.Minutes,
            LastDay = last == before.Day ? null : last ?? before.LastDay,
            SignUpUntil = signUp ?? before.SignUpUntil,
            Left = null,
            City = before.City,
            Place = before.Place,
            Trouble = null,
        };
    }

    static bool Changes(LessonView view, PlanClassDraft after, Turn turn) => PlanClassDraft.Of(view, turn.Speaker.Batch) != after;

    IEnumerable<(string Name, string Before, string After)> Parts(
        PlanClassDraft before,
        PlanClassDraft after,
        IReadOnlyList<PersonName> names,
        Turn turn
    )
    {
        var words = new SessionWords(turn);
        string Teacher(PlanClassDraft draft) =>
            draft.Guest is { Length: > 0 }
                ? SessionWords.GuestNamed(draft.Taught)
                : names.Where(one => one.Id.Value == draft.Teacher).Select(words.Name).FirstOrDefault() ?? "";
        string Number(int? number) => number is > 0 and var some ? some.ToString(CultureInfo.CurrentCulture) : "0";
        (string Name, Func<PlanClassDraft, string> Value)[] parts =
        [
            (Texts.Shared["FactTeacher"], Teacher),
            (Texts["FactClassHours"], draft => Number(draft.ClassHours)),
            (Texts["FactReading"], draft => draft.Reading ?? ""),
            (Texts["FactOpen"], draft => Number(draft.OpenPlaces)),
            (Texts["FactPlaces"], draft => Number(draft.Places)),
            (Texts["FactLastDay"], draft => Spoken.Date(draft.LastDay ?? draft.Day!.Value, turn.Today)),
            (Texts["FactSignUpUntil"], draft => draft.SignUpUntil is { } until ? Spoken.Date(until, turn.Today) : ""),
            (Texts["FactTravel"], draft => draft.Travel ?? ""),
            (Texts["FactStay"], draft => draft.Stay ?? ""),
            (Texts["Programme"], draft => draft.Programme ?? ""),
        ];
        return parts.Select(part => (part.Name, part.Value(before), part.Value(after))).Where(part => part.Item2 != part.Item3);
    }

    string Refusal(LessonOutcome outcome, PlanClassDraft draft, Turn turn) =>
        outcome switch
        {
            LessonOutcome.Wrong wrong => PublishCard.Problem(new Planned(draft.ToPlan(turn.Speaker.Batch).Span, wrong.Problem), turn),
            LessonOutcome.NoTeacher => Texts["NoTeacher"],
            LessonOutcome.NotSo => Texts["NotSoClassHours"],
            LessonOutcome.WrongDays wrong => VisitDayWords.Say(wrong.Fault, draft, turn),
            LessonOutcome.NotAllowed => Texts["NotAllowed"],
            _ => Texts["NotThere"],
        };

    Task<LessonView?> ViewAsync(Draft draft, Turn turn, CancellationToken cancellationToken) =>
        board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(draft.Session), cancellationToken);

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    sealed record Draft(int V, Guid Session, PlanClassDraft Plan, string? Card = null)
    {
        public const int Current = 1;
    }
}
