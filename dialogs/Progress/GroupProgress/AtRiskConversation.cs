using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.GroupProgress;

/// <summary>Who will not have everything in time at the pace of the last weeks, and what each will be short of.</summary>
public sealed class AtRiskConversation(TraineeList list, Outlooks outlooks) : Conversation(Description), IDescribed
{
    const int MostShown = 12;

    /// <summary>More are not reckoned one by one.</summary>
    const int MostReckoned = 60;

    public static ConversationDescription Description { get; } =
        new(typeof(AtRiskConversation), "at-risk", "TriggersRisk")
        {
            Intents = ["at_risk"],
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && StandingAsked.WillNotFinish(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        List<TraineeLine> trainees = [];
        await foreach (var line in list.ListAsync(speaker.Id, speaker.BatchId, speaker.Batch, turn.Today, null, cancellationToken))
            if (trainees.Count < MostReckoned)
                trainees.Add(line);
        var kinds = KindsIn(turn);
        List<(TraineeName Who, string Short)> lacking = [];
        foreach (var line in trainees.OrderByDescending(line => line.Behind).ThenBy(line => line.Trainee.Name, StringComparer.Ordinal))
            if (
                await outlooks.OfAsync(speaker.Id, line.Trainee.Id, speaker.BatchId, speaker.Batch, turn.Today, cancellationToken) is { } outlook
                && Missing(outlook, kinds, turn) is { Length: > 0 } missing
            )
                lacking.Add((line.Trainee, missing));
        var card = new Card(turn.Memory.NewCard()).Title(
            Texts.Say(
                lacking.Count == 0 ? "RiskNobody"
                    : kinds is null ? "Risk"
                    : "RiskOf",
                ("rule", kinds is null ? "" : new RuleWords(turn).Name(new RequirementFigure(kinds[0], 0))),
                ("count", lacking.Count),
                ("all", trainees.Count),
                ("end", Spoken.Date(speaker.Batch.EndsOn, turn.Today))
            )
        );
        foreach (var (who, missing) in lacking.Take(MostShown))
            card.Row(turn.NameOf(who.Name, who.NameEn), missing, new Button("", TraineesVerbs.Open.About(who.Id)));
        if (lacking.Count > MostShown)
            card.Hint(Texts.Say("MoreRows", ("shown", MostShown), ("all", lacking.Count)));
        LastShown.Show(turn, lacking.Select(one => one.Who.Id), ShownAs.Trainees);
        await dialogs.Context.ShowAsync(
            card.Hint(Texts.Say("RiskBasis", ("weeks", Forecast.WeeksLookedAt))).Buttons(new Button(Texts["HelpTitle"], TraineesVerbs.List)),
            null,
            cancellationToken
        );
    }

    /// <summary>The requirements that are asked about; null for all.</summary>
    static IReadOnlyList<RequirementKind>? KindsIn(Turn turn) =>
        StandingAsked.ShortIn(turn.Words, (turn.Speaker.NeededMinutes ?? 0) / 60) switch
        {
            ShortOf.Practicum => [RequirementKind.PracticumMinutes],
            ShortOf.Sessions => [RequirementKind.GroupSessions, RequirementKind.GroupSessionMinutes],
            ShortOf.ClassHours => [RequirementKind.ClassHours],
            _ => null,
        };

    /// <summary>What will be missing at the end; what no pace leads to – a defence, materials – is not reckoned.</summary>
    /// <param name="kinds">Only these are asked about; null for all.</param>
    string Missing(Outlook outlook, IReadOnlyList<RequirementKind>? kinds, Turn turn)
    {
        var words = new RuleWords(turn);
        return string.Join(
            Texts["Between"],
            outlook
                .Rules.Where(rule => kinds?.Contains(rule.Rule.Figure.Kind) != false)
                .Select(rule =>
                    (
                        rule.Rule.Figure,
                        Short: rule.Forecast switch
                        {
                            Forecast.Expected { InTime: false } expected => expected.ShortAtEnd,
                            Forecast.Planned planned => planned.Short,
                            Forecast.Over over => over.Missing,
                            Forecast.TooLittle { EmptyWeeks: > 0 } still when rule.Rule.Figure.Kind == RequirementKind.PracticumMinutes =>
                                still.Missing,
                            _ => 0,
                        }
                    )
                )
                .Where(one => one.Short > 0)
                .Select(one => Texts.Say("RiskShort", ("rule", words.Name(one.Figure)), ("short", RuleWords.Amount(one.Figure, one.Short))))
        );
    }
}
