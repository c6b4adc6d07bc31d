using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Reports of visits, and work that makes up for classes, which the reader decides on.</summary>
public sealed class WorksPart(MakeUps makeUps) : SummaryPart
{
    public override string Key => "works";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var waiting = await makeUps.WaitingAsync(reader.Speaker.AsHost(), cancellationToken);
        return waiting.Count == 0
            ? null
            : new SummaryLine(
                Count("Works", waiting.Count),
                [],
                Facts(waiting.Select(one => Fact($"{one.Work.Round}", one.Work.PersonId.Value))),
                () => [new Button(Texts["ReadWorks"], MakeUpVerbs.List)]
            );
    }
}
