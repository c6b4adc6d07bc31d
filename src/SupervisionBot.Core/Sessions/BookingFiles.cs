using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Core.Sessions;

/// <summary>Files that trainees send with a booking.</summary>
public sealed class BookingFiles(FileStore files)
{
    /// <summary>Why it cannot be handed on, and then it does not stay; null when it can.</summary>
    public async Task<FileVerdict.Bad?> TakeAsync(FileId id, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("A file that came in has no record.");
        await using var content = await files.OpenAsync(file, cancellationToken)
            ?? throw new InvalidOperationException("The record of a file without its bytes.");
        if (await FileCheck.CheckAsync(content, file.Name, cancellationToken) is not FileVerdict.Bad bad)
            return null;
        files.LetGo(id);
        return bad;
    }
}
