using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>Which requirements apply, in which version, since when and why: "what is required for supervision", 规则是第几版.</summary>
public sealed class BatchRulesConversation(RuleHistory history) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(BatchRulesConversation), "batch-rules", "TriggersRules")
        {
            Intents = ["batch_rules"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            Nears = _ => 0,
            IsFor = speaker => speaker.Is(Role.Administrator),
            ComesFirstUnasked = Asks,
        };

    static bool Asks(Turn turn) => turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && BatchAsked.Rules(turn.Words).Asked;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (version, all) = await history.OfAsync(turn.Speaker.BatchId, cancellationToken);
        var meant = BatchAsked.Rules(turn.Words).Of is { } figure ? all.Where(rule => Meant(figure).Contains(rule.Figure.Kind)).ToList() : [.. all];
        if (meant.Count == 0)
            meant = [.. all];
        var (words, card) = (new RuleWords(turn), new Card(turn.Memory.NewCard()).Title(Texts.Say("RulesTitle", ("version", version))));
        foreach (var rule in meant)
            card.Item(words.Needed(rule.Figure), Since(rule, turn));
        turn.TakeAll();
        await dialogs.Context.ShowAsync(card.Hint(Texts["RulesHint"]), null, cancellationToken);
    }

    /// <summary>Supervision is asked for in times and in hours.</summary>
    static IReadOnlyList<RequirementKind> Meant(BatchFigure figure) =>
        figure is BatchFigure.Supervision
            ? [.. ChangeBatchReading.KindsOf(figure), RequirementKind.GroupSessions, RequirementKind.IndividualSessions, RequirementKind.Ratio]
            : ChangeBatchReading.KindsOf(figure);

    string Since(RuleSince rule, Turn turn)
    {
        var day = Spoken.Date(LocalTime.Day(rule.At, turn.Speaker.Zone), turn.Today);
        List<string> said =
        [
            rule.Before is { } before && before.Needed != rule.Figure.Needed
                ? Texts.Say("RuleSinceBefore", ("version", rule.Version), ("day", day), ("before", RuleWords.Amount(before, before.Needed)))
                : Texts.Say("RuleSince", ("version", rule.Version), ("day", day)),
        ];
        if (rule.Why == BatchUndo.TakenBack)
            said.Add(Texts["WasTakenBack"]);
        else if (rule is { Version: > 1, Why: { Length: > 0 } why })
            said.Add(rule.By is { Length: > 0 } by ? Texts.Say("BecauseBy", ("why", why), ("by", by)) : Texts.Say("Because", ("why", why)));
        return string.Join('\n', said);
    }
}
