using System.CommandLine;
using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Batch;

/// <summary><c>batch copy FROM TO --starts DATE [--name-en TEXT] [--name-zh TEXT] [--by NAME]</c></summary>
static class CopyCommand
{
    public static Command Create(CommandRun run)
    {
        var from = new Argument<string>("FROM") { Description = CommandTexts.Say("Batch.CopyFrom") };
        var to = new Argument<string>("TO") { Description = CommandTexts.Say("Batch.CopyTo") };
        var starts = new Option<string>("--starts")
        {
            Description = CommandTexts.Say("Batch.Starts"),
            HelpName = "DATE",
            Required = true,
        };
        var nameEn = new Option<string>("--name-en") { Description = CommandTexts.Say("Batch.NameEn"), HelpName = "TEXT" };
        var nameZh = new Option<string>("--name-zh") { Description = CommandTexts.Say("Batch.NameZh"), HelpName = "TEXT" };
        var by = ByOption.Create();
        var command = new Command("copy", CommandTexts.Say("Batch.Copy")) { from, to, starts, nameEn, nameZh, by };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var day = parsed.GetRequiredValue(starts);
                if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsOn))
                    return run.Refuse("Batch.NotDate", ("value", day));
                var copy = new BatchCopy(
                    parsed.GetRequiredValue(from),
                    parsed.GetRequiredValue(to),
                    startsOn,
                    Named(parsed.GetValue(nameEn)),
                    Named(parsed.GetValue(nameZh))
                );
                await using var db = await run.OpenDatabaseAsync(cancellation);
                return Report(run, copy, await db.CopyBatchAsync(copy, parsed.GetRequiredValue(by), run.Time, cancellation));
            }
        );
        return command;
    }

    static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    static int Report(CommandRun run, BatchCopy copy, CopyOutcome outcome)
    {
        switch (outcome)
        {
            case CopyOutcome.Copied copied:
                var batch = copied.Plan.Description;
                run.Say(
                    "Batch.Copied",
                    ("key", copy.To),
                    ("from", copy.From),
                    ("startsOn", $"{batch.StartsOn:yyyy-MM-dd}"),
                    ("endsOn", $"{batch.EndsOn:yyyy-MM-dd}"),
                    ("requirements", copied.Plan.Requirements.Count),
                    ("types", batch.ActivityTypes.Count),
                    ("topics", batch.Topics.Count)
                );
                if (copy.NameEn is null || copy.NameZh is null)
                    run.Say("Batch.NameKept", ("en", batch.Name.En), ("zh", batch.Name.Zh));
                if (copied.ClosedDays > 0)
                    run.Say("Batch.ClosedDaysLeft", ("count", copied.ClosedDays), ("from", copy.From));
                run.Say("Batch.NoPeopleYet", ("key", copy.To));
                return ExitCodes.Done;
            case CopyOutcome.UnknownBatch { Known.Count: 0 }:
                return run.Refuse("Roster.NoBatch", ("batch", copy.From));
            case CopyOutcome.UnknownBatch unknown:
                return run.Refuse("Roster.UnknownBatch", ("batch", copy.From), ("known", string.Join(", ", unknown.Known)));
            case CopyOutcome.KeyTaken taken:
                return run.Refuse(
                    "Batch.KeyTaken",
                    ("key", copy.To),
                    ("startsOn", $"{taken.StartsOn:yyyy-MM-dd}"),
                    ("endsOn", $"{taken.EndsOn:yyyy-MM-dd}")
                );
            case CopyOutcome.NotKey:
                return run.Refuse("Batch.NotKey", ("value", copy.To));
            case CopyOutcome.NotLater later:
                return run.Refuse(
                    "Batch.NotLater",
                    ("value", $"{copy.StartsOn:yyyy-MM-dd}"),
                    ("from", copy.From),
                    ("startsOn", $"{later.StartsOn:yyyy-MM-dd}")
                );
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }
}
