using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Standing;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Ledger;

/// <summary><c>ledger verify [--repair] [--by NAME]</c></summary>
static class VerifyCommand
{
    public static Command Create(CommandRun run)
    {
        var repair = new Option<bool>("--repair") { Description = CommandTexts.Say("Ledger.Repair") };
        var by = ByOption.Create();
        var command = new Command("verify", CommandTexts.Say("Ledger.Verify")) { repair, by };
        command.SetAction((parsed, cancellation) => RunAsync(run, parsed.GetValue(repair), parsed.GetRequiredValue(by), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, bool repair, string by, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        var check = new LedgerCheck(db, run.Time);
        var (totals, byHand) = (0, 0);
        await foreach (var difference in repair ? check.RepairAsync(by, cancellation) : check.VerifyAsync(cancellation))
        {
            run.Out.WriteLine(await SentenceAsync(db, difference, cancellation));
            if (difference is LedgerDifference.OfHistory or LedgerDifference.OfBalance)
                byHand++;
            else
                totals++;
        }

        var (people, entries) = check.Seen;
        if (totals + byHand == 0)
        {
            run.Say("Ledger.AllRight", ("people", people), ("entries", entries));
            return ExitCodes.Done;
        }

        if (repair && totals > 0)
            run.Say("Ledger.Repaired", ("count", totals));
        return repair && byHand == 0
            ? ExitCodes.Done
            : run.Refuse("Ledger.Wrong", ("count", repair ? byHand : totals + byHand), ("people", people), ("entries", entries));
    }

    static async Task<string> SentenceAsync(SupervisionDb db, LedgerDifference difference, CancellationToken cancellation)
    {
        var trainee = await db
            .People.AsNoTracking()
            .Where(person => person.Id == difference.Trainee)
            .Select(person => person.Name + " <" + person.Email + ">")
            .FirstAsync(cancellation);
        var batch = await db.Batches.AsNoTracking().Where(batch => batch.Id == difference.Batch).Select(batch => batch.Key).FirstAsync(cancellation);
        switch (difference)
        {
            case LedgerDifference.OfHours hours:
                var supervisee = hours.Supervisee is { } id
                    ? await db.People.AsNoTracking().Where(person => person.Id == id).Select(person => person.Name).FirstAsync(cancellation)
                    : null;
                var column = CommandTexts.Say($"Ledger.{hours.Column}");
                return supervisee is null
                    ? CommandTexts.Say(
                        "Ledger.Hours",
                        ("trainee", trainee),
                        ("batch", batch),
                        ("type", hours.Type),
                        ("column", column),
                        ("stored", hours.Stored),
                        ("recomputed", hours.Recomputed)
                    )
                    : CommandTexts.Say(
                        "Ledger.HoursWith",
                        ("trainee", trainee),
                        ("batch", batch),
                        ("type", hours.Type),
                        ("supervisee", supervisee),
                        ("column", column),
                        ("stored", hours.Stored),
                        ("recomputed", hours.Recomputed)
                    );
            case LedgerDifference.OfCredits credits:
                return CommandTexts.Say(
                    "Ledger.Credits",
                    ("trainee", trainee),
                    ("batch", batch),
                    ("kind", CommandTexts.Say($"Ledger.{credits.Kind}")),
                    ("column", CommandTexts.Say($"Ledger.Of{credits.Column}")),
                    ("stored", credits.Stored),
                    ("recomputed", credits.Recomputed)
                );
            case LedgerDifference.OfHistory entry:
                return CommandTexts.Say(
                    "Ledger.History",
                    ("trainee", trainee),
                    ("batch", batch),
                    ("day", $"{entry.Day:yyyy-MM-dd}"),
                    ("minutes", entry.Minutes),
                    ("entry", entry.Entry.Value)
                );
            case LedgerDifference.OfBalance balance:
                return CommandTexts.Say(
                    "Ledger.Balance",
                    ("trainee", trainee),
                    ("batch", batch),
                    ("minutes", balance.Minutes),
                    ("type", balance.Type),
                    ("why", balance.Why),
                    ("times", balance.Times)
                );
            default:
                throw new InvalidOperationException($"{difference} has no sentence.");
        }
    }
}
