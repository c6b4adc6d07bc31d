using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>What came of applying a batch file.</summary>
public abstract record ApplyOutcome
{
    ApplyOutcome() { }

    public sealed record Created : ApplyOutcome;

    public sealed record Unchanged : ApplyOutcome;

    /// <summary>The batch is now at this revision.</summary>
    /// <param name="Overtaken">Extensions that give no more time than everybody has now.</param>
    /// <param name="Told">How many trainees lack an item that is due on another day now, and hear of it.</param>
    public sealed record Changed(
        IReadOnlyList<BatchDifference> Differences,
        int Revision,
        int RequirementVersion,
        IReadOnlyList<OvertakenExtension> Overtaken,
        int Told
    ) : ApplyOutcome;

    /// <summary>Refused: rules differ, and somebody will ask why.</summary>
    public sealed record ReasonNeeded(IReadOnlyList<BatchDifference> Rules) : ApplyOutcome;

    /// <summary>Refused: hours are logged under types that would go.</summary>
    public sealed record TypesInUse(IReadOnlyList<TypeInUse> Types) : ApplyOutcome;
}

/// <summary>An activity type with the number of entries that name it.</summary>
public sealed record TypeInUse(string Type, int Entries);

/// <summary>Makes a batch what its file says. Applying the same file again changes nothing.</summary>
public static class ApplyBatch
{
    /// <param name="reason">Why rules change; kept with the new version.</param>
    /// <param name="by">Who does it; null for the program.</param>
    public static async Task<ApplyOutcome> ApplyBatchAsync(
        this SupervisionDb db,
        BatchPlan plan,
        string? reason,
        TimeProvider time,
        string? by = null,
        CancellationToken cancellation = default
    )
    {
        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (await db.Batches.FirstOrDefaultAsync(b => b.Key == plan.Key, cancellation) is { } batch)
        {
            var outcome = await db.ReviseAsync(batch, plan, reason, by, time, cancellation);
            await db.SaveChangesAsync(cancellation);
            return outcome;
        }

        db.Begin(plan, reason, by, time);
        await db.SaveChangesAsync(cancellation);
        return new ApplyOutcome.Created();
    }

    /// <summary>A batch that is not there yet. Nothing is saved here.</summary>
    internal static Batch Begin(this SupervisionDb db, BatchPlan plan, string? reason, string? by, TimeProvider time)
    {
        var batch = new Batch(TypedId.New<BatchId>(time), plan.Key, plan.Description);
        db.Batches.Add(batch);
        db.Requirements.AddRange(plan.Requirements.Select((figure, ordinal) => new Requirement(batch.Id, batch.RequirementVersion, ordinal, figure)));
        db.BatchRevisions.Add(new BatchRevision(batch, time.GetUtcNow(), by, reason));
        return batch;
    }

    /// <summary>Nothing is saved here.</summary>
    internal static async Task<ApplyOutcome> ReviseAsync(
        this SupervisionDb db,
        Batch batch,
        BatchPlan plan,
        string? reason,
        string? by,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        plan = plan with { Description = plan.Description with { ClosedOn = batch.ClosedOn } };
        var requirements = await BatchBook.CurrentRequirementsAsync(db, batch, cancellation);
        var differences = BatchDifference.Between(new BatchPlan(batch.Key, batch.Description, requirements), plan);
        if (differences.Count == 0)
            return new ApplyOutcome.Unchanged();

        var ofRules = differences.Where(difference => difference.IsOfRules).ToList();
        var inUse = await TypesInUseAsync(db, batch, plan.Description, cancellation);
        if (inUse.Count > 0)
            return new ApplyOutcome.TypesInUse(inUse);
        if (ofRules.Count > 0 && reason == null)
            return new ApplyOutcome.ReasonNeeded(ofRules);

        var overtaken = await DueDates.OvertakenAsync(db, batch.Id, batch.Description, plan.Description, cancellation);
        var told = await DueDates.TellAsync(db, batch.Id, batch.Description, plan.Description, time, cancellation);
        var version = batch.Revise(plan.Description, ofRules.Count > 0);
        if (ofRules.Count > 0)
            db.Requirements.AddRange(plan.Requirements.Select((figure, ordinal) => new Requirement(batch.Id, version, ordinal, figure)));
        db.BatchRevisions.Add(new BatchRevision(batch, time.GetUtcNow(), by, reason));
        return new ApplyOutcome.Changed(differences, batch.Revision, version, overtaken, told);
    }

    static async Task<List<TypeInUse>> TypesInUseAsync(SupervisionDb db, Batch batch, BatchDescription planned, CancellationToken cancellation)
    {
        var gone = batch.Description.ActivityTypes.Where(type => planned.TypeOf(type.Key) is null).Select(type => type.Key).ToList();
        if (gone.Count == 0)
            return [];
        return await db
            .HourEntries.Where(entry => entry.BatchId == batch.Id && gone.Contains(entry.Type))
            .GroupBy(entry => entry.Type)
            .OrderBy(type => type.Key)
            .Select(type => new TypeInUse(type.Key, type.Count()))
            .ToListAsync(cancellation);
    }
}
