using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;

namespace SupervisionBot.Core.Sessions;

/// <summary>Files that trainees send with a booking.</summary>
public sealed class BookingFiles(FileStore files)
{
    /// <summary>Whether it is of a kind that can be handed on; one that is not does not stay.</summary>
    public async Task<bool> TakeAsync(FileId id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file) return false;
        await using var content = await files.OpenAsync(file, cancellationToken) ?? throw new InvalidOperationException("The record of a file without its bytes.");
        if (await FileCheck.CheckAsync(content, file.Name, cancellationToken) is FileVerdict.Good) return true;
        files.LetGo(id);
        return false;
    }
}
