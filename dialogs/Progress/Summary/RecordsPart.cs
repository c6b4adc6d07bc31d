using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Sessions of the reader's that took place and whose record is not signed.</summary>
public sealed class RecordsPart(RecordShelf shelf) : SummaryPart
{
    public override string Key => "records";

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var open = await shelf.UnsignedAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        if (open.Count == 0)
            return null;
        var drafted = open.Count(view => view.Record != null);
        // A draft that somebody else has written is news.
        var facts = open.Select(view => Fact(view.Record is null ? "n" : "d", view.Session.Id.Value));
        return new SummaryLine(Count("Records", open.Count), drafted > 0 ? [Count("RecordsDrafted", drafted)] : [], Facts(facts), () =>
            [SummaryConversation.Open("records", Texts["SeeRecords"])]
        );
    }
}
