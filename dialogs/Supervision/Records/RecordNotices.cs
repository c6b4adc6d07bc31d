using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>Tells those who were there that the record of the session is signed, or signed anew.</summary>
public sealed class SignedNotice(RecordShelf shelf) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(SignedNotice));

    public static NoticeDescription Description { get; } = new(typeof(SignedNotice), RecordDesk.SignedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (await shelf.OfAsync(reader, subjects[0], cancellationToken) is not { Record: { IsSigned: true } record } view)
            return null;
        var turn = reader.AsTurn();
        return RecordCard.Open(
            "",
            view,
            turn,
            Texts.Say(record.Edition == 1 ? "NoticeSigned" : "NoticeCorrected", ("name", new SessionWords(turn).Name(view.Supervisor)))
        );
    }
}

/// <summary>Shows the supervisor what somebody else has drafted, while it is not signed.</summary>
public sealed class DraftedNotice(RecordShelf shelf) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(DraftedNotice));

    public static NoticeDescription Description { get; } = new(typeof(DraftedNotice), RecordDesk.DraftedNotice) { ReplacesUnread = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            await shelf.OfAsync(reader, subjects[0], cancellationToken) is not { Record.IsSigned: false, MaySign: true, WrittenBy: { } writer } view
            || writer.Id == reader.Speaker.Id
        )
            return null;
        var turn = reader.AsTurn();
        return RecordCard.Open("", view, turn, Texts.Say("NoticeDrafted", ("name", new SessionWords(turn).Name(writer))));
    }
}

static class NoticedRecord
{
    internal static async Task<RecordView?> OfAsync(
        this RecordShelf shelf,
        NoticeReader reader,
        string subject,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
            ? await shelf.FindAsync(reader.Speaker.Id, reader.Speaker.BatchId, new SessionId(id), cancellationToken)
            : null;
}
