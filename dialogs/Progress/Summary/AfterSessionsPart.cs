using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Sessions that are over and of which the reader has not said how they went.</summary>
public sealed class AfterSessionsPart(AfterSession after) : SummaryPart
{
    public override string Key => "after-sessions";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var open = await after.UnansweredAsync(reader.Speaker.AsHost(), cancellationToken);
        return open.Count == 0
            ? null
            : new SummaryLine(Count("AfterSessions", open.Count), [Texts["AfterSessionsWhy"]], Facts(open.Select(id => Fact("", id.Value))), () =>
                [SummaryConversation.Open("attendance", Texts["WhoCame"])]
            );
    }
}
