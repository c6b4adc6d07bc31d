using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Answers a trainee's question about one requirement with its figures alone; the whole of it is a press away.</summary>
public sealed class FiguresConversation(Outlooks outlooks, CreditDays credits, SessionBoard board, WhoHelps helps, OpenConversations conversations)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(FiguresConversation), "figures", "TriggersFigures")
        {
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee),
            Fits = turn =>
                turn.Input is Input.Said && FiguresQuestion.Read(turn.Words) is not null && HowAsked.Read(turn.Words) is null
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<RequirementKind> kinds = FiguresQuestion.Read(turn.Words) switch
        {
            FiguresAsked.IndividualSessions => [RequirementKind.IndividualSessions, RequirementKind.IndividualSessionMinutes],
            FiguresAsked.ClassHours => [RequirementKind.ClassHours],
            FiguresAsked.Visits => [RequirementKind.Visits],
            _ => [RequirementKind.GroupSessions, RequirementKind.GroupSessionMinutes],
        };
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        var rules = outlook.Rules.Select(one => one.Rule).Where(rule => kinds.Contains(rule.Figure.Kind)).ToList();
        if (rules.Count == 0)
        {
            await conversations.Open(ProgressConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        var words = new RuleWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(words.Line(rules[0]));
        foreach (var rule in rules.Skip(1))
            card.Text(words.Line(rule));
        if (rules.Where(rule => !rule.Met).Select(rule => RuleWords.Amount(rule.Figure, rule.Missing)).ToList() is { Count: > 0 } missing)
            card.Text(Texts.Say("FiguresMissing", ("missing", Spoken.All(missing))));
        if (kinds.Contains(RequirementKind.ClassHours) && outlook.ClassHours?.Forecast is Forecast.Planned planned)
            card.Text(
                Texts.Say(planned.Short > 0 ? "ClassHoursPlannedFew" : "ClassHoursPlannedEnough", ("ahead", planned.Ahead), ("short", planned.Short))
            );
        if (rules[0].Figure.Kind == RequirementKind.Visits)
            card.Text(Texts.Say("VisitsNeeded", ("needed", RuleWords.Amount(rules[0].Figure, rules[0].Needed))));
        if (FiguresQuestion.AsksInTime(turn.Words))
            await AheadAsync(card, rules[0], turn, cancellationToken);
        foreach (var line in await DaysAsync(kinds[0], turn, cancellationToken))
            card.Text(line);
        if (FiguresQuestion.Doubts(turn.Words))
            card.Hint(await DoubtedAsync(kinds[0], turn, cancellationToken));
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["HelpTitle"], ProgressVerbs.Show)), null, cancellationToken);
    }

    /// <summary>Who notes who was there, and can put it right.</summary>
    async Task<string> DoubtedAsync(RequirementKind kind, Turn turn, CancellationToken cancellationToken) =>
        kind == RequirementKind.ClassHours
        && (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Administrators is [var administrator, ..]
            ? Texts.Say("FiguresDoubtedClass", ("name", administrator.In(turn.Language)))
            : Texts["FiguresDoubted"];

    /// <summary>What is booked already and what is open, beside what is lacking.</summary>
    async Task AheadAsync(Card card, RuleStanding rule, Turn turn, CancellationToken cancellationToken)
    {
        var kind = rule.Figure.Kind switch
        {
            RequirementKind.GroupSessions => SessionKind.Group,
            RequirementKind.IndividualSessions => SessionKind.Individual,
            _ => (SessionKind?)null,
        };
        if (kind is null || rule.Met)
            return;
        string Days(IEnumerable<Session> sessions) =>
            Spoken.All([.. sessions.Select(session => Spoken.ShortDate(LocalTime.Day(session.StartsAt, turn.Speaker.Zone), turn.Today)).Distinct()]);
        var booked = (await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => view.Session.Kind == kind && view.Booking.State == BookingState.Booked)
            .Select(view => view.Session)
            .ToList();
        var open = (await board.BookableAsync(turn.Speaker.AsTrainee(), null, cancellationToken))
            .Where(view => view.Session.Kind == kind && view is { Booked: false, Free: > 0 })
            .Select(view => view.Session)
            .ToList();
        if (booked.Count > 0)
            card.Text(Texts.Say("AheadBooked", ("count", booked.Count), ("days", Days(booked))));
        card.Text(open.Count > 0 ? Texts.Say("AheadOpen", ("count", open.Count), ("days", Days(open))) : Texts["AheadNone"]);
        var supervisors = (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Supervisors;
        if (rule.Missing > booked.Count + open.Count)
            card.Text(
                supervisors is [var supervisor, ..] ? Texts.Say("AheadTooFew", ("name", supervisor.In(turn.Language))) : Texts["AheadTooFewAlone"]
            );
        else
            card.Text(Texts["AheadEnough"]);
        if (open.Count > 0)
            card.Buttons(new Button(Texts.Shared["BookSupervision"], BookVerbs.Again));
    }

    /// <summary>On which days they were there, and on which they were expected and were not: a session that is not counted is found so.</summary>
    async Task<IReadOnlyList<string>> DaysAsync(RequirementKind kind, Turn turn, CancellationToken cancellationToken)
    {
        var of = kind switch
        {
            RequirementKind.ClassHours => CreditKind.ClassHours,
            RequirementKind.Visits => CreditKind.Visit,
            RequirementKind.IndividualSessions => CreditKind.IndividualSession,
            _ => CreditKind.GroupSession,
        };
        var days = await credits.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, [of], cancellationToken);
        string Said(IEnumerable<(DateOnly Day, bool Missed)> some) =>
            Spoken.All([.. some.Select(one => Spoken.ShortDate(one.Day, turn.Today)).Distinct()]);
        var missed = days.Where(one => one.Missed).ToList();
        if (days.Count == 0)
            return [];
        var last = days.MaxBy(one => one.Day);
        return
        [
            .. FiguresQuestion.Doubts(turn.Words)
                ? [Texts.Say(last.Missed ? "FiguresLastMissed" : "FiguresLastCame", ("day", Spoken.Date(last.Day, turn.Today)))]
                : Array.Empty<string>(),
            .. missed.Count < days.Count ? [Texts.Say("FiguresCame", ("days", Said(days.Where(one => !one.Missed))))] : Array.Empty<string>(),
            missed.Count == 0 ? Texts["FiguresMissedNone"] : Texts.Say("FiguresMissed", ("days", Said(missed))),
        ];
    }
}
