namespace SupervisionBot.Commands;

/// <summary>Files that a person names on the command line.</summary>
static class CommandFiles
{
    const long Largest = 64 << 20;

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
