using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Groups for which too little supervision is published.</summary>
public sealed class CapacityPart(Capacities capacities) : SummaryPart
{
    const int MostGroups = 4;

    public override string Key => "capacity";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var groups = await capacities.ForAsync(who.Id, who.BatchId, who.Batch, cancellationToken);
        var lacking = groups
            .Select(group => (group.Group, Lines: group.Lines.Where(line => line.Short > 0).ToList()))
            .Where(group => group.Lines.Count > 0)
            .OrderBy(group => group.Lines.Min(line => line.PublishBy))
            .ToList();
        if (lacking.Count == 0)
            return null;
        var named = lacking
            .Take(MostGroups)
            .Select(group =>
                Texts.Say(
                    "CapacityBy",
                    ("group", group.Group.In(reader.Language)),
                    ("day", Spoken.ShortDate(group.Lines.Min(line => line.PublishBy)))
                )
            );
        var facts = lacking.SelectMany(group => group.Lines.Select(line => Fact(line.Figure.Kind.ToString(), group.Group.Id.Value)));
        return new SummaryLine(Count("Capacity", lacking.Count), [.. named], Facts(facts), () =>
            [SummaryConversation.Open("capacity", Texts["SeeCapacity"])]
        );
    }
}
