using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Publish;

/// <summary>
/// Publishes supervision sessions from one line or led through it. Shows the days it understood, and what stands in their way, before anything is
/// saved.
/// </summary>
public sealed class PublishConversation(Publishing publishing) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "publish";

    public static ConversationDescription Description { get; } =
        new(typeof(PublishConversation), DialogId)
        {
            NeedsOpenBatch = true,
            Intents = ["publish_slots"],
            IntentsBeside = ["change_session", "withdraw_session", "move_booking", "change_entry"],
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Supervisor),
            // Also asked for by a line that says days and hours to come without any word of command.
            Fits = turn =>
                Description!.FitsPhrase(turn) is var fit && fit >= Phrase.Opening ? fit
                : LooksLikeSessions(turn) ? Looks
                : fit,
            Verbs = PublishVerbs.Every,
        };

    /// <summary>More than "next session …" in front of the day, the hours and the place of a new one.</summary>
    const double Looks = 0.985;

    protected override IReadOnlyList<WaterfallStep> Steps =>
        [AskWhatIsMissingAsync, TakeAnswerAsync, ShowWhatWasUnderstoodAsync, PublishOrChangeAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var said = SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        if (Strangers.Names(turn).Any(IsName))
            await dialogs.Context.SayAsync(Texts["ForWhoeverBooks"], null, cancellationToken);
        await dialogs.BeginDialogAsync(Id, (PublishReading.Merge(new PublishDraft(), said) with { Opening = true }).Write(), cancellationToken);
    }

    /// <summary>Written as one; "min", and what stands in an address, are like names.</summary>
    static bool IsName(string words) => words.Length > 1 && (char.IsUpper(words[0]) || Scripts.IsCjk(words[0]));

    public override bool Takes(string draft, Turn turn) =>
        !SessionReader.OnlyNamesOwn(turn.Words) && PublishReading.Answers(PublishDraft.Read(draft), turn);

    public override AskedFor AsksFor(string draft) =>
        PublishDraft.Read(draft).Asking is PublishAsking.Where or PublishAsking.Topic ? AskedFor.Anything : AskedFor.Things;

    public override bool IsAnswer(string draft, Turn turn) =>
        (PublishDraft.Read(draft).HasDay && Decision(turn) is not null)
        || GivesUpPart(draft, turn)
        || (PublishDraft.Read(draft).Asking == PublishAsking.Kind && OpensWithKind(turn));

    /// <summary>A few words that say the kind, and whatever comes behind them.</summary>
    static bool OpensWithKind(Turn turn) =>
        !SessionReader.IsQuestion(turn.Words)
        && turn.Words.Split(Stops)[0] is { Length: <= LongestKind } clause
        && SessionReader.Read(clause, turn.Today, turn.Language == Language.Chinese).ForGroup is not null;

    const int LongestKind = 24;

    static readonly char[] Stops = [',', ';', '.', '，', '；', '。'];

    public override bool GivesUpPart(string draft, Turn turn) =>
        PublishDraft.Read(draft).KeepsSome(SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese));

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && PublishDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => PublishDraft.Read(draft).HasDay ? Texts["Sum"] : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, PublishDraft.Read(draft).Card, Texts[kept ? "Kept" : "Dropped"], cancellationToken);

    /// <summary>A press on a card that is not the one waited for.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == PublishVerbs.Another)
            await dialogs.BeginDialogAsync(Id, new PublishDraft().Write(), cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card).Text(Texts["CardOver"]).Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List)),
                cancellationToken
            );
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PublishDraft.Read(DraftOf(step));
        var members = draft is { Kind: SessionKind.Group, Places: null }
            ? (await publishing.GroupAsync(turn.Speaker.AsHost(), cancellationToken)).Members
            : 0;
        if (draft.Asking != PublishAsking.Places && members > 0)
            draft = draft with { Places = Math.Min(members, turn.Speaker.Batch.Booking.GroupPlaces ?? members) };
        if (draft.Asking is PublishAsking.Nothing or PublishAsking.Confirmation)
            draft = draft with { Asking = draft.Missing() };
        Keep(step, (draft with { Trouble = null, Unclear = null, Near = [], Opening = false }).Write());
        if (draft.Asking == PublishAsking.Nothing)
            return await step.NextAsync(null, cancellationToken);
        await step.Context.SayAsync(SoFar(draft, turn) + Question(draft), Answers(draft, members, turn), cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Reason == DialogReason.NextCalled
            ? await step.NextAsync(null, cancellationToken)
            : await TakeAnswerAsync(step, Turn.Of(step.Context), PublishDraft.Read(DraftOf(step)), cancellationToken);

    /// <summary>"Publish" while something is still asked shows what is missing, or the card; it throws nothing away.</summary>
    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, Turn turn, PublishDraft draft, CancellationToken cancellationToken)
    {
        if (draft.HasDay && Says(turn, PublishVerbs.Cancel))
            return await DropAsync(step, turn, draft, cancellationToken);
        return draft.HasDay && Says(turn, PublishVerbs.Save)
            ? await AgainAsync(step, draft with { Asking = PublishAsking.Nothing }, cancellationToken)
            : await AgainAsync(step, PublishReading.Take(draft, turn), cancellationToken);
    }

    async Task<DialogTurnResult> ShowWhatWasUnderstoodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PublishDraft.Read(DraftOf(step)) with { Asking = PublishAsking.Confirmation, Card = turn.Memory.NewCard() };
        var plan = await PlanAsync(turn, draft, cancellationToken);
        if (plan.All(planned => planned.Problem != null))
        {
            var why = plan.Count == 0 ? Texts["NoDays"] : PublishCard.Problem(plan[0], turn);
            // No such day is left until then: the next month is offered.
            var later =
                plan.Count == 0 && draft is { Until: { } until, Weekdays.Count: > 0 }
                    ? Recurrence.EndOfNextMonth(until, turn.Speaker.Batch.EndsOn)
                    : null;
            if (plan.Count > 0 && plan.All(planned => planned.Problem is PlanProblem.Past))
                await step.Context.SayAsync(
                    Texts.Say("OnlyPast", ("why", Spoken.Sentence(why))),
                    [Texts["PartDays"], Texts["PartTime"]],
                    cancellationToken
                );
            else if (later is { } next)
                await step.Context.SayAsync(
                    Texts.Say("NoneLeftUntil", ("day", Spoken.Date(draft.Until!.Value, turn.Today)), ("later", Spoken.Date(next, turn.Today))),
                    [Texts.Say("Until", ("words", Spoken.Date(next, turn.Today))), Texts["PartDays"]],
                    cancellationToken
                );
            else
                await step.Context.SayAsync(Texts.Say("NothingPossible", ("why", why)), [Texts["PartDays"], Texts["PartTime"]], cancellationToken);
            Keep(step, (draft with { Asking = PublishAsking.WhatToChange, Card = null }).Write());
            return Dialog.EndOfTurn;
        }
        await step.Context.ShowAsync(PublishCard.Confirm(draft, plan, turn), null, cancellationToken);
        Keep(step, draft.Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> PublishOrChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = PublishDraft.Read(DraftOf(step));
        if (turn.Input is not Input.Pressed && Decision(turn) == PublishVerbs.Cancel)
            return await DropAsync(step, turn, draft, cancellationToken);
        if (draft.Missing() != PublishAsking.Nothing)
            return await AgainAsync(step, draft with { Asking = PublishAsking.Nothing }, cancellationToken);
        var verb =
            turn.Input is Input.Pressed pressed ? pressed.Verb
            : draft.Asking == PublishAsking.Confirmation ? Decision(turn)
            : null;
        switch (verb)
        {
            case var it when it == PublishVerbs.Save:
                return await PublishAsync(step, turn, draft, cancellationToken);
            case var it when it == PublishVerbs.Cancel:
                return await DropAsync(step, turn, draft, cancellationToken);
            case var it when it == PublishVerbs.Change:
                return await AgainAsync(step, draft with { Asking = PublishAsking.WhatToChange }, cancellationToken);
            default:
                var corrected = PublishReading.Take(draft, turn);
                await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                if (corrected.Trouble is not null)
                    await step.Context.SayAsync(Texts[corrected.Trouble == "OneOfThem" ? "OneOfThem" : "NotCaughtHere"], null, cancellationToken);
                return await AgainAsync(step, corrected with { Asking = PublishAsking.Nothing, Trouble = null }, cancellationToken);
        }
    }

    async Task<DialogTurnResult> DropAsync(WaterfallStepContext step, Turn turn, PublishDraft draft, CancellationToken cancellationToken)
    {
        await step.FinishCardAsync(turn, draft.Card, new Card(draft.Card ?? turn.Memory.NewCard()).Text(Texts["Dropped"]), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> PublishAsync(WaterfallStepContext step, Turn turn, PublishDraft draft, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        var plan = await PlanAsync(turn, draft, cancellationToken);
        var (group, _) = await publishing.GroupAsync(host, cancellationToken);
        var terms = new SessionTerms(
            draft.Kind!.Value,
            draft.Kind == SessionKind.Group ? draft.Places ?? 1 : 1,
            group,
            draft.Place,
            draft.Topic,
            draft.Buffer ?? 0,
            draft.NoticeHours,
            draft.DaysAhead
        );
        var outcome = await publishing.PublishAsync(
            host,
            [.. plan.Where(planned => planned.Problem is null).Select(planned => planned.Span)],
            terms,
            cancellationToken
        );
        if (outcome is PublishOutcome.Published { Sessions: [var first, ..] })
            LastShown.ShowDay(turn, LocalSpan.Of(first.Span, turn.Speaker.Zone).Day);
        if (outcome is not PublishOutcome.Published { Sessions.Count: > 0 } done)
            return await AgainAsync(step, draft with { Asking = PublishAsking.Nothing }, cancellationToken);
        await step.FinishCardAsync(
            turn,
            draft.Card,
            PublishCard.Published(draft.Card ?? turn.Memory.NewCard(), draft, done, turn),
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }

    Task<IReadOnlyList<Planned>> PlanAsync(Turn turn, PublishDraft draft, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        return publishing.CheckAsync(
            host,
            draft.ToRecurrence(turn.Today).In(host.Zone, host.Batch.EndsOn, Publishing.MostAtOnce),
            draft.Buffer ?? 0,
            cancellationToken,
            draft.Kind == SessionKind.Group ? draft.Places ?? 1 : 1
        );
    }

    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, PublishDraft draft, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);

    const int MostDaysSaid = 31;

    /// <summary>What was understood of the line that opens it, before the rest is asked.</summary>
    string SoFar(PublishDraft draft, Turn turn)
    {
        if (!draft.Opening)
            return "";
        List<string> parts = [];
        if (draft is { Day: { } day, Weekdays.Count: 0 })
            parts.Add(Spoken.Date(day, turn.Today));
        else if (draft is { Day: { } first, Until: { } last } && last.DayNumber - first.DayNumber <= MostDaysSaid)
            parts.AddRange(
                Enumerable
                    .Range(0, last.DayNumber - first.DayNumber + 1)
                    .Select(first.AddDays)
                    .Where(each => draft.Weekdays.Contains(each.DayOfWeek) && !draft.Except.Contains(each))
                    .Select(each => Spoken.Date(each, turn.Today))
            );
        if (draft.Starts.Count > 1)
            parts.AddRange(draft.Starts.Select(start => Spoken.Time(start.At)));
        else if (draft is { From: { } from, Minutes: { } minutes } && LocalTime.After(from, minutes) is { } to)
            parts.Add(Spoken.Range(from, to));
        else if (draft.From is { } start)
            parts.Add(Spoken.Time(start));
        if (draft.Place.Length > 0)
            parts.Add(draft.Place);
        return parts.Count == 0 ? "" : Texts.Say("Heard", ("parts", string.Join(Texts.Shared["ListSeparator"], parts)));
    }

    string Question(PublishDraft draft)
    {
        var question = draft.Asking switch
        {
            PublishAsking.When when draft is { HasDay: true, From: null } => Texts["AskTime"],
            PublishAsking.When when draft is { HasDay: false, From: not null } => Texts["AskDay"],
            PublishAsking.When => Texts["AskWhen"],
            PublishAsking.Length => Texts["AskLength"],
            PublishAsking.Number => Texts.Say("AskNumber", ("number", draft.Number)),
            PublishAsking.Kind => Texts["AskKind"],
            PublishAsking.Places => Texts["AskPlaces"],
            PublishAsking.Where => Texts["AskWhere"],
            PublishAsking.Topic => Texts["AskTopic"],
            PublishAsking.Terms => Texts["AskTerms"],
            PublishAsking.Until => Texts.Say("AskUntilUnread", ("words", draft.UntilUnread)),
            _ => Texts["AskChange"],
        };
        if (draft is { Unclear: { } words, HasDay: false })
            return Texts.Say(draft.Near.Count > 0 ? "DayDisagrees" : "DayUnclear", ("words", words), ("question", question));
        return draft.Trouble is { } trouble ? Texts.Say(trouble, ("question", question)) : question;
    }

    IReadOnlyList<string> Answers(PublishDraft draft, int members, Turn turn) =>
        draft.Asking switch
        {
            PublishAsking.When when draft is { HasDay: false, Near.Count: > 0 } =>
            [
                .. draft.Near.Where(day => day >= turn.Today).Select(day => Spoken.Date(day, turn.Today)),
            ],
            PublishAsking.When when draft is { HasDay: true, From: null } => [Texts["Time1"], Texts["Time2"], Texts["Time3"]],
            PublishAsking.When => [Texts["When1"], Texts["When2"]],
            PublishAsking.Length => [Texts["Length1"], Texts["Length2"], Texts["Length3"]],
            PublishAsking.Number => [Texts.Say("NumberPlaces", ("number", draft.Number)), Texts.Say("NumberSessions", ("number", draft.Number))],
            PublishAsking.Kind => [SessionWords.Kind(SessionKind.Individual), SessionWords.Kind(SessionKind.Group)],
            PublishAsking.Places => members > 0 ? [$"{members}", Texts["Places1"], Texts["Places2"]] : [Texts["Places1"], Texts["Places2"]],
            PublishAsking.Where or PublishAsking.Topic => [Texts["NoPlace"]],
            PublishAsking.Terms => [Texts["Terms1"], Texts["Terms2"], Texts["Terms3"], Texts["NoPlace"]],
            PublishAsking.WhatToChange =>
            [
                Texts["PartDays"],
                Texts["PartTime"],
                Texts["PartPlaces"],
                Texts["PartWhere"],
                Texts["PartTopic"],
                Texts["PartTerms"],
            ],
            _ => [],
        };

    static Verb? Decision(Turn turn) =>
        AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes or Answer.Save => PublishVerbs.Save,
            Answer.No or Answer.Change => PublishVerbs.Change,
            Answer.Cancel => PublishVerbs.Cancel,
            _ => Says(turn, PublishVerbs.Save) ? PublishVerbs.Save
            : Says(turn, PublishVerbs.Cancel) ? PublishVerbs.Cancel
            : null,
        };

    /// <summary>Whether the words say what the button does.</summary>
    static bool Says(Turn turn, Verb verb) => ButtonWords.SayOneOf(turn, Description.Texts, verb == PublishVerbs.Save ? "PublishSaid" : "DropSaid");

    static bool LooksLikeSessions(Turn turn)
    {
        if (turn.Input is not Input.Said || turn.Words.Length is < 6 or > 300 || !turn.Words.Any(char.IsDigit) && turn.Language == Language.English)
            return false;
        var said = SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        // One that is there is to be moved, whoever is in it: "move Ye Siyu from Tuesday 3 pm to Wednesday 4 pm".
        if (
            SessionReader.Moves(turn.Words)
            || SessionReader.IsQuestion(turn.Words)
            || SessionClocks.Longer(turn.Words) is not null
            || SessionReader.ChangesOne(turn.Words, turn.Today, turn.Language == Language.Chinese) is not null
        )
            return false;
        return said is { From: not null } && (said.Day != null || said.Weekdays.Count > 0) && said.Minutes != null;
    }
}
