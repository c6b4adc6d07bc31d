using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Commands;

/// <summary>Files that a person names on the command line.</summary>
static class CommandFiles
{
    const long Largest = 64 << 20;

    /// <summary>The table in it, of a workbook or of text; null after saying why there is none.</summary>
    public static async Task<SheetTable?> ReadTableAsync(CommandRun run, FileInfo file, CancellationToken cancellation)
    {
        if (await ReadAsync(run, file, cancellation) is not { } bytes)
            return null;
        if (SheetTable.IsWorkbook(bytes))
        {
            using var content = new MemoryStream(bytes);
            var name = Path.ChangeExtension(file.Name, "xlsx");
            if (await FileCheck.CheckAsync(content, name, FileLimits.Usual, cancellation) is not FileVerdict.Bad bad)
                return SheetTable.OfWorkbook(bytes);
            await run.Error.WriteLineAsync(FileTrouble.Of(bad, file.Name));
            return null;
        }
        if (FileText.Decode(bytes) is { } text)
            return SheetTable.OfText(text);
        run.Refuse(FileText.IsMixed(bytes) ? "File.Mixed" : "File.Encoding", ("file", file.Name));
        return null;
    }

    /// <summary>The file's bytes; null after saying why it cannot be read.</summary>
    public static async Task<byte[]?> ReadAsync(CommandRun run, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            if (!file.Exists)
                run.Refuse("File.Missing", ("file", file.FullName));
            else if (file.Length > Largest)
                run.Refuse("File.TooLarge", ("file", file.FullName), ("megabytes", Largest >> 20));
            else
                return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run.Refuse("File.Unreadable", ("file", file.FullName), ("reason", e.Message));
        }

        return null;
    }
}
