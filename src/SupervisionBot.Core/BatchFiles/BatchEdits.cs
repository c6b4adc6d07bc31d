using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>What a change of a batch comes to.</summary>
public abstract record BatchEditOutcome
{
    BatchEditOutcome() { }

    /// <param name="Told">How many hear of it.</param>
    /// <param name="NeedsReason">It changes what counts or how much is needed.</param>
    /// <param name="Seal">Of what it comes to: given back when it is made, so that nothing else is made than was shown.</param>
    public sealed record Fine(BatchPlan Before, BatchPlan After, BatchEffects Effects, int Told, bool NeedsReason, string Seal) : BatchEditOutcome;

    /// <summary>A batch file could not say that.</summary>
    public sealed record Wrong(BatchPlan After, IReadOnlyList<BatchProblem> Problems) : BatchEditOutcome;

    /// <summary>It is so already.</summary>
    public sealed record Unchanged(BatchPlan Now) : BatchEditOutcome;

    /// <summary>The batch has nothing of that name.</summary>
    public sealed record NotThere : BatchEditOutcome;

    public sealed record Closed(DateOnly On) : BatchEditOutcome;

    public sealed record NotAllowed : BatchEditOutcome;
}

/// <summary>
/// Changes of a batch by its administrators, one at a time: looked at first, checked like a batch file, made as one is applied. Nothing is saved
/// here.
/// </summary>
public sealed class BatchEdits(SupervisionDb db, BatchEffectsFinder effects, BatchNews news, TimeProvider time)
{
    /// <summary>What would come of it.</summary>
    public async Task<BatchEditOutcome> CheckAsync(PersonId administrator, BatchId id, BatchEdit edit, CancellationToken cancellationToken) =>
        (await LookAsync(administrator, id, edit, cancellationToken)).Outcome;

    /// <param name="reason">Why; without one nothing is done where it is needed.</param>
    /// <param name="seal">Of what was shown. When it is otherwise by now, nothing is done and what would come of it now is answered.</param>
    public async Task<(bool Done, BatchEditOutcome Outcome)> ApplyAsync(
        PersonId administrator,
        BatchId id,
        BatchEdit edit,
        string? reason,
        string seal,
        CancellationToken cancellationToken
    )
    {
        var (batch, outcome) = await LookAsync(administrator, id, edit, cancellationToken);
        if (outcome is not BatchEditOutcome.Fine fine || fine.Seal != seal || (fine.NeedsReason && string.IsNullOrWhiteSpace(reason)))
            return (false, outcome);
        var by = await db.People.Where(person => person.Id == administrator).Select(person => person.Name).FirstAsync(cancellationToken);
        if (await db.ReviseAsync(batch!, fine.After, reason, by, time, cancellationToken) is not ApplyOutcome.Changed changed)
            return (false, outcome);
        await news.TellAsync(id, fine.Before, fine.After, changed.Revision, administrator, cancellationToken);
        db.Note(time, administrator, ActKind.BatchChanged, BatchAct.Write(id, changed.Revision));
        return (true, outcome);
    }

    async Task<(Batch? Batch, BatchEditOutcome Outcome)> LookAsync(
        PersonId administrator,
        BatchId id,
        BatchEdit edit,
        CancellationToken cancellationToken
    )
    {
        if (!await db.AdministersAsync(administrator, id, cancellationToken))
            return (null, new BatchEditOutcome.NotAllowed());
        var batch = await db.Batches.FirstAsync(b => b.Id == id, cancellationToken);
        if (batch.ClosedOn is { } closed)
            return (batch, new BatchEditOutcome.Closed(closed));
        var before = new BatchPlan(batch.Key, batch.Description, await BatchBook.CurrentRequirementsAsync(db, batch, cancellationToken));
        if (edit.Of(before) is not { } after)
            return (batch, new BatchEditOutcome.NotThere());
        if (BatchDifference.Between(before, after) is not { Count: > 0 } differences)
            return (batch, new BatchEditOutcome.Unchanged(before));
        if (BatchFile.Read(BatchFileWriter.Write(after)) is BatchReading.Wrong wrong)
            return (batch, new BatchEditOutcome.Wrong(after, wrong.Problems));
        var found = await effects.OfAsync(batch, before, after, cancellationToken);
        var told = await news.CountAsync(id, before, after, administrator, cancellationToken);
        var seal = Digest(string.Create(CultureInfo.InvariantCulture, $"{batch.Revision} {BatchFileWriter.Write(after)} {found.Seal}"));
        return (batch, new BatchEditOutcome.Fine(before, after, found, told, differences.Any(difference => difference.IsOfRules), seal));
    }

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

/// <summary>What an act says of a change of a batch: which, and the revision that it made.</summary>
static class BatchAct
{
    internal static string Write(BatchId batch, int revision) => string.Create(CultureInfo.InvariantCulture, $"{batch.Value:N}:{revision}");

    internal static (BatchId Batch, int Revision)? Read(string subject) =>
        subject.Split(':') is [var batch, var revision]
        && Guid.TryParseExact(batch, "N", out var id)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new BatchId(id), number)
            : null;
}

/// <summary>Takes a change of a batch back and makes it again, while nothing else of the batch has changed since. Only by who still administers
/// it.</summary>
public sealed class BatchUndo(SupervisionDb db, BatchNews news, Journal journal, TimeProvider time)
{
    /// <summary>The reason that is kept with what takes something back.</summary>
    public const string TakenBack = "taken back";

    /// <summary>What the act changed; null when nothing is left of it.</summary>
    public async Task<RevisedBatch?> OfAsync(Act act, CancellationToken cancellationToken) =>
        BatchAct.Read(act.Subject) is var (batch, revision) ? await news.ReadAsync(batch, revision, cancellationToken) : null;

    /// <summary>False, and nothing done, when the batch has changed since.</summary>
    public async Task<bool> BecomeAsync(Act act, bool again, CancellationToken cancellationToken)
    {
        if (
            BatchAct.Read(act.Subject) is not var (id, revision)
            || !await db.AdministersAsync(act.By, id, cancellationToken)
            || await db.Batches.FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is not { ClosedOn: null } batch
            || batch.Revision != revision
            || await db.PlanOfAsync(id, revision - 1, cancellationToken) is not { } before
        )
            return false;
        var by = await db.People.Where(person => person.Id == act.By).Select(person => person.Name).FirstAsync(cancellationToken);
        // Done again, it is for the reason that it was done for at first.
        var why = again ? (await news.ReadAsync(id, revision - 1, cancellationToken))?.Why ?? TakenBack : TakenBack;
        if (await db.ReviseAsync(batch, before, why, by, time, cancellationToken) is not ApplyOutcome.Changed changed)
            return false;
        await news.TakeBackAsync(id, revision, again ? null : changed.Revision, act.By, cancellationToken);
        if (again && await OfAsync(act, cancellationToken) is { } taken)
            await news.TellAsync(id, taken.After, taken.Before, changed.Revision, act.By, cancellationToken);
        act.About(BatchAct.Write(id, changed.Revision));
        if (again)
            journal.PutBack(act);
        else
            journal.TakeBack(act);
        return true;
    }
}
