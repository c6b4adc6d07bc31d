using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Worth;

/// <summary>Asks whoever was at a class what it was worth, while they have not said.</summary>
public sealed class OpinionNotice(Opinions opinions) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OpinionNotice));

    public static NoticeDescription Description { get; } = new(typeof(OpinionNotice), SessionNews.Opinion) { Why = () => Texts["AskedWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        (await opinions.WantedAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken)).Find(s => $"{s.Id.Value:N}" == subjects[0])
            is { } session
            ? OpinionCard.Ask("", session, new SessionWords(reader.AsTurn()))
            : null;
}
