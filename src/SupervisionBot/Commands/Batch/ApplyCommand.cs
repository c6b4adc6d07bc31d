using System.CommandLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Batch;

/// <summary><c>batch apply FILE.json [--reason WHY] [--by NAME]</c></summary>
static class ApplyCommand
{
    public static Command Create(CommandRun run)
    {
        var file = new Argument<FileInfo>("FILE.json") { Description = CommandTexts.Say("Batch.File") };
        var reason = new Option<string>("--reason") { Description = CommandTexts.Say("Batch.Reason") };
        var by = ByOption.Create();
        var command = new Command("apply", CommandTexts.Say("Batch.Apply")) { file, reason, by };
        command.SetAction(
            (parsed, cancellation) => RunAsync(run, parsed.GetRequiredValue(file), parsed.GetValue(reason), parsed.GetRequiredValue(by), cancellation)
        );
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, FileInfo file, string? reason, string by, CancellationToken cancellation)
    {
        if (await CommandFiles.ReadAsync(run, file, cancellation) is not { } bytes)
            return ExitCodes.Refused;
        if (FileText.Decode(bytes) is not { } text)
            return run.Refuse("File.Encoding", ("file", file.Name));
        switch (BatchFile.Read(text))
        {
            case BatchReading.Wrong wrong:
                foreach (var problem in wrong.Problems)
                {
                    run.Refuse(
                        $"Batch.Fault.{problem.Fault}",
                        ("path", problem.Path.Length == 0 ? file.Name : problem.Path),
                        ("value", problem.Value),
                        ("other", problem.Other)
                    );
                }

                return run.Refuse("Batch.NothingApplied", ("file", file.Name), ("count", wrong.Problems.Count));
            case BatchReading.Good good:
                await using (var db = await run.OpenDatabaseAsync(cancellation))
                    return
                        Report(run, good.Plan, await db.ApplyBatchAsync(good.Plan, reason, run.Time, by, cancellation))
                            is var code
                                and not ExitCodes.Done
                        ? code
                        : await ApplyClasses.RunAsync(run, db, good.Plan, cancellation);
            default:
                throw new InvalidOperationException("A reading is good or wrong.");
        }
    }

    static int Report(CommandRun run, BatchPlan plan, ApplyOutcome outcome)
    {
        switch (outcome)
        {
            case ApplyOutcome.Created:
                run.Say(
                    "Batch.Created",
                    ("key", plan.Key),
                    ("startsOn", $"{plan.Description.StartsOn:yyyy-MM-dd}"),
                    ("endsOn", $"{plan.Description.EndsOn:yyyy-MM-dd}"),
                    ("requirements", plan.Requirements.Count),
                    ("types", plan.Description.ActivityTypes.Count),
                    ("topics", plan.Description.Topics.Count)
                );
                return ExitCodes.Done;
            case ApplyOutcome.Unchanged:
                run.Say("Batch.Unchanged", ("key", plan.Key));
                return ExitCodes.Done;
            case ApplyOutcome.Changed changed:
                foreach (var difference in changed.Differences)
                    run.Out.WriteLine(Sentence(difference));
                foreach (var one in changed.Overtaken)
                    run.Say(
                        "Batch.Overtaken",
                        ("item", one.Item.Key),
                        ("name", one.Whose),
                        ("until", $"{one.Until:yyyy-MM-dd}"),
                        ("due", $"{one.Item.DueOn:yyyy-MM-dd}")
                    );
                if (changed.Told > 0)
                    run.Say("Batch.Told", ("count", changed.Told));
                run.Say(
                    "Batch.Changed",
                    ("key", plan.Key),
                    ("count", changed.Differences.Count),
                    ("revision", changed.Revision),
                    ("version", changed.RequirementVersion)
                );
                return ExitCodes.Done;
            case ApplyOutcome.ReasonNeeded needed:
                foreach (var difference in needed.Rules)
                    run.Error.WriteLine(Sentence(difference));
                return run.Refuse("Batch.ReasonNeeded", ("key", plan.Key));
            case ApplyOutcome.TypesInUse used:
                foreach (var type in used.Types)
                    run.Refuse("Batch.TypeInUse", ("type", type.Type), ("count", type.Entries));
                return run.Refuse("Batch.NothingChanged", ("key", plan.Key));
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }

    static string Sentence(BatchDifference difference) =>
        (difference.Before, difference.After) switch
        {
            (null, { } after) => CommandTexts.Say("Batch.Added", ("path", difference.Path), ("after", after)),
            ({ } before, null) => CommandTexts.Say("Batch.Removed", ("path", difference.Path), ("before", before)),
            var (before, after) => CommandTexts.Say("Batch.Difference", ("path", difference.Path), ("before", before), ("after", after)),
        };
}
