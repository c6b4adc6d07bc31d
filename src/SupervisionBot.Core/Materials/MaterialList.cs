using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>How trainees stand by the checklist of their batch: by their own items and by their group's.</summary>
public sealed class MaterialList(SupervisionDb db, TimeProvider time)
{
    /// <summary>The checklist in its order, as the trainee stands. Empty for somebody who is no trainee of the batch.</summary>
    public async Task<IReadOnlyList<ItemStanding>> OfAsync(
        PersonId trainee,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    ) => (await OfAsync([trainee], batch, description, cancellationToken)).GetValueOrDefault(trainee) ?? [];

    /// <summary>Likewise of several trainees, with as many queries as for one.</summary>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ItemStanding>>> OfAsync(
        IReadOnlyCollection<PersonId> trainees,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        var places = await db
            .Memberships.AsNoTracking()
            .Where(m => m.BatchId == batch && m.Role == Role.Trainee && trainees.Contains(m.PersonId))
            .Select(m => new { m.PersonId, m.GroupId })
            .ToListAsync(cancellationToken);
        var groups = await GroupsAsync([.. places.Select(place => place.GroupId).OfType<GroupId>().Distinct()], batch, cancellationToken);
        var found = await LastAsync(trainees, [.. groups.Keys], batch, cancellationToken);
        var extensions = await db
            .Extensions.AsNoTracking()
            .Where(e => e.BatchId == batch)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var (now, zone) = (time.GetUtcNow(), description.Zone);
        return places.ToDictionary(
            place => place.PersonId,
            place =>
            {
                var group = place.GroupId is { } id ? groups[id] : null;
                return (IReadOnlyList<ItemStanding>)
                    [
                        .. (description.Checklist ?? []).Select(item =>
                        {
                            var extension = ExtensionOf(extensions, item, place.PersonId, place.GroupId);
                            var last = found.Last.LastOrDefault(one =>
                                one.Submission.Item == item.Key
                                && (
                                    item.By == HandedInBy.Group
                                        ? one.Submission.GroupId != null && one.Submission.GroupId == place.GroupId
                                        : one.Submission.GroupId is null && one.Submission.TraineeId == place.PersonId
                                )
                            );
                            var standing = Standing(
                                extension is null ? item : item with { DueOn = extension.Until },
                                last,
                                place.PersonId,
                                group,
                                found.Answers
                            );
                            return standing with { Extension = extension, IsDue = standing.IsMissing && now >= standing.Item.DueAt(zone) };
                        }),
                    ];
            }
        );
    }

    /// <summary>The extension that counts for a trainee; null when the item is due with everybody's.</summary>
    /// <param name="all">In the order in which they were given.</param>
    internal static Extension? ExtensionOf(IReadOnlyList<Extension> all, ChecklistItem item, PersonId? trainee, GroupId? group) =>
        new[]
        {
            all.LastOrDefault(e => e.Item == item.Key && trainee != null && e.TraineeId == trainee && item.By == HandedInBy.Person),
            all.LastOrDefault(e => e.Item == item.Key && group != null && e.GroupId == group),
        }
            .OfType<Extension>()
            .Where(e => e.Until > item.DueOn)
            .MaxBy(e => e.Until);

    static ItemStanding Standing(
        ChecklistItem item,
        HandedIn? last,
        PersonId trainee,
        GroupMembers? group,
        ILookup<SubmissionId, GroupAnswer> answers
    )
    {
        var standing = new ItemStanding(item, last?.Submission, last?.Files ?? [], Lack.Nothing, false)
        {
            Group = item.By == HandedInBy.Group ? group?.Name : null,
        };
        switch (last?.Submission)
        {
            case null:
                return standing with { Lack = Lack.File };
            case { State: SubmissionState.ChangesAsked }:
                return standing with { Lack = Lack.Changes };
            case { State: SubmissionState.AwaitsGroup } version:
                var said = answers[version.Id].GroupBy(answer => answer.PersonId).ToDictionary(member => member.Key, member => member.Last());
                List<TraineeName> open = [.. group!.Members.Where(member => said.GetValueOrDefault(member.Id) is not { Agrees: true })];
                return standing with
                {
                    Lack = open.Exists(member => member.Id == trainee) ? Lack.OwnYes : Lack.OthersYes,
                    WaitsFor = open,
                    Objections = [.. open.Where(member => said.ContainsKey(member.Id)).Select(member => new Objection(member, said[member.Id].Word))],
                };
            case { State: SubmissionState.HandedIn, FinalAt: null } when item.MustBeFinal:
                return standing with { Lack = Lack.Final };
            default:
                return standing;
        }
    }

    async Task<Dictionary<GroupId, GroupMembers>> GroupsAsync(List<GroupId> ids, BatchId batch, CancellationToken cancellationToken)
    {
        var members = await (
            from member in db.Memberships.AsNoTracking()
            where member.BatchId == batch && member.Role == Role.Trainee && member.GroupId != null && ids.Contains(member.GroupId.Value)
            join person in db.People on member.PersonId equals person.Id
            join g in db.Groups on member.GroupId equals g.Id
            select new { Group = new GroupName(g.Id, g.Name), Member = new TraineeName(person.Id, person.Name, person.NameEn) }
        ).ToListAsync(cancellationToken);
        return members
            .GroupBy(one => one.Group)
            .ToDictionary(
                one => one.Key.Id,
                one => new GroupMembers(one.Key, [.. one.Select(member => member.Member).OrderBy(member => member.Name, StringComparer.Ordinal)])
            );
    }

    async Task<(List<HandedIn> Last, ILookup<SubmissionId, GroupAnswer> Answers)> LastAsync(
        IReadOnlyCollection<PersonId> trainees,
        List<GroupId> groups,
        BatchId batch,
        CancellationToken cancellationToken
    )
    {
        var stored = await db
            .Submissions.Where(s =>
                s.BatchId == batch
                && s.State != SubmissionState.Withdrawn
                && s.State != SubmissionState.Replaced
                && ((s.GroupId == null && trainees.Contains(s.TraineeId)) || (s.GroupId != null && groups.Contains(s.GroupId.Value)))
            )
            .OrderBy(s => s.Number)
            .ToListAsync(cancellationToken);
        // What this turn has changed is not in the database yet.
        var submissions = stored.Where(s => s.State is not (SubmissionState.Withdrawn or SubmissionState.Replaced)).ToList();
        var open = submissions.Where(s => s.State == SubmissionState.AwaitsGroup).Select(s => s.Id).ToList();
        var answers =
            open.Count == 0
                ? []
                : await db
                    .GroupAnswers.AsNoTracking()
                    .Where(a => open.Contains(a.SubmissionId))
                    .OrderBy(a => a.At)
                    .ThenBy(a => a.Id)
                    .ToListAsync(cancellationToken);
        return (await db.WithFilesAsync(submissions, cancellationToken), answers.ToLookup(answer => answer.SubmissionId));
    }

    sealed record GroupMembers(GroupName Name, IReadOnlyList<TraineeName> Members);
}

static class FilesOfSubmissions
{
    public static async Task<List<HandedIn>> WithFilesAsync(
        this SupervisionDb db,
        IReadOnlyList<Submission> submissions,
        CancellationToken cancellationToken
    )
    {
        var ids = submissions.SelectMany(s => s.Files).Select(file => file.FileId).Distinct().ToList();
        var files = await db.StoredFiles.Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellationToken);
        return [.. submissions.Select(s => new HandedIn(s, [.. s.Files.OrderBy(file => file.Ordinal).Select(file => files[file.FileId])]))];
    }
}
