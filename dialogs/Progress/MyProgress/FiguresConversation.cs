using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Answers a trainee's question about one requirement with its figures alone; the whole of it is a press away.</summary>
public sealed class FiguresConversation(Outlooks outlooks, CreditDays credits, OpenConversations conversations)
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
            card.Text(Texts.Say(planned.Short > 0 ? "FiguresTooFew" : "FiguresEnough", ("ahead", planned.Ahead), ("short", planned.Short)));
        foreach (var line in await DaysAsync(kinds[0], turn, cancellationToken))
            card.Text(line);
        if (FiguresQuestion.Doubts(turn.Words))
            card.Hint(Texts["FiguresDoubted"]);
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["HelpTitle"], ProgressVerbs.Show)), null, cancellationToken);
    }

    /// <summary>On which days they were there, and on which they were expected and were not: a session that is not counted is found so.</summary>
    async Task<IReadOnlyList<string>> DaysAsync(RequirementKind kind, Turn turn, CancellationToken cancellationToken)
    {
        var of = kind switch
        {
            RequirementKind.ClassHours => CreditKind.ClassHours,
            RequirementKind.IndividualSessions => CreditKind.IndividualSession,
            _ => CreditKind.GroupSession,
        };
        var days = await credits.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, [of], cancellationToken);
        string Said(IEnumerable<(DateOnly Day, bool Missed)> some) =>
            Spoken.All([.. some.Select(one => Spoken.ShortDate(one.Day, turn.Today)).Distinct()]);
        var missed = days.Where(one => one.Missed).ToList();
        if (days.Count == 0)
            return [];
        return
        [
            .. missed.Count < days.Count ? [Texts.Say("FiguresCame", ("days", Said(days.Where(one => !one.Missed))))] : Array.Empty<string>(),
            missed.Count == 0 ? Texts["FiguresMissedNone"] : Texts.Say("FiguresMissed", ("days", Said(missed))),
        ];
    }
}
