using System.CommandLine;
using SupervisionBot.Commands.Roster;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Hours;

/// <summary><c>hours import FILE.csv --batch KEY --by EMAIL [--dry-run]</c></summary>
static class ImportHoursCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<FileInfo>("FILE.csv")
        {
            Description = CommandTexts.Say("Hours.File", ("columns", string.Join(',', HoursFile.Columns))),
        };
        var batch = new Option<string>("--batch")
        {
            Description = CommandTexts.Say("Hours.Batch"),
            HelpName = "KEY",
            Required = true,
        };
        var by = new Option<string>("--by")
        {
            Description = CommandTexts.Say("Hours.By"),
            HelpName = "EMAIL",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = CommandTexts.Say("Roster.DryRun") };
        var command = new Command("import", CommandTexts.Say("Hours.Import")) { file, batch, by, dryRun };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    run,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(batch),
                    parsed.GetRequiredValue(by),
                    parsed.GetValue(dryRun),
                    cancellation
                )
        );
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, FileInfo file, string batch, string by, bool dryRun, CancellationToken cancellation)
    {
        if (await CommandFiles.ReadTableAsync(run, file, cancellation) is not { } sheet)
            return ExitCodes.Refused;
        switch (HoursFile.Read(sheet))
        {
            case HoursFileReading.NotHours { Problems: [{ Fault: RosterFault.EmptyFile or RosterFault.FullWidthCommas } only] }:
                run.Error.WriteLine(RosterSentences.Of(only, only.Column, file.Name));
                return ExitCodes.Refused;
            case HoursFileReading.NotHours wrong:
                foreach (var problem in wrong.Problems)
                    run.Error.WriteLine(RosterSentences.Of(problem));
                return run.Refuse("Roster.NotARoster", ("file", file.Name), ("columns", string.Join(',', HoursFile.Columns)));
            case HoursFileReading.Table table:
                await using (var db = await run.OpenDatabaseAsync(cancellation))
                    return Report(run, file, batch, dryRun, await new ImportHours(db, run.Time).RunAsync(batch, by, table, dryRun, cancellation));
            default:
                throw new InvalidOperationException("A file of hours can be read or not.");
        }
    }

    static int Report(CommandRun run, FileInfo file, string batch, bool dryRun, HoursImportOutcome outcome)
    {
        switch (outcome)
        {
            case HoursImportOutcome.UnknownBatch { Known.Count: 0 }:
                return run.Refuse("Roster.NoBatch", ("batch", batch));
            case HoursImportOutcome.UnknownBatch unknown:
                return run.Refuse("Roster.UnknownBatch", ("batch", batch), ("known", string.Join(", ", unknown.Known)));
            case HoursImportOutcome.NotAdministrator other:
                return run.Refuse("Hours.NotAdministrator", ("email", other.Email), ("batch", batch));
            case HoursImportOutcome.Refused refused:
                foreach (var problem in refused.Problems)
                    run.Error.WriteLine(RosterSentences.Of(problem));
                return run.Refuse("Hours.Refused", ("file", file.Name), ("rows", refused.Rows));
            case HoursImportOutcome.Imported imported:
                run.Say(
                    dryRun ? "Hours.WouldImport" : "Hours.Imported",
                    ("batch", batch),
                    ("entries", imported.Entries),
                    ("balances", imported.Balances),
                    ("unchanged", imported.Unchanged)
                );
                return ExitCodes.Done;
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }
}
