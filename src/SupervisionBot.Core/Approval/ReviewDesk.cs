using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>What waits for a reviewer, sorted.</summary>
/// <param name="Sheet">Names what is clear, for the one press; null when nothing is.</param>
/// <param name="More">Entries beyond what is looked at at once.</param>
public sealed record ReviewPage(
    ReviewOf Of,
    SheetId? Sheet,
    IReadOnlyList<ReviewedEntry> Clear,
    IReadOnlyList<ReviewedEntry> NeedYou,
    IReadOnlyList<ReviewedEntry> Asked,
    int More
)
{
    public int Count => Clear.Count + NeedYou.Count + Asked.Count;

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<ReviewedEntry> All => [.. NeedYou, .. Asked, .. Clear];

    /// <summary>Each entry once: two supervisors of a group have the same.</summary>
    public ReviewPage And(ReviewPage other) =>
        this with
        {
            Clear = Once(Clear, other.Clear),
            NeedYou = Once(NeedYou, other.NeedYou),
            Asked = Once(Asked, other.Asked),
            More = More + other.More,
        };

    static List<ReviewedEntry> Once(IEnumerable<ReviewedEntry> some, IEnumerable<ReviewedEntry> more) =>
        [.. some.Concat(more).DistinctBy(one => one.Entry.Id)];
}

/// <summary>What came of one press for a whole sheet.</summary>
/// <param name="Act">Null when nothing was approved.</param>
/// <param name="Left">Entries that were on the sheet and are not as they were: decided, changed, or needing a look now.</param>
public sealed record SheetOutcome(ActId? Act, IReadOnlyList<HourEntry> Approved, IReadOnlyList<ReviewedEntry> Left);

/// <summary>How many entries wait in a supervisor's group.</summary>
public sealed record GroupWaiting(PersonId Supervisor, int Entries, DateTimeOffset Since);

/// <summary>Who supervises a group.</summary>
public sealed record GroupSupervisor(PersonId Supervisor, GroupId Group);

/// <summary>How many entries of a trainee wait.</summary>
public sealed record TraineeWaiting(PersonId Trainee, int Entries, DateTimeOffset Since);

/// <summary>Lays out for a reviewer what waits for them, and approves a whole sheet at one press.</summary>
public sealed class ReviewDesk(SupervisionDb db, Authority authority, Judgement judgement, Decisions decisions, Looks looks, TimeProvider time)
{
    /// <summary>So many are looked at at once; the oldest first.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Lays it out, and keeps a sheet of what is clear.</summary>
    public async Task<ReviewPage> OpenAsync(Reviewer reviewer, ReviewOf of, CancellationToken cancellationToken) =>
        Keep(reviewer, await LookAsync(reviewer, of, cancellationToken));

    /// <summary>Keeps a sheet of what is clear on a page that is shown.</summary>
    public ReviewPage Keep(Reviewer reviewer, ReviewPage page) =>
        page.Clear.Count == 0 ? page : page with { Sheet = NewSheet(reviewer, page.Of, page.Clear) };

    public async Task<ReviewPage> LookAsync(Reviewer reviewer, ReviewOf of, CancellationToken cancellationToken)
    {
        var trainees = Trainees(reviewer, of);
        if (of.Trainee is { } one && await trainees.ContainsAsync(one, cancellationToken))
            await looks.NoteAsync(reviewer.Id, one, LookedAt.Hours, cancellationToken);
        var waiting = db
            .HourEntries.AsNoTracking()
            .Where(e => e.BatchId == reviewer.BatchId && e.State == EntryState.Submitted && trainees.Contains(e.TraineeId));
        var entries = await waiting.OrderBy(e => e.WaitingSince).ThenBy(e => e.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        var more = entries.Count < MostAtOnce ? 0 : await waiting.CountAsync(cancellationToken) - entries.Count;
        var judged = await judgement.OfAsync(reviewer, entries, cancellationToken);
        return new ReviewPage(
            of,
            null,
            [.. judged.Where(one => one.IsClear)],
            [.. judged.Where(one => one.NeedsLook)],
            [.. judged.Where(one => one.IsAsked)],
            more
        );
    }

    /// <summary>The latest of these trainees' entries that were approved.</summary>
    public Task<IReadOnlyList<ReviewedEntry>> ApprovedAsync(Reviewer reviewer, IReadOnlyList<PersonId> of, CancellationToken cancellationToken) =>
        LatestAsync(reviewer, of, EntryState.Approved, cancellationToken);

    /// <summary>Likewise those that went back and were not handed in again.</summary>
    public Task<IReadOnlyList<ReviewedEntry>> ReturnedAsync(Reviewer reviewer, IReadOnlyList<PersonId> of, CancellationToken cancellationToken) =>
        LatestAsync(reviewer, of, EntryState.Returned, cancellationToken);

    async Task<IReadOnlyList<ReviewedEntry>> LatestAsync(
        Reviewer reviewer,
        IReadOnlyList<PersonId> of,
        EntryState state,
        CancellationToken cancellationToken
    )
    {
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId).Where(id => of.Contains(id));
        var entries = await db
            .HourEntries.AsNoTracking()
            .Where(e => e.BatchId == reviewer.BatchId && e.State == state && trainees.Contains(e.TraineeId))
            .OrderByDescending(e => e.Day)
            .ThenByDescending(e => e.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        if (of is [var one] && entries.Count > 0)
            await looks.NoteAsync(reviewer.Id, one, LookedAt.Hours, cancellationToken);
        return [.. entries.Select(entry => new ReviewedEntry(entry, []))];
    }

    /// <summary>One entry of a trainee for whom they may act, in any state; null for every other.</summary>
    public async Task<ReviewedEntry?> FindAsync(Reviewer reviewer, EntryId id, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId);
        var entry = await db
            .HourEntries.AsNoTracking()
            .FirstOrDefaultAsync(e => e.Id == id && e.BatchId == reviewer.BatchId && trainees.Contains(e.TraineeId), cancellationToken);
        if (entry is null)
            return null;
        await looks.NoteAsync(reviewer.Id, entry.TraineeId, LookedAt.Hours, cancellationToken);
        return (await judgement.OfAsync(reviewer, [entry], cancellationToken))[0];
    }

    /// <summary>What was put on a sheet for this reviewer, as it is now; null when there is no such sheet of theirs.</summary>
    public async Task<IReadOnlyList<ReviewedEntry>?> OnSheetAsync(Reviewer reviewer, SheetId id, CancellationToken cancellationToken) =>
        await SheetAsync(reviewer, id, cancellationToken) is { } sheet ? await EntriesAsync(reviewer, sheet, cancellationToken) : null;

    /// <summary>Approves what is on the sheet and still as it was shown. Null when there is no such sheet of theirs.</summary>
    public async Task<SheetOutcome?> ApproveAsync(Reviewer reviewer, SheetId id, CancellationToken cancellationToken)
    {
        if (await SheetAsync(reviewer, id, cancellationToken) is not { } sheet)
            return null;
        var shown = sheet.Entries.ToDictionary(entry => entry.Id, entry => entry.Version);
        var now = await EntriesAsync(reviewer, sheet, cancellationToken);
        List<ReviewedEntry> same = [.. now.Where(one => one.IsClear && shown[one.Entry.Id] == one.Entry.Version)];
        var done = (await decisions.ApproveAllAsync(reviewer, [.. same.Select(one => one.Entry.Seen)], cancellationToken))
            .OfType<DecisionOutcome.Done>()
            .ToList();
        return new SheetOutcome(
            done.Count == 0 ? null : done[0].Act,
            [.. done.Select(one => one.Entry)],
            [.. now.ExceptBy(done.Select(one => one.Entry.Id), one => one.Entry.Id)]
        );
    }

    public async Task<ReviewOf?> SheetIsOfAsync(Reviewer reviewer, SheetId id, CancellationToken cancellationToken) =>
        (await SheetAsync(reviewer, id, cancellationToken))?.Of;

    /// <summary>For who acts in others' place: what waits, by supervisor, the longest first. Only groups for which they may act.</summary>
    public async Task<IReadOnlyList<GroupWaiting>> BySupervisorAsync(Reviewer reviewer, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId);
        var rows = await (
            from entry in db.HourEntries
            where entry.BatchId == reviewer.BatchId && entry.State == EntryState.Submitted && trainees.Contains(entry.TraineeId)
            join own in db.Memberships on new { Person = entry.TraineeId, entry.BatchId } equals new { Person = own.PersonId, own.BatchId }
            where own.Role == Role.Trainee
            join supervisor in db.Memberships on new { own.BatchId, own.GroupId } equals new { supervisor.BatchId, supervisor.GroupId }
            where supervisor.Role == Role.Supervisor
            group entry by supervisor.PersonId into waiting
            select new
            {
                Supervisor = waiting.Key,
                Entries = waiting.Count(),
                Since = waiting.Min(e => e.WaitingSince),
            }
        ).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GroupWaiting(row.Supervisor, row.Entries, row.Since ?? time.GetUtcNow())).OrderBy(row => row.Since)];
    }

    /// <summary>Who supervises which group, of those for whose trainees they may act.</summary>
    public async Task<IReadOnlyList<GroupSupervisor>> SupervisorsAsync(Reviewer reviewer, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId);
        var groups = db
            .Memberships.Where(own => own.BatchId == reviewer.BatchId && own.Role == Role.Trainee && trainees.Contains(own.PersonId))
            .Select(own => own.GroupId);
        var rows = await db
            .Memberships.Where(m => m.BatchId == reviewer.BatchId && m.Role == Role.Supervisor && m.GroupId != null && groups.Contains(m.GroupId))
            .Select(m => new { m.PersonId, m.GroupId })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GroupSupervisor(row.PersonId, row.GroupId!.Value))];
    }

    /// <summary>Of these trainees, those for whom they may act and who still wait longer than the batch allows.</summary>
    public async Task<IReadOnlyList<TraineeWaiting>> OverdueAsync(Reviewer reviewer, IReadOnlyList<PersonId> of, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId).Where(id => of.Contains(id));
        var before = time.GetUtcNow().AddDays(-reviewer.Batch.Limits.ReviewDays);
        var rows = await db
            .HourEntries.Where(e =>
                e.BatchId == reviewer.BatchId && e.State == EntryState.Submitted && e.WaitingSince <= before && trainees.Contains(e.TraineeId)
            )
            .GroupBy(e => e.TraineeId)
            .Select(own => new
            {
                Trainee = own.Key,
                Entries = own.Count(),
                Since = own.Min(e => e.WaitingSince),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new TraineeWaiting(row.Trainee, row.Entries, row.Since!.Value)).OrderBy(row => row.Since)];
    }

    IQueryable<PersonId> Trainees(Reviewer reviewer, ReviewOf of)
    {
        var batch = reviewer.BatchId;
        if (of.Trainee is { } trainee)
            return authority.TraineesOf(reviewer.Id, batch).Where(id => id == trainee);
        if (of.Supervisor is not { } supervisor)
            return authority.SupervisedBy(reviewer.Id, batch);
        var theirs = authority.SupervisedBy(supervisor, batch);
        return authority.TraineesOf(reviewer.Id, batch).Where(id => theirs.Contains(id));
    }

    Task<ReviewSheet?> SheetAsync(Reviewer reviewer, SheetId id, CancellationToken cancellationToken) =>
        db
            .ReviewSheets.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == id && s.ReviewerId == reviewer.Id && s.BatchId == reviewer.BatchId, cancellationToken);

    async Task<IReadOnlyList<ReviewedEntry>> EntriesAsync(Reviewer reviewer, ReviewSheet sheet, CancellationToken cancellationToken)
    {
        List<EntryId> ids = [.. sheet.Entries.Select(entry => entry.Id)];
        var trainees = authority.TraineesOf(reviewer.Id, reviewer.BatchId);
        var entries = await db
            .HourEntries.AsNoTracking()
            .Where(e => ids.Contains(e.Id) && trainees.Contains(e.TraineeId))
            .ToListAsync(cancellationToken);
        entries.Sort((a, b) => ids.IndexOf(a.Id).CompareTo(ids.IndexOf(b.Id)));
        return await judgement.OfAsync(reviewer, entries, cancellationToken);
    }

    SheetId NewSheet(Reviewer reviewer, ReviewOf of, IReadOnlyList<ReviewedEntry> clear)
    {
        var sheet = new ReviewSheet(
            TypedId.New<SheetId>(time),
            reviewer.BatchId,
            reviewer.Id,
            of,
            [.. clear.Select(one => one.Entry.Seen)],
            time.GetUtcNow()
        );
        db.ReviewSheets.Add(sheet);
        return sheet.Id;
    }
}
