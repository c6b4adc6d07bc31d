using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>An extension that no longer gives anybody more time, because the item is due as late for everybody.</summary>
public sealed record OvertakenExtension(ChecklistItem Item, string Whose, string WhoseEn, DateOnly Until);

/// <summary>What came of moving the due date of an item.</summary>
public abstract record DueDateOutcome
{
    DueDateOutcome() { }

    /// <param name="Item">With its new due date; only proposed when it was asked what would be.</param>
    /// <param name="Told">How many trainees lack it and hear of the new day.</param>
    public sealed record Moved(ChecklistItem Item, DateOnly From, IReadOnlyList<OvertakenExtension> Overtaken, int Told) : DueDateOutcome;

    public sealed record Unchanged(ChecklistItem Item) : DueDateOutcome;

    public sealed record OutsideBatch(DateOnly StartsOn, DateOnly EndsOn) : DueDateOutcome;

    /// <summary>No such item, or they do not run the batch.</summary>
    public sealed record NotThere : DueDateOutcome;
}

/// <summary>What an act of the journal says of a due date that was moved.</summary>
public sealed record MovedDueDate(string Item, DateOnly From, DateOnly To)
{
    internal string Write() => Json.Write(this);

    public static MovedDueDate Read(string subject) => Json.Read<MovedDueDate>(subject);
}

/// <summary>Moves the due date of an item for everybody. Nothing is saved here.</summary>
public sealed class DueDates(SupervisionDb db, TimeProvider time)
{
    /// <summary>Kind of the notice to those who lack the item; its subject is the item's key and the day on which it was due for them.</summary>
    public const string MovedNotice = "materials.moved";

    /// <summary>The item of a notice, and the day on which it was due before; null when it is no such subject.</summary>
    public static (string Item, DateOnly Before)? Read(string subject) =>
        subject.Split(':') is [var item, var day]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var before)
            ? (item, before)
            : null;

    internal static string Subject(string item, DateOnly before) => $"{item}:{before.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    const string DayFormat = "yyyy-MM-dd";

    /// <param name="only">Only says what would be.</param>
    public async Task<DueDateOutcome> MoveAsync(PersonId by, BatchId id, string item, DateOnly to, bool only, CancellationToken cancellationToken)
    {
        if (
            !await db.AdministersAsync(by, id, cancellationToken)
            || await db.Batches.FirstAsync(b => b.Id == id, cancellationToken) is not { Description: var before } batch
            || before.ItemOf(item) is not { } old
        )
            return new DueDateOutcome.NotThere();
        if (to < before.StartsOn || to > before.EndsOn)
            return new DueDateOutcome.OutsideBatch(before.StartsOn, before.EndsOn);
        if (old.DueOn == to)
            return new DueDateOutcome.Unchanged(old);
        var moved = old with { DueOn = to };
        var after = before with { Checklist = [.. before.Checklist!.Select(one => one.Key == item ? moved : one)] };
        var overtaken = await OvertakenAsync(db, id, before, after, cancellationToken);
        var told = only
            ? (await LackingAsync(db, id, before, after, time, cancellationToken)).Count
            : await TellAsync(db, id, before, after, time, cancellationToken);
        if (!only)
        {
            batch.Revise(after, requirementsChanged: false);
            var name = await db.People.Where(person => person.Id == by).Select(person => person.Name).FirstAsync(cancellationToken);
            db.BatchRevisions.Add(new BatchRevision(batch, time.GetUtcNow(), name, null));
            db.Note(time, by, ActKind.DueDateMoved, new MovedDueDate(item, old.DueOn, to).Write());
        }
        return new DueDateOutcome.Moved(moved, old.DueOn, overtaken, told);
    }

    /// <summary>Tells whoever lacks an item and has another day for it from now on; how many they are.</summary>
    public static async Task<int> TellAsync(
        SupervisionDb db,
        BatchId batch,
        BatchDescription before,
        BatchDescription after,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (notices, lacking) = (new Notices.Notices(db, time), await LackingAsync(db, batch, before, after, time, cancellationToken));
        foreach (var (trainee, items) in lacking)
        foreach (var item in items)
            notices.Tell(trainee, batch, MovedNotice, Subject(item.Key, item.DueOn));
        return lacking.Count;
    }

    /// <summary>The items that a trainee lacks and has another day for from now on, with the day that they had. Nobody without any.</summary>
    static async Task<IReadOnlyList<(PersonId Trainee, IReadOnlyList<ChecklistItem> Items)>> LackingAsync(
        SupervisionDb db,
        BatchId batch,
        BatchDescription before,
        BatchDescription after,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (before.Checklist is not { Count: > 0 } || after.Checklist is not { Count: > 0 })
            return [];
        var list = new MaterialList(db, time);
        var trainees = await db
            .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Trainee)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var then = await list.OfAsync(trainees, batch, after, cancellationToken);
        return
        [
            .. (await list.OfAsync(trainees, batch, before, cancellationToken))
                .Select(one =>
                    (
                        one.Key,
                        (IReadOnlyList<ChecklistItem>)
                            [
                                .. one
                                    .Value.Where(standing => standing.IsTheirs && Moves(standing.Item, then[one.Key]))
                                    .Select(standing => standing.Item),
                            ]
                    )
                )
                .Where(one => one.Item2.Count > 0),
        ];

        static bool Moves(ChecklistItem item, IReadOnlyList<ItemStanding> then) =>
            then.FirstOrDefault(standing => standing.Item.Key == item.Key) is { } standing && standing.Item.DueOn != item.DueOn;
    }

    /// <summary>The extensions that count in one state of the batch and not in the next.</summary>
    public static async Task<IReadOnlyList<OvertakenExtension>> OvertakenAsync(
        SupervisionDb db,
        BatchId batch,
        BatchDescription before,
        BatchDescription after,
        CancellationToken cancellationToken
    )
    {
        var all = await db
            .Extensions.AsNoTracking()
            .Where(e => e.BatchId == batch)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var named = await db.NamesOfAsync(all, cancellationToken);
        return
        [
            .. all.Where(e => Counts(before, e) && !Counts(after, e) && after.ItemOf(e.Item) != null)
                .Select(e => new OvertakenExtension(after.ItemOf(e.Item)!, named(e).Whose, named(e).WhoseEn, e.Until)),
        ];

        bool Counts(BatchDescription description, Extension e) =>
            description.ItemOf(e.Item) is { } item && MaterialList.ExtensionOf(all, item, e.TraineeId, e.GroupId)?.Id == e.Id;
    }
}
