using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Batch;

/// <summary>
/// <c>batch standing KEY [--person EMAIL] [--at DATE] [--rules VERSION]</c>: a result as it is, as it was, or by other rules of the batch.
/// </summary>
static class StandingCommand
{
    public static Command Create(CommandRun run)
    {
        var key = new Argument<string>("KEY") { Description = CommandTexts.Say("Batch.StandingKey") };
        var person = new Option<string>("--person") { Description = CommandTexts.Say("Batch.StandingPerson"), HelpName = "EMAIL" };
        var at = new Option<string>("--at") { Description = CommandTexts.Say("Batch.StandingAt"), HelpName = "DATE" };
        var rules = new Option<string>("--rules") { Description = CommandTexts.Say("Batch.StandingRules"), HelpName = "VERSION" };
        var command = new Command("standing", CommandTexts.Say("Batch.Standing")) { key, person, at, rules };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(run, parsed.GetRequiredValue(key), parsed.GetValue(person), parsed.GetValue(at), parsed.GetValue(rules), cancellation)
        );
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string key, string? email, string? day, string? rules, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is not { } batch)
            return run.Refuse(
                "Roster.UnknownBatch",
                ("batch", key),
                ("known", string.Join(", ", await db.Batches.Select(row => row.Key).OrderBy(known => known).ToListAsync(cancellation)))
            );
        if (!TryEndOf(day, batch.Description, out var at))
            return run.Refuse("Batch.NotDate", ("value", day));
        int? version = int.TryParse(rules, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        if (rules != null && (version is null or < 1 || version > batch.RequirementVersion))
            return run.Refuse("Batch.NoRules", ("version", rules), ("batch", key), ("last", batch.RequirementVersion));

        var trainees =
            from membership in db.Memberships
            where membership.BatchId == batch.Id && membership.Role == Role.Trainee
            join known in db.People on membership.PersonId equals known.Id
            where email == null || known.Email == email
            orderby known.Email
            select new
            {
                known.Id,
                known.Name,
                known.Email,
            };
        var (book, seen) = (new RuleBook(), 0);
        foreach (var trainee in await trainees.AsNoTracking().ToListAsync(cancellation))
        {
            seen++;
            Say(
                run,
                trainee.Name,
                trainee.Email,
                await new Evaluator(db, new Ledgers(db), book).EvaluateAsync(trainee.Id, batch.Id, at, version, cancellation)
            );
            db.ChangeTracker.Clear();
        }
        return seen > 0 ? ExitCodes.Done
            : email is null ? run.Refuse("Batch.NoTrainees", ("batch", key))
            : run.Refuse("Batch.NoSuchTrainee", ("email", email), ("batch", key));
    }

    static void Say(CommandRun run, string name, string email, TraineeStanding standing)
    {
        run.Say(
            "Batch.StandingOf",
            ("name", name),
            ("email", email),
            ("met", standing.Rules.Count(rule => rule.Met)),
            ("all", standing.Rules.Count),
            ("version", standing.Version)
        );
        foreach (var rule in standing.Rules)
            run.Say(
                rule.Met ? "Batch.RuleMet" : "Batch.RuleOpen",
                ("rule", rule.Figure.Name()),
                ("approved", rule.Approved),
                ("needed", rule.Needed),
                ("waiting", rule.Waiting),
                ("missing", rule.Missing)
            );
    }

    /// <summary>The end of a day in the batch's zone; null for none. False for what is no day.</summary>
    static bool TryEndOf(string? day, BatchDescription batch, out DateTimeOffset? end)
    {
        var understood = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        end = understood ? LocalTime.Start(on.AddDays(1), batch.Zone) : null;
        return understood || day is null;
    }
}
