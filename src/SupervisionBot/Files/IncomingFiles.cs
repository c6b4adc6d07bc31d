using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Files;

/// <summary>A file whose bytes are stored; its record is made with the turn.</summary>
sealed record FetchedFile(SentFile File, FileContent Content);

/// <summary>The files of the message that has its turn.</summary>
sealed record FetchedFiles(IReadOnlyList<FetchedFile> Files);

/// <summary>Fetches what comes with a message, before its turn: nothing is awaited from outside while the database is written.</summary>
sealed partial class IncomingFiles(
    IEnumerable<AttachmentSource> sources,
    FileContents contents,
    FileSettings settings,
    TimeProvider time,
    ILogger<IncomingFiles> logger
)
{
    const string Unknown = "application/octet-stream";

    /// <summary>The attachments that are files. Teams sends rich text a second time as an HTML attachment; that, and a card, is none.</summary>
    public static IEnumerable<Attachment> In(Activity message) =>
        message.Attachments?.Where(attachment =>
            attachment?.ContentType is { } type
            && type != "text/html"
            && (type == TeamsFiles.DownloadInfo || !type.StartsWith("application/vnd.microsoft.", StringComparison.Ordinal))
        )
        ?? [];

    /// <summary>What they are called, for showing.</summary>
    public static IEnumerable<string> NamesIn(Activity message) => In(message).Select(attachment => FileName.Safe(attachment.Name));

    /// <summary>Fetches all of them; the turn's state has the bytes that go with the answer.</summary>
    public async Task<Input.Sent> FetchAsync(ITurnContext turn, Input.Sent sent, CancellationToken cancellationToken)
    {
        var (fetched, lost) = (new List<FetchedFile>(), new List<LostFile>());
        foreach (var (index, attachment) in In(turn.Activity).Index())
        {
            var name = FileName.Safe(attachment.Name);
            if (index >= settings.MaxFiles)
                lost.Add(new LostFile(name, LostReason.TooMany));
            else if (await FetchAsync(turn, attachment, name, cancellationToken) is var (file, reason) && file != null)
                fetched.Add(file);
            else
                lost.Add(new LostFile(name, reason));
        }
        turn.TurnState.Set(new FetchedFiles(fetched));
        return sent with { Files = [.. fetched.Select(file => file.File)], Lost = lost };
    }

    async Task<(FetchedFile?, LostReason)> FetchAsync(ITurnContext turn, Attachment attachment, string name, CancellationToken cancellationToken)
    {
        if (sources.FirstOrDefault(source => source.Has(turn.Activity, attachment)) is not { } source)
            return (null, LostReason.ElsewhereRefused);
        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            switch (await source.OpenAsync(turn, attachment, either.Token))
            {
                case Opening.File file:
                    await using (file.Content)
                    {
                        if (await contents.WriteAsync(file.Content, settings.MaxBytes, either.Token) is not { } content)
                            return (null, LostReason.TooLarge);
                        if (content.Size == 0)
                            return (null, LostReason.Empty);
                        return (Fetched(attachment, name, content), default);
                    }
                case Opening.Lost lost:
                    LogLost(lost.Reason);
                    return (null, lost.Reason);
                case var other:
                    throw new InvalidOperationException($"{other} is no way of opening a file.");
            }
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            LogNotFetched(failure.GetType().Name);
            return (null, LostReason.NotReached);
        }
    }

    /// <summary>A pasted picture has no name; it gets one by what it is.</summary>
    FetchedFile Fetched(Attachment attachment, string name, FileContent content)
    {
        if (string.IsNullOrEmpty(attachment.Name))
            name = ((string[])["picture.png", "picture.jpg", "picture.gif"]).FirstOrDefault(picture =>
                FileKinds.ContentType(picture, content.Head) != null
            ) ?? name;
        var type = FileKinds.ContentType(name, content.Head) ?? Unknown;
        return new FetchedFile(new SentFile(TypedId.New<FileId>(time), name, type, content.Size), content);
    }

    [LoggerMessage(1031, LogLevel.Warning, "A file that came with a message was not fetched: {Reason}.")]
    partial void LogLost(LostReason reason);

    [LoggerMessage(1032, LogLevel.Warning, "A file that came with a message could not be fetched ({Failure}).")]
    partial void LogNotFetched(string failure);
}
