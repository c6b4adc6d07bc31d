using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>The summary at its time: only what has changed since the last one that was read, and nothing when nothing has.</summary>
public sealed class SummaryNotice(SummaryPlans plans, SummaryWriter writer) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(SummaryNotice), SummaryPlans.NoticeKind) { ReplacesUnread = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (await plans.AnnouncedAsync(reader.Speaker.Id, reader.Speaker.BatchId, subjects, cancellationToken) is not { } plan)
            return null;
        var lines = await writer.ReadAsync(reader, cancellationToken);
        if (!lines.Any(line => line.IsNewTo(plan.Told)))
            return null;
        // The one before, if nobody has read it, goes: what it said is said here.
        List<WrittenPart> changed = [.. lines.Where(line => line.IsNewTo(plan.Read))];
        plan.Tell(States(lines), reader.Now);
        return writer.Card("", reader, changed, plan, changed.Count == lines.Count);
    }

    public static IReadOnlyDictionary<string, string> States(IReadOnlyList<WrittenPart> lines) =>
        lines.ToDictionary(line => line.Part.Key, line => line.Line.State);
}
