using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.EnoughSessions;

/// <summary>
/// Too little supervision is published for a group: what is short at the moment at which it is sent, and nothing when that was healed.
/// </summary>
public sealed class CapacityNotice(Capacities capacities) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(CapacityNotice), SessionNews.Capacity);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var groups = await capacities.ForAsync(reader.Speaker.Id, reader.Speaker.BatchId, reader.Speaker.Batch, cancellationToken);
        var missing = groups
            .SelectMany(capacity => capacity.Lines.Select(line => (capacity.Group, Line: line)))
            .Where(row => row.Line.Short > 0 && subjects.Contains(SessionNews.SubjectOf(row.Group.Id, row.Line.Rule)))
            .ToList();
        return missing.Count == 0 ? null : CapacityCard.Alarm(missing, reader.AsTurn());
    }
}
