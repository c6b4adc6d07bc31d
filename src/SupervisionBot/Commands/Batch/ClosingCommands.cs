using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Standing;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Batch;

/// <summary>
/// <c>batch close KEY [--dry-run] [--by NAME]</c>, <c>batch reopen KEY --reason WHY</c> and <c>person alumnus EMAIL --batch KEY --reason WHY</c>.
/// </summary>
static class ClosingCommands
{
    public static Command Close(CommandRun run)
    {
        var key = new Argument<string>("KEY") { Description = CommandTexts.Say("Batch.StandingKey") };
        var dry = new Option<bool>("--dry-run") { Description = CommandTexts.Say("Batch.CloseDry") };
        var by = ByOption.Create();
        var command = new Command("close", CommandTexts.Say("Batch.Close")) { key, dry, by };
        command.SetAction(
            (parsed, cancellation) =>
                InBatchAsync(
                    run,
                    parsed.GetRequiredValue(key),
                    async (closing, id) =>
                        parsed.GetValue(dry)
                            ? Show(run, (await closing.LookAsync(id, cancellation))!)
                            : Report(run, await closing.CloseAsync(id, parsed.GetRequiredValue(by), null, cancellation)),
                    cancellation
                )
        );
        return command;
    }

    public static Command Reopen(CommandRun run)
    {
        var key = new Argument<string>("KEY") { Description = CommandTexts.Say("Batch.StandingKey") };
        var (reason, by) = (Reason(), ByOption.Create());
        var command = new Command("reopen", CommandTexts.Say("Batch.Reopen")) { key, reason, by };
        command.SetAction(
            (parsed, cancellation) =>
                InBatchAsync(
                    run,
                    parsed.GetRequiredValue(key),
                    async (closing, id) =>
                        Report(run, await closing.ReopenAsync(id, parsed.GetRequiredValue(by), parsed.GetValue(reason), cancellation)),
                    cancellation
                )
        );
        return command;
    }

    public static Command Alumnus(CommandRun run)
    {
        var email = new Argument<string>("EMAIL") { Description = CommandTexts.Say("Person.Email") };
        var batch = new Option<string>("--batch")
        {
            Description = CommandTexts.Say("Batch.StandingKey"),
            HelpName = "KEY",
            Required = true,
        };
        var not = new Option<bool>("--not") { Description = CommandTexts.Say("Person.AlumnusNot") };
        var (reason, by) = (Reason(), ByOption.Create());
        var command = new Command("alumnus", CommandTexts.Say("Person.Alumnus")) { email, batch, not, reason, by };
        command.SetAction(
            (parsed, cancellation) =>
                InBatchAsync(
                    run,
                    parsed.GetRequiredValue(batch),
                    async (closing, id) =>
                        Report(
                            run,
                            await closing.PutRightAsync(
                                id,
                                parsed.GetRequiredValue(email),
                                !parsed.GetValue(not),
                                parsed.GetRequiredValue(by),
                                parsed.GetValue(reason),
                                cancellation
                            ),
                            parsed.GetRequiredValue(email)
                        ),
                    cancellation
                )
        );
        return command;
    }

    static Option<string> Reason() => new("--reason") { Description = CommandTexts.Say("Batch.ClosingReason") };

    static async Task<int> InBatchAsync(CommandRun run, string key, Func<Closing, BatchId, Task<int>> act, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is not { } batch)
            return run.Refuse(
                "Roster.UnknownBatch",
                ("batch", key),
                ("known", string.Join(", ", await db.Batches.Select(row => row.Key).OrderBy(known => known).ToListAsync(cancellation)))
            );
        var closing = new Closing(db, new StandingList(db, new RuleBook()), new Notices(db, run.Time), run.Time);
        var code = await act(closing, batch.Id);
        await db.SaveChangesAsync(cancellation);
        return code;
    }

    static int Show(CommandRun run, ClosingView view)
    {
        foreach (var one in view.Alumni)
            run.Say("Batch.CloseAlumnus", ("name", one.Who.Name), ("email", one.Email));
        foreach (var one in view.Others)
            run.Say(
                "Batch.CloseOther",
                ("name", one.Who.Name),
                ("email", one.Email),
                ("lacks", string.Join(", ", one.Open.Select(rule => $"{rule.Figure.Name()} {rule.Approved}/{rule.Needed}")))
            );
        run.Say(
            view.ClosedOn is null ? "Batch.CloseWould" : "Batch.CloseIs",
            ("key", view.Key),
            ("on", $"{view.ClosedOn ?? view.Today:yyyy-MM-dd}"),
            ("alumni", view.Alumni.Count),
            ("all", view.Trainees.Count)
        );
        if (view is { ClosedOn: null, IsEarly: true })
            run.Say("Batch.CloseEarly", ("endsOn", $"{view.Batch.EndsOn:yyyy-MM-dd}"));
        return ExitCodes.Done;
    }

    static int Report(CommandRun run, ClosingOutcome outcome, string email = "")
    {
        switch (outcome)
        {
            case ClosingOutcome.Closed closed:
                return Show(run, closed.View);
            case ClosingOutcome.Already already:
                return Show(run, already.View);
            case ClosingOutcome.Reopened reopened:
                run.Say("Batch.Reopened", ("count", reopened.Alumni));
                return ExitCodes.Done;
            case ClosingOutcome.PutRight right:
                run.Say(right.IsAlumnus ? "Person.IsAlumnus" : "Person.IsNoAlumnus", ("name", right.Who.Name));
                return ExitCodes.Done;
            case ClosingOutcome.Same same:
                run.Say(same.IsAlumnus ? "Person.IsAlumnus" : "Person.IsNoAlumnus", ("name", same.Who.Name));
                return ExitCodes.Done;
            case ClosingOutcome.NotClosed:
                return run.Refuse("Batch.NotClosed");
            case ClosingOutcome.NoTrainee:
                return run.Refuse("Person.NoTraineeOf", ("email", email));
            case ClosingOutcome.NeedsWhy:
                return run.Refuse("Batch.ClosingNeedsReason");
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }
}
