using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <param name="Partial">Take the good rows although there are bad ones.</param>
/// <param name="DryRun">Write nothing, and answer as if.</param>
public sealed record ImportOptions(bool Partial = false, bool DryRun = false);

/// <summary>Rows, by what became of them.</summary>
public sealed record ImportCounts(int Added, int Changed, int Unchanged, int Refused);

/// <summary>What came of importing a roster.</summary>
public abstract record ImportOutcome
{
    ImportOutcome() { }

    /// <summary>Nothing is written: there is no batch of this key.</summary>
    public sealed record UnknownBatch(IReadOnlyList<string> Known) : ImportOutcome;

    /// <summary>Nothing is written, because of these rows.</summary>
    public sealed record Refused(IReadOnlyList<RosterProblem> Problems, ImportCounts Counts) : ImportOutcome;

    /// <param name="Problems">Of the rows left out, if partial.</param>
    public sealed record Imported(ImportCounts Counts, IReadOnlyList<RosterProblem> Problems) : ImportOutcome;
}

/// <summary>
/// Takes a roster into a batch, in one transaction. Importing the same file again changes nothing; who is not in the file is left alone.
/// </summary>
public static class ImportRoster
{
    /// <param name="progress">Told the number of rows done so far.</param>
    public static async Task<ImportOutcome> ImportRosterAsync(
        this SupervisionDb db,
        string batchKey,
        RosterReading.Table table,
        ImportOptions options,
        TimeProvider time,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var batch = await db.Batches.AsNoTracking().Where(b => b.Key == batchKey).Select(b => (BatchId?)b.Id).FirstOrDefaultAsync(cancellation);
        if (batch == null)
            return new ImportOutcome.UnknownBatch(await db.Batches.OrderBy(b => b.StartsOn).Select(b => b.Key).ToListAsync(cancellation));

        var (plan, trainees) = await PlanAsync(db, batch.Value, table, cancellation);
        var problems = plan.Problems.OrderBy(problem => problem.Line).ToList();
        var refused = problems.Select(problem => problem.Line).Distinct().Count();
        if (refused > 0 && !options.Partial)
            return new ImportOutcome.Refused(problems, new ImportCounts(0, 0, 0, refused));

        // The first roster of a batch is where its history begins.
        var keeps = !options.DryRun && await db.AllMemberships.AnyAsync(m => m.BatchId == batch, cancellation);
        var how = new RosterWriting(Tracks: !options.DryRun, Saves: !options.DryRun, table.Absent, new HashSet<string>());
        var writer = new RosterWriter(db, batch.Value, trainees, how, time);
        await writer.WriteAsync(plan, keeps ? Keep : null, progress, cancellation);
        if (transaction != null)
            await transaction.CommitAsync(cancellation);
        return new ImportOutcome.Imported(new ImportCounts(writer.Added, writer.Changed, writer.Unchanged, refused), problems);

        void Keep(IReadOnlyList<RosterNote> notes)
        {
            foreach (var (number, note) in notes.Index())
                db.RosterChanges.Add(new RosterChange(TypedId.New<RosterChangeId>(time), batch.Value, note, null, null, number, time.GetUtcNow()));
        }
    }

    /// <summary>The rows checked against each other and against what is stored, and the trainees of the batch by address.</summary>
    internal static async Task<(RosterPlan Plan, Dictionary<string, PersonId> Trainees)> PlanAsync(
        SupervisionDb db,
        BatchId batch,
        RosterReading.Table table,
        CancellationToken cancellation
    )
    {
        var plan = new RosterPlan(table);
        await RefuseTakenObjectIdsAsync(db, plan, cancellation);
        var trainees = await TraineesAsync(db, batch, cancellation);
        RefuseUnknownTrainees(plan, trainees);
        await RefusePresenceAsync(db, batch, plan, !table.Absent.Contains("left"), cancellation);
        return (plan, trainees);
    }

    static async Task RefuseTakenObjectIdsAsync(SupervisionDb db, RosterPlan plan, CancellationToken cancellation)
    {
        foreach (var ids in plan.ObjectIds.Keys.Chunk(RosterWriter.ChunkSize))
        {
            var owners = await db
                .People.AsNoTracking()
                .Where(person => ids.Contains(person.AadObjectId))
                .Select(person => new { person.AadObjectId, person.Email })
                .ToListAsync(cancellation);
            foreach (var owner in owners.Where(owner => plan.ObjectIds[owner.AadObjectId!] != owner.Email))
            {
                // All rows of the person: the id is the person's, whichever row names it.
                plan.Refuse(
                    plan.ObjectIds[owner.AadObjectId!],
                    _ => true,
                    row => new RosterProblem(row.Line, "aad_object_id", owner.AadObjectId!, RosterFault.ObjectIdTaken, owner.Email)
                );
            }
        }
    }

    static Task<Dictionary<string, PersonId>> TraineesAsync(SupervisionDb db, BatchId batch, CancellationToken cancellation) =>
        (
            from membership in db.AllMemberships.AsNoTracking()
            where membership.BatchId == batch && membership.Role == Role.Trainee
            join person in db.People on membership.PersonId equals person.Id
            select new { person.Email, person.Id }
        ).ToDictionaryAsync(trainee => trainee.Email, trainee => trainee.Id, cancellation);

    /// <summary>No file takes anybody out or back: that is said, and what follows from it is shown first.</summary>
    static async Task RefusePresenceAsync(SupervisionDb db, BatchId batch, RosterPlan plan, bool says, CancellationToken cancellation)
    {
        var gone = await (
            from membership in db.AllMemberships.AsNoTracking()
            where membership.BatchId == batch && membership.LeftAt != null
            join person in db.People on membership.PersonId equals person.Id
            join at in db.Groups on membership.GroupId equals at.Id into placed
            from at in placed.DefaultIfEmpty()
            select new
            {
                person.Email,
                membership.Role,
                Group = at == null ? "" : at.Name,
            }
        ).ToListAsync(cancellation);
        var left = gone.ToLookup(one => one.Email);
        foreach (var person in plan.People.ToList())
            plan.Refuse(
                person.Email,
                row =>
                    left.Contains(row.Email)
                        ? (says && row.Left.Length == 0)
                            || !left[row.Email]
                                .Any(one =>
                                    one.Role == row.Role && (row.Group is null || one.Group == row.Group || TraineeAsked.Names(row.Group, one.Group))
                                )
                        : says && row.Left.Length > 0,
                row => new RosterProblem(row.Line, "left", row.Name, left.Contains(row.Email) ? RosterFault.HasLeft : RosterFault.IsHere)
            );
    }

    static void RefuseUnknownTrainees(RosterPlan plan, Dictionary<string, PersonId> stored)
    {
        foreach (var person in plan.People.ToList())
        {
            plan.Refuse(
                person.Email,
                row => row.TraineeEmail is { } trainee && (trainee == row.Email || (!plan.HasTrainee(trainee) && !stored.ContainsKey(trainee))),
                row => new RosterProblem(row.Line, "trainee_email", row.TraineeEmail!, RosterFault.TraineeUnknown)
            );
        }
    }
}
