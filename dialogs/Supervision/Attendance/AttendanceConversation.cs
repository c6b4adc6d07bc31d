using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Times;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>After a session whoever held it says who came and how long it was, or that it did not happen; one answer credits everybody.</summary>
public sealed class AttendanceConversation(AfterSession after) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "attendance";

    public static ConversationDescription Description { get; } =
        new(typeof(AttendanceConversation), DialogId)
        {
            Intents = ["attendance"],
            Theme = Theme.Supervision,
            // A trainee holds sessions too, with supervisees; an administrator can stand in for a supervisor.
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator) || speaker.Is(Role.Trainee),
            Verbs = AttendanceVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [ShowWhoCameAsync, TickOrConfirmAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = await after.UnansweredAsync(turn.Speaker.AsHost(), cancellationToken);
        if (open.Count == 0)
            await dialogs.Context.SayAsync(
                Texts["NothingOpen"],
                turn.Speaker.Is(Role.Supervisor) ? [Texts.Shared["MySessions"], Texts.Shared["Help"]] : turn.WaysOn(),
                cancellationToken
            );
        else
            await dialogs.BeginDialogAsync(Id, (await OpenedAsync(turn, open, cancellationToken)).Write(), cancellationToken);
    }

    /// <summary>The session of the day that was said, or the first that waits; "nobody came" leaves nobody ticked.</summary>
    async Task<AttendanceDraft> OpenedAsync(Turn turn, List<SessionId> open, CancellationToken cancellationToken)
    {
        var (host, id) = (turn.Speaker.AsHost(), open[0]);
        if (DayReader.Read(turn.Words, turn.Days()).Value is { } day)
            foreach (var one in open)
                if (
                    await after.HostedAsync(host, one, cancellationToken) is { } known
                    && LocalSpan.Of(known.Session.Span, turn.Speaker.Zone).Day == day
                )
                {
                    id = one;
                    break;
                }
        var draft = await DraftOfAsync(turn, id, cancellationToken);
        return SaysNobody(turn) && await after.HostedAsync(host, id, cancellationToken) is { } view
            ? draft with
            {
                Absent = [.. view.Booked.Select(booked => booked.Who.Id.Value)],
            }
            : draft;
    }

    public override bool Takes(string draft, Turn turn) =>
        int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out _)
        || AnswerReader.Read(turn.Words) is not null
        || LengthReader.Read(turn.Words) is { Value: not null }
        || SaysNotHeld(turn)
        || SaysNobody(turn)
        || turn.Heard?.Names(Core.Hearing.ThingKind.Person) == true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && AttendanceDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, AttendanceDraft.Read(draft).Card, Texts["Left"], cancellationToken);

    /// <summary>The buttons of the question that came by itself.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            pressed.Subject.Split('.') is not [var key, var seen]
            || !Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            || !int.TryParse(seen, CultureInfo.InvariantCulture, out var version)
        )
            return;
        var (host, session) = (turn.Speaker.AsHost(), new SessionId(id));
        if (pressed.Verb == AttendanceVerbs.Change)
        {
            await dialogs.BeginDialogAsync(Id, (await DraftOfAsync(turn, session, cancellationToken)).Write(), cancellationToken);
            return;
        }
        var outcome = pressed.Verb switch
        {
            var it when it == AttendanceVerbs.Yes => await after.ConfirmAsync(host, session, version, null, null, cancellationToken),
            var it when it == AttendanceVerbs.No => await after.DidNotHappenAsync(host, session, version, cancellationToken),
            _ => new AttendanceOutcome.NotThere(),
        };
        await dialogs.Context.ReplaceAsync(AttendanceCard.Result(pressed.Card, outcome, new SessionWords(turn)), cancellationToken);
    }

    async Task<DialogTurnResult> ShowWhoCameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AttendanceDraft.Read(DraftOf(step));
        if (draft.Session is not { } id || await after.HostedAsync(turn.Speaker.AsHost(), new SessionId(id), cancellationToken) is not { } view)
        {
            await step.Context.SayAsync(Texts["NotFound"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var card = AttendanceCard.Tick(
            draft.Card ?? turn.Memory.NewCard(),
            view,
            draft.Absent,
            draft.Minutes ?? view.Session.Minutes,
            new SessionWords(turn)
        );
        // A press changes the card where it is; typed words have left it behind.
        if (draft.Trouble is { } trouble)
            await step.Context.SayAsync(Texts[trouble], null, cancellationToken);
        if (draft.Card != null && turn.Input is Input.Pressed)
            await step.Context.ReplaceAsync(card, cancellationToken);
        else
            await step.Context.ShowAsync(card.Named(turn.Memory.NewCard()), null, cancellationToken);
        Keep(step, (draft with { Card = card.Id, Trouble = null }).Write());
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TickOrConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AttendanceDraft.Read(DraftOf(step));
        var (host, id) = (turn.Speaker.AsHost(), new SessionId(draft.Session ?? Guid.Empty));
        if (await after.HostedAsync(host, id, cancellationToken) is not { } view)
            return await step.ReplaceDialogAsync(Id, draft.Write(), cancellationToken);
        var verb =
            turn.Input is Input.Pressed pressed ? pressed.Verb
            : SaysNotHeld(turn) ? AttendanceVerbs.No
            : AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save ? AttendanceVerbs.Yes
            : null;
        if (verb.Is(AttendanceVerbs.Yes, AttendanceVerbs.No))
        {
            List<PersonId> there = [.. view.Booked.Select(booked => booked.Who.Id).Where(who => !draft.Absent.Contains(who.Value))];
            var outcome =
                verb == AttendanceVerbs.Yes
                    ? await after.ConfirmAsync(host, id, draft.Version, there, draft.Minutes, cancellationToken)
                    : await after.DidNotHappenAsync(host, id, draft.Version, cancellationToken);
            await step.FinishCardAsync(turn, draft.Card, AttendanceCard.Result("", outcome, new SessionWords(turn)), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (turn.Input is not Input.Pressed)
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, Taken(draft, view, turn).Write(), cancellationToken);
    }

    /// <summary>A number or a press ticks somebody, a length says how long it was.</summary>
    static AttendanceDraft Taken(AttendanceDraft draft, AttendanceView view, Turn turn)
    {
        Guid? who =
            turn.Input is Input.Pressed tick
            && tick.Verb == AttendanceVerbs.Tick
            && Guid.TryParse(tick.Subject, CultureInfo.InvariantCulture, out var pressed)
                ? pressed
            : int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= view.Booked.Count
                ? view.Booked[number - 1].Who.Id.Value
            : null;
        if (who is { } one)
            return draft with { Absent = draft.Absent.Contains(one) ? [.. draft.Absent.Where(absent => absent != one)] : [.. draft.Absent, one] };
        if (turn.Input is Input.Pressed)
            return draft;
        if (SaysNobody(turn))
            return draft with { Absent = [.. view.Booked.Select(booked => booked.Who.Id.Value)] };
        var people = new PeopleVocabulary(view.Booked.Select(booked => new PersonNames(booked.Who.Id.Value, booked.Who.Name, booked.Who.NameEn)));
        List<Guid> named = [.. NameReader.Find(turn.Words, people).Where(name => name.Kind == FoundKind.One).Select(name => name.Only).Distinct()];
        // Who came late was there: a length beside a name is not everybody's.
        if (named.Count > 0 && Has(turn, "LateWords"))
            return draft with { Trouble = "LateIsThere" };
        if (named.Count > 0 && Has(turn, "AbsentWords"))
            return draft with { Absent = [.. draft.Absent.Union(named)] };
        if (named.Count > 0 && Has(turn, "OnlyWords"))
            return draft with { Absent = [.. view.Booked.Select(booked => booked.Who.Id.Value).Except(named)] };
        return named.Count == 0 && LengthReader.Read(turn.Words) is { Value: { } minutes }
            ? draft with
            {
                Minutes = minutes,
            }
            : draft with
            {
                Trouble = "NotTaken",
            };
    }

    async Task<AttendanceDraft> DraftOfAsync(Turn turn, SessionId id, CancellationToken cancellationToken)
    {
        var view = await after.HostedAsync(turn.Speaker.AsHost(), id, cancellationToken);
        return new AttendanceDraft
        {
            Session = id.Value,
            Version = view?.Version ?? 0,
            Absent = view is { Report.Held: true }
                ? [.. view.Booked.Where(booked => booked.Host == false).Select(booked => booked.Who.Id.Value)]
                : [],
            Minutes = view?.Report is { Held: true } report ? report.Minutes : null,
        };
    }

    static readonly Texts Words = new(typeof(AttendanceConversation));

    static bool Has(Turn turn, string key) => Words.LinesInBoth(key).Any(words => turn.Folded.Contains(Phrase.Fold(words), StringComparison.Ordinal));

    static bool SaysNobody(Turn turn) => turn.Input is Input.Said && Has(turn, "NobodyWords");

    bool SaysNotHeld(Turn turn) => Texts.LinesInBoth("NotHeldWords").Any(words => Phrase.Fold(words) == turn.Folded);
}
