using System.CommandLine;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Roster;

/// <summary><c>roster import FILE.csv --batch KEY [--dry-run] [--partial]</c></summary>
static class ImportCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<FileInfo>("FILE.csv")
        {
            Description = CommandTexts.Say("Roster.File", ("columns", string.Join(',', RosterFile.Template))),
        };
        var batch = new Option<string>("--batch")
        {
            Description = CommandTexts.Say("Roster.Batch"),
            HelpName = "KEY",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = CommandTexts.Say("Roster.DryRun") };
        var partial = new Option<bool>("--partial") { Description = CommandTexts.Say("Roster.Partial") };
        var command = new Command("import", CommandTexts.Say("Roster.Import")) { file, batch, dryRun, partial };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    run,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(batch),
                    new ImportOptions(parsed.GetValue(partial), parsed.GetValue(dryRun)),
                    cancellation
                )
        );
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, FileInfo file, string batch, ImportOptions options, CancellationToken cancellation)
    {
        if (await CommandFiles.ReadTableAsync(run, file, cancellation) is not { } sheet)
            return ExitCodes.Refused;
        switch (RosterFile.Read(sheet))
        {
            case RosterReading.NotARoster { Problems: [{ Fault: RosterFault.EmptyFile or RosterFault.FullWidthCommas } only] }:
                run.Error.WriteLine(RosterSentences.Of(only, only.Column, file.Name));
                return ExitCodes.Refused;
            case RosterReading.NotARoster wrong:
                foreach (var problem in wrong.Problems)
                    run.Error.WriteLine(RosterSentences.Of(problem));
                return run.Refuse("Roster.NotARoster", ("file", file.Name), ("columns", string.Join(',', RosterFile.Template)));
            case RosterReading.Table table:
                await using (var db = await run.OpenDatabaseAsync(cancellation))
                {
                    var progress = new ImportProgress(run, table.RowCount);
                    return Report(run, file, batch, options, await db.ImportRosterAsync(batch, table, options, run.Time, progress, cancellation));
                }

            default:
                throw new InvalidOperationException("A roster can be read or not.");
        }
    }

    static int Report(CommandRun run, FileInfo file, string batch, ImportOptions options, ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.UnknownBatch { Known.Count: 0 }:
                return run.Refuse("Roster.NoBatch", ("batch", batch));
            case ImportOutcome.UnknownBatch unknown:
                return run.Refuse("Roster.UnknownBatch", ("batch", batch), ("known", string.Join(", ", unknown.Known)));
            case ImportOutcome.Refused refused:
                foreach (var problem in refused.Problems)
                    run.Error.WriteLine(RosterSentences.Of(problem));
                return run.Refuse("Roster.Refused", ("file", file.Name), ("refused", refused.Counts.Refused));
            case ImportOutcome.Imported imported:
                foreach (var problem in imported.Problems)
                    run.Error.WriteLine(RosterSentences.Of(problem));
                var counts = imported.Counts;
                run.Say(
                    options.DryRun ? "Roster.WouldImport" : "Roster.Imported",
                    ("batch", batch),
                    ("added", counts.Added),
                    ("changed", counts.Changed),
                    ("unchanged", counts.Unchanged),
                    ("refused", counts.Refused)
                );
                return ExitCodes.Done;
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }
}
