using SupervisionBot.Core.FileChecks;

namespace SupervisionBot.Core.Files;

/// <summary>Looks into files before they are handed on to anybody.</summary>
public sealed class CheckedFiles(FileStore files, FileLimits limits)
{
    /// <summary>A file of this turn. One that is refused is not kept.</summary>
    public async Task<FileVerdict> LookAsync(FileId id, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("A file that came in has no record.");
        var verdict = await LookAsync(file, cancellationToken);
        if (verdict is FileVerdict.Bad)
            files.LetGo(id);
        return verdict;
    }

    public async Task<FileVerdict> LookAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(file, cancellationToken)
            ?? throw new InvalidOperationException("The record of a file without its bytes.");
        return await FileCheck.CheckAsync(content, file.Name, limits, cancellationToken);
    }
}
