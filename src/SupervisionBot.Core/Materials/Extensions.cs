using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>Somebody is to have more time for an item.</summary>
/// <param name="Trainee">Null for a group.</param>
/// <param name="Group">Null for one trainee.</param>
public sealed record MoreTime(string Item, PersonId? Trainee, GroupId? Group, DateOnly Until, string Why);

/// <summary>What came of giving more time.</summary>
public abstract record ExtensionOutcome
{
    ExtensionOutcome() { }

    /// <param name="Item">Due as it was before.</param>
    /// <param name="Whose">The name of the trainee or group; of the group for an item that it hands in.</param>
    /// <param name="Before">The extension that counted until now; null when there was none.</param>
    public sealed record Given(Extension Extension, ChecklistItem Item, TraineeName? Trainee, GroupName? Whose, Extension? Before) : ExtensionOutcome;

    /// <summary>Everybody has until then, or longer.</summary>
    public sealed record NotLater(ChecklistItem Item) : ExtensionOutcome;

    /// <summary>The day is over, or after the batch.</summary>
    public sealed record NotThatDay(DateOnly From, DateOnly To) : ExtensionOutcome;

    /// <summary>A group hands it in, and the trainee has none.</summary>
    public sealed record NoGroup(ChecklistItem Item) : ExtensionOutcome;

    /// <summary>No such item, trainee or group; or it is not theirs to give, for themselves among others.</summary>
    public sealed record NotThere : ExtensionOutcome;
}

/// <summary>An extension with the names that it speaks of.</summary>
/// <param name="Counts">It is what applies now.</param>
public sealed record ExtensionLine(Extension Extension, string Whose, string WhoseEn, TraineeName By, bool Counts);

/// <summary>More time for a trainee or a group, given by administrators. Nothing is saved here.</summary>
public sealed class Extensions(SupervisionDb db, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Kind of the notice to those who have more time; its subject is the item's key.</summary>
    public const string ExtendedNotice = "materials.extended";

    public async Task<ExtensionOutcome> GiveAsync(
        PersonId by,
        BatchId batch,
        BatchDescription description,
        MoreTime more,
        CancellationToken cancellationToken
    )
    {
        if (description.ItemOf(more.Item) is not { } item || !await db.AdministersAsync(by, batch, cancellationToken))
            return new ExtensionOutcome.NotThere();
        var trainees = await TraineesAsync(batch, more, cancellationToken);
        if (trainees.Count == 0 || trainees.Exists(one => one.Name.Id == by))
            return new ExtensionOutcome.NotThere();
        var group = more.Group ?? (item.By == HandedInBy.Group ? trainees[0].Group : null);
        if (item.By == HandedInBy.Group && group is null)
            return new ExtensionOutcome.NoGroup(item);
        var now = time.GetUtcNow();
        var today = LocalTime.Day(now, description.Zone);
        if (more.Until < today || more.Until > description.EndsOn)
            return new ExtensionOutcome.NotThatDay(today, description.EndsOn);
        if (!IsMore(item, more.Until))
            return new ExtensionOutcome.NotLater(item);
        var earlier = await OfItemAsync(batch, item.Key, cancellationToken);
        var before = MaterialList.ExtensionOf(earlier, item, group is null ? more.Trainee : null, group);
        var why = more.Why.Trim();
        var extension = db
            .Extensions.Add(
                new Extension(
                    batch,
                    item.Key,
                    group is null ? more.Trainee : null,
                    group,
                    more.Until,
                    why[..Math.Min(why.Length, Extension.LongestReason)],
                    by,
                    now
                )
            )
            .Entity;
        db.Note(time, by, ActKind.ExtensionGiven, extension.Id.ToString("N"));
        var told = group is null ? trainees : await TraineesAsync(batch, more with { Trainee = null, Group = group }, cancellationToken);
        foreach (var one in told)
            notices.Tell(one.Name.Id, batch, ExtendedNotice, item.Key);
        var named = group is { } id
            ? new GroupName(id, await db.Groups.Where(g => g.Id == id).Select(g => g.Name).FirstAsync(cancellationToken))
            : null;
        return new ExtensionOutcome.Given(extension, item, named is null ? trainees[0].Name : null, named, before);
    }

    /// <summary>When it is due for them now: with the extension that counts, where there is one.</summary>
    public async Task<DateOnly> DueAsync(BatchId batch, ChecklistItem item, PersonId? trainee, GroupId? group, CancellationToken cancellationToken)
    {
        group ??= await db
            .Memberships.Where(m => m.BatchId == batch && m.PersonId == trainee && m.Role == Role.Trainee)
            .Select(m => m.GroupId)
            .FirstOrDefaultAsync(cancellationToken);
        return MaterialList.ExtensionOf(await OfItemAsync(batch, item.Key, cancellationToken), item, trainee, group)?.Until ?? item.DueOn;
    }

    /// <summary>So many days later than it is due for them now; of several, than for the last of them.</summary>
    public async Task<DateOnly> LaterAsync(
        BatchId batch,
        ChecklistItem item,
        IReadOnlyList<(PersonId? Trainee, GroupId? Group)> whose,
        int days,
        CancellationToken cancellationToken
    )
    {
        var due = item.DueOn;
        foreach (var (trainee, group) in whose)
            if (await DueAsync(batch, item, trainee, group, cancellationToken) is var theirs && theirs > due)
                due = theirs;
        return due.AddDays(days);
    }

    /// <summary>Who of a group has as long, or longer, for themselves alone: they keep it, whatever the group gets.</summary>
    public async Task<IReadOnlyList<(TraineeName Trainee, DateOnly Until)>> KeepingAsync(
        BatchId batch,
        ChecklistItem item,
        GroupId group,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        if (item.By == HandedInBy.Group)
            return [];
        var given = await OfItemAsync(batch, item.Key, cancellationToken);
        var members = await TraineesAsync(batch, new MoreTime(item.Key, null, group, until, ""), cancellationToken);
        return
        [
            .. from member in members
            let own = MaterialList.ExtensionOf(given, item, member.Name.Id, null)
            where own is not null && own.Until >= until
            select (member.Name, own.Until),
        ];
    }

    public Task<bool> HasAcceptedAsync(BatchId batch, string item, PersonId trainee, CancellationToken cancellationToken) =>
        db.Submissions.AnyAsync(
            s => s.BatchId == batch && s.Item == item && s.TraineeId == trainee && s.State == SubmissionState.Accepted,
            cancellationToken
        );

    /// <summary>
    /// Takes an extension back that counts now. It stays in the list; what says so is a later one that gives no time. They are told the day that is
    /// theirs again. False when it does not count any more, or is not theirs to take back.
    /// </summary>
    public async Task<bool> WithdrawAsync(PersonId by, BatchId batch, BatchDescription description, Guid id, CancellationToken cancellationToken)
    {
        if (
            (await ListAsync(by, batch, description, cancellationToken)).FirstOrDefault(line => line.Counts && line.Extension.Id == id)
            is not { } line
        )
            return false;
        var given = line.Extension;
        db.Extensions.Add(new Extension(batch, given.Item, given.TraineeId, given.GroupId, description.StartsOn, "", by, time.GetUtcNow()));
        db.Note(time, by, ActKind.ExtensionTakenBack, id.ToString("N"));
        var more = new MoreTime(given.Item, given.TraineeId, given.GroupId, given.Until, "");
        foreach (var one in await TraineesAsync(batch, more, cancellationToken))
            notices.Tell(one.Name.Id, batch, DueDates.MovedNotice, DueDates.Subject(given.Item, given.Until));
        return true;
    }

    /// <summary>Whether it says that an earlier one was taken back.</summary>
    public static bool IsWithdrawal(Extension extension, BatchDescription batch) => extension.Until <= batch.StartsOn;

    Task<List<Extension>> OfItemAsync(BatchId batch, string item, CancellationToken cancellationToken) =>
        db
            .Extensions.AsNoTracking()
            .Where(e => e.BatchId == batch && e.Item == item)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Who had more time has it no longer, or has it again, and is told. Null when something else counts for them by now.</summary>
    /// <param name="again">To give what was taken back once more.</param>
    public async Task<(Extension Extension, ChecklistItem Item, ExtensionLine Named)?> TakeBackAsync(
        PersonId by,
        BatchId batch,
        BatchDescription description,
        Guid id,
        bool again,
        CancellationToken cancellationToken
    )
    {
        if (!await db.AdministersAsync(by, batch, cancellationToken) || await FindAsync(batch, description, id, cancellationToken) is not { } found)
            return null;
        var (one, item, _) = found;
        var same = await db
            .Extensions.Where(e => e.BatchId == batch && e.Item == one.Item && e.TraineeId == one.TraineeId && e.GroupId == one.GroupId)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
        // Only ever added: what counted before counts again, or the day of everybody.
        var last = same[0];
        if (again ? last.Id == id || last.Until > item.DueOn : last.Id != id)
            return null;
        var before = same.Count > 1 && same[1].Until > item.DueOn ? same[1] : null;
        if (!again && before is null)
            return await WithdrawAsync(by, batch, description, id, cancellationToken) ? found : null;
        var (until, why) = again ? (one.Until, one.Why) : (before!.Until, before.Why);
        db.Extensions.Add(new Extension(batch, one.Item, one.TraineeId, one.GroupId, until, why, by, time.GetUtcNow()));
        foreach (var told in await TraineesAsync(batch, new MoreTime(one.Item, one.TraineeId, one.GroupId, until, ""), cancellationToken))
            notices.Tell(told.Name.Id, batch, ExtendedNotice, item.Key);
        return found;
    }

    /// <summary>One that was given, with its item and the names in it.</summary>
    public async Task<(Extension Extension, ChecklistItem Item, ExtensionLine Named)?> FindAsync(
        BatchId batch,
        BatchDescription description,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await db.Extensions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.BatchId == batch, cancellationToken) is { } one
        && description.ItemOf(one.Item) is { } item
            ? (one, item, (await db.NamesOfAsync([one], cancellationToken))(one))
            : null;

    /// <summary>Whether a day is later than that of everybody.</summary>
    public static bool IsMore(ChecklistItem item, DateOnly until) => until > item.DueOn;

    /// <summary>All that were ever given, the newest first. Empty for whoever does not run the batch.</summary>
    public async Task<IReadOnlyList<ExtensionLine>> ListAsync(
        PersonId who,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        if (!await db.AdministersAsync(who, batch, cancellationToken))
            return [];
        var all = await db
            .Extensions.AsNoTracking()
            .Where(e => e.BatchId == batch)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var named = await db.NamesOfAsync(all, cancellationToken);
        return
        [
            .. Enumerable
                .Reverse(all)
                .Select(e =>
                    named(e) with
                    {
                        Counts = description.ItemOf(e.Item) is { } item && MaterialList.ExtensionOf(all, item, e.TraineeId, e.GroupId)?.Id == e.Id,
                    }
                ),
        ];
    }

    async Task<List<(TraineeName Name, GroupId? Group)>> TraineesAsync(BatchId batch, MoreTime more, CancellationToken cancellationToken)
    {
        var found = await (
            from member in db.Memberships
            where
                member.BatchId == batch
                && member.Role == Role.Trainee
                && (more.Group != null ? member.GroupId == more.Group : member.PersonId == more.Trainee)
            join person in db.People on member.PersonId equals person.Id
            select new { Name = new TraineeName(person.Id, person.Name, person.NameEn), member.GroupId }
        ).ToListAsync(cancellationToken);
        return found.ConvertAll(one => (one.Name, one.GroupId));
    }
}

static class NamesOfExtensions
{
    public static async Task<Func<Extension, ExtensionLine>> NamesOfAsync(
        this SupervisionDb db,
        IReadOnlyList<Extension> extensions,
        CancellationToken cancellationToken
    )
    {
        var ids = extensions.SelectMany(e => (PersonId?[])[e.TraineeId, e.By]).OfType<PersonId>().Distinct().ToList();
        var groups = extensions.Select(e => e.GroupId).OfType<GroupId>().Distinct().ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => new TraineeName(p.Id, p.Name, p.NameEn), cancellationToken);
        var called = await db.Groups.AsNoTracking().Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        return e =>
            e.TraineeId is { } trainee
                ? new ExtensionLine(e, people[trainee].Name, people[trainee].NameEn, people[e.By], true)
                : new ExtensionLine(e, called[e.GroupId!.Value], "", people[e.By], true);
    }
}
