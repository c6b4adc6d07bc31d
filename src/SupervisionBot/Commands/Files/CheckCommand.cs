using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Files;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Files;

/// <summary><c>files check</c>: looks through the files that were taken earlier, as a new one would be today. It changes nothing.</summary>
static class CheckCommand
{
    public static Command Create(CommandRun run)
    {
        var command = new Command("check", CommandTexts.Say("Files.Check"));
        command.SetAction((_, cancellation) => RunAsync(run, cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, CancellationToken cancellation)
    {
        var settings = FileSettings.Read(run.Configuration);
        var contents = FileServices.ContentsOf(DatabaseSettings.Read(run.Configuration), settings, run.Time);
        await using var db = await run.OpenDatabaseAsync(cancellation);
        var (all, refused) = (0, 0);
        await foreach (var (file, batch, owner) in TakenAsync(db, cancellation))
        {
            all++;
            if (await WrongAsync(contents, file, new FileLimits(settings.MaxPixels), cancellation) is not { } sentence)
                continue;
            refused++;
            run.Say("Files.Refused", ("day", $"{file.At:yyyy-MM-dd}"), ("batch", batch), ("email", owner), ("why", sentence));
        }
        if (refused > 0)
            return run.Refuse("Files.SomeRefused", ("count", refused), ("all", all));
        run.Say("Files.AllTaken", ("all", all));
        return ExitCodes.Done;
    }

    /// <summary>Oldest first, each content once: the same bytes under the same name are the same file.</summary>
    static async IAsyncEnumerable<(StoredFile File, string Batch, string Owner)> TakenAsync(
        SupervisionDb db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var files =
            from file in db.StoredFiles.AsNoTracking()
            join batch in db.Batches on file.BatchId equals batch.Id
            join owner in db.People on file.OwnerId equals owner.Id
            orderby file.Id
            select new
            {
                file,
                batch.Key,
                owner.Email,
            };
        var seen = new HashSet<(string, string)>();
        await foreach (var one in files.AsAsyncEnumerable().WithCancellation(cancellation))
            if (seen.Add((one.file.Sha256, one.file.Name)))
                yield return (one.file, one.Key, one.Email);
    }

    /// <summary>Null when it would be taken today.</summary>
    static async Task<string?> WrongAsync(FileContents contents, StoredFile file, FileLimits limits, CancellationToken cancellation)
    {
        await using var content = await contents.OpenAsync(file.Sha256, cancellation);
        if (content is null)
            return CommandTexts.Say("Files.Gone", ("name", file.Name));
        return await FileCheck.CheckAsync(content, file.Name, limits, cancellation) is FileVerdict.Bad bad ? FileTrouble.Of(bad, file.Name) : null;
    }
}
