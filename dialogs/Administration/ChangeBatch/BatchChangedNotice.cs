using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>Tells people of a batch what became otherwise in it, and why.</summary>
public sealed class BatchChangedNotice(BatchNews news) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(BatchChangedNotice));

    public static NoticeDescription Description { get; } = new(typeof(BatchChangedNotice), BatchNews.ChangedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (turn, card) = (reader.AsTurn(), new Card("").Title(Texts["NewsTitle"]));
        var any = false;
        foreach (var subject in subjects)
        {
            if (await news.ReadAsync(subject, cancellationToken) is not { } revised)
                continue;
            foreach (var line in new BatchChangeWords(turn).Of(revised.Before, revised.After))
            {
                card.Text(line);
                any = true;
            }
            if (revised.Why == BatchUndo.TakenBack)
                card.Text(Texts["WasTakenBack"]);
            else if (revised.Why is { Length: > 0 } why)
                card.Text(Texts.Say("Because", ("why", why)));
        }
        return any ? card : null;
    }
}
