using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>What came of bringing in a file of hours.</summary>
public abstract record HoursImportOutcome
{
    HoursImportOutcome() { }

    public sealed record UnknownBatch(IReadOnlyList<string> Known) : HoursImportOutcome;

    /// <summary>Who brings it in is no administrator of the batch.</summary>
    public sealed record NotAdministrator(string Email) : HoursImportOutcome;

    /// <summary>Nothing is written, because of these rows.</summary>
    public sealed record Refused(IReadOnlyList<RosterProblem> Problems, int Rows) : HoursImportOutcome;

    /// <param name="Unchanged">Rows that are there already.</param>
    public sealed record Imported(int Entries, int Balances, int Unchanged) : HoursImportOutcome;
}

/// <summary>
/// Brings in hours that were kept elsewhere, in one transaction, all or none, by the same rules as a trainee's own. An entry waits for the
/// supervisor like any other; a balance counts at once. What was brought in before, by whatever file, changes nothing.
/// </summary>
public sealed class ImportHours(SupervisionDb db, TimeProvider time)
{
    readonly PersonFinder people = new(db, time);
    readonly BroughtIn before = new(db);

    public async Task<HoursImportOutcome> RunAsync(
        string batchKey,
        string administratorEmail,
        HoursFileReading.Table table,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Key == batchKey, cancellationToken) is not { } batch)
            return new HoursImportOutcome.UnknownBatch(await db.Batches.OrderBy(b => b.StartsOn).Select(b => b.Key).ToListAsync(cancellationToken));
        if (
            await people.FindAsync(null, administratorEmail, cancellationToken) is not { } person
            || await people.FindAsync(person.Id, batch.Id, cancellationToken) is not { } administrator
            || !administrator.Is(Role.Administrator)
        )
            return new HoursImportOutcome.NotAdministrator(administratorEmail);

        var by = new Reviewer(administrator.Id, batch.Id, batch.Description, null);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var problems = table.Problems.ToList();
        var (entries, balances, unchanged) = (0, 0, 0);
        foreach (var row in table.Rows)
        {
            switch (await TakeAsync(by, row, problems, cancellationToken))
            {
                case null:
                    unchanged++;
                    break;
                case true when row.OpeningReason.Length > 0:
                    balances++;
                    break;
                case true:
                    entries++;
                    break;
            }
            // The rules of the next row look at what is stored.
            await db.SaveChangesAsync(cancellationToken);
        }
        if (problems.Count > 0)
            return new HoursImportOutcome.Refused(
                [.. problems.OrderBy(problem => problem.Line)],
                problems.Select(problem => problem.Line).Distinct().Count()
            );
        if (!dryRun)
            await transaction.CommitAsync(cancellationToken);
        return new HoursImportOutcome.Imported(entries, balances, unchanged);
    }

    /// <summary>True when it was taken, null when it is there already, false when it is refused.</summary>
    async Task<bool?> TakeAsync(Reviewer by, HoursRow row, List<RosterProblem> problems, CancellationToken cancellationToken)
    {
        if (
            await people.FindAsync(null, row.TraineeEmail, cancellationToken) is not { } found
            || !await db.Memberships.AnyAsync(m => m.PersonId == found.Id && m.BatchId == by.BatchId && m.Role == Role.Trainee, cancellationToken)
        )
            return Refuse("trainee_email", row.TraineeEmail, RosterFault.TraineeUnknown);
        if (
            by.Batch.ActivityTypes.FirstOrDefault(type => type.Key == row.Type || type.Name.En == row.Type || type.Name.Zh == row.Type)
            is not { } type
        )
            return Refuse("type", row.Type, RosterFault.UnknownActivity, string.Join(", ", by.Batch.ActivityTypes.Select(known => known.Key)));
        PersonId? supervisee = null;
        if (row.SuperviseeEmail.Length > 0)
        {
            supervisee = await db
                .Memberships.Where(m =>
                    m.TraineeId == found.Id && m.BatchId == by.BatchId && db.People.Any(p => p.Id == m.PersonId && p.Email == row.SuperviseeEmail)
                )
                .Select(m => (PersonId?)m.PersonId)
                .FirstOrDefaultAsync(cancellationToken);
            if (supervisee is null)
                return Refuse("supervisee_email", row.SuperviseeEmail, RosterFault.SuperviseeUnknown);
        }

        var day = row.Day ?? by.Batch.StartsOn;
        var opening = row.OpeningReason.Length > 0;
        var what = opening
            ? BroughtIn.Balance(row.Minutes, type.Key, supervisee, row.OpeningReason)
            : BroughtIn.Entry(new EntryFacts(day, null, row.Minutes, type.Key, supervisee, row.Note));
        if (await before.HoldsAsync(found.Id, by.BatchId, what, cancellationToken))
            return null;

        var (log, trainee) = (Log(), by.Trainee(found.Id));
        if (opening)
        {
            var balances = new OpeningBalances(db, log, new Authority(db, time), new NameBook(db), new Notices.Notices(db, time), time);
            return await balances.EnterAsync(
                by,
                found.Id,
                new BroughtAlong(row.Minutes, type.Key, supervisee, row.OpeningReason),
                cancellationToken
            ) switch
            {
                OpeningOutcome.Entered => Taken(),
                OpeningOutcome.NotAnAmount amount => Refuse("minutes", $"{row.Minutes}", RosterFault.OverTheCap, $"{amount.MostMinutes}"),
                _ => Refuse("trainee_email", row.TraineeEmail, RosterFault.TraineeUnknown),
            };
        }
        return await log.LogAsync(
            trainee,
            new EntryFacts(day, null, row.Minutes, type.Key, supervisee, row.Note),
            new EntrySource.Imported(by.Id),
            cancellationToken
        ) switch
        {
            LogOutcome.Done => Taken(),
            LogOutcome.OverDailyCap cap => Refuse("minutes", $"{row.Minutes}", RosterFault.OverTheCap, $"{cap.LeftMinutes}"),
            LogOutcome.NeedsSupervisee => Refuse("supervisee_email", row.SuperviseeEmail, RosterFault.SuperviseeMissing),
            _ => Refuse("day", $"{day:yyyy-MM-dd}", RosterFault.DayOutside, $"{by.Batch.StartsOn:yyyy-MM-dd}"),
        };

        bool Taken()
        {
            before.Add(found.Id, by.BatchId, what);
            return true;
        }

        bool Refuse(string column, string value, RosterFault fault, string other = "")
        {
            problems.Add(new RosterProblem(row.Line, column, value, fault, other));
            return false;
        }
    }

    // What is brought in is new: nothing has to stay in step with it yet.
    HourLog Log() => new(db, new Ledgers(db), new HourRules(db, people, time), [], time);
}
