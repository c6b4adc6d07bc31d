using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>How the trainees of the batch stand, group by group.</summary>
public sealed class HealthPart(BatchHealth health) : SummaryPart
{
    const int MostGroups = 6;

    public override string Key => "health";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var groups = await health.StandingAsync(who.Id, who.BatchId, who.Batch, reader.AsTurn().Today, cancellationToken);
        if (groups.Count == 0)
            return null;
        var (all, behind, done) = (groups.Sum(group => group.Trainees), groups.Sum(group => group.Behind), groups.Sum(group => group.Done));
        var text = Texts.Say(behind == 0 ? "HealthFine" : "Health", ("all", all), ("behind", behind), ("done", done));
        List<string> named =
        [
            .. groups
                .Where(group => group.Behind > 0)
                .OrderByDescending(group => group.Behind)
                .Take(MostGroups)
                .Select(group =>
                    Texts.Say("HealthGroup", ("group", Name(group.Group, reader.Language)), ("behind", group.Behind), ("all", group.Trainees))
                ),
        ];
        return new SummaryLine(text, named, Facts(groups.Select((group, at) => $"g{at}b{group.Behind}d{group.Done}")), () =>
            [SummaryConversation.Open("trainees", Texts["SeeTrainees"])]
        );
    }

    static string Name(string group, Language language) => group.Length > 0 ? GroupNames.In(language, group) : Texts["NoGroup"];
}
