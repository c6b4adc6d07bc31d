using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>Among which entries a reviewer picks.</summary>
/// <param name="Listed">Those on the screen, when only they can be meant.</param>
/// <param name="SaysWhose">The words named the supervisor or the group.</param>
sealed record ReviewAmong(ReviewPage Page, IReadOnlyList<ReviewedEntry>? Listed, bool SaysWhose);

/// <summary>The entries among which a reviewer's words pick.</summary>
public sealed class ReviewPool(ReviewDesk desk, Reviewees people, TraineeFinder finder)
{
    /// <summary>Of so many supervisors' groups an administrator picks entries at once.</summary>
    const int MostGroups = 20;

    /// <summary>
    /// Among which entries is picked: what is on the screen where the words narrow it, otherwise all that waits, with that of others who are named
    /// and for whom the reviewer may act. What was narrowed once does not grow again by an exception.
    /// </summary>
    internal async Task<ReviewAmong> AmongAsync(Turn turn, Reviewer reviewer, IReadOnlyList<Supervisee> trainees, CancellationToken cancellationToken)
    {
        var named = ReviewNames.Find(turn.Words, trainees).People;
        var meant = ReviewNames.Find(LeftOutReader.MeantOf(turn.Words), trainees).People;
        var review = LastShown.Review.In(turn);
        var of = review?.Of ?? new ReviewOf();
        var supervises = await people.SuperviseAsync(reviewer, cancellationToken);
        var theirs = supervises ? [] : await SupervisorsNamedAsync(turn, reviewer, cancellationToken);
        if (theirs.Count > 0 || (of.Trainee is { } only && meant.Any(id => id != only)))
            of = new ReviewOf();
        if (theirs.Count == 0 && review is { Lines.Count: > 0 } && Narrows(turn, review))
        {
            var looked = await desk.LookAsync(reviewer, of, cancellationToken);
            List<ReviewedEntry> listed = [.. (await ListedAsync(reviewer, review.Lines, looked.All, cancellationToken)).Where(one => one.IsWaiting)];
            // Who is only left out is looked for nowhere else.
            if (listed.Count > 0 && meant.All(id => listed.Any(one => one.Entry.TraineeId == id)))
                return new ReviewAmong(looked, listed, false);
        }
        // Of one trainee's list only that one can be meant.
        if (of.Trainee is not null && LeftOutReader.Read(turn.Words).Rest)
            of = new ReviewOf();
        var page = await desk.LookAsync(reviewer, of, cancellationToken);
        // "Everything" is not nothing, where nothing of the one who was named before waits.
        if (of.Trainee is not null && page.Count == 0 && ReviewReading.SaysEverything(turn.Words))
            page = await desk.LookAsync(reviewer, of = new ReviewOf(), cancellationToken);
        List<ReviewOf> others = [.. named.Where(id => page.All.All(one => one.Entry.TraineeId != id)).Select(id => new ReviewOf(id))];
        var own = page.Count;
        // Who supervises nobody picks among all that wait with others.
        if (own == 0 && of == new ReviewOf() && !supervises && (theirs.Count > 0 || named.Count == 0 || LeftOutReader.Read(turn.Words).SaysAny))
        {
            var groups =
                theirs.Count > 0
                    ? theirs
                    : [.. (await desk.BySupervisorAsync(reviewer, cancellationToken)).Take(MostGroups).Select(group => group.Supervisor)];
            others = [.. groups.Select(group => new ReviewOf(Supervisor: group))];
        }
        foreach (var other in others)
            page = page.And(await desk.LookAsync(reviewer, other, cancellationToken));
        return new ReviewAmong(own == 0 && others is [var one] && page.Of == new ReviewOf() ? page with { Of = one } : page, null, theirs.Count > 0);
    }

    /// <summary>What is on the screen is narrowed: "only those", "leave the long ones", 没问题的都过，李明那条先留着.</summary>
    static bool Narrows(Turn turn, ReviewMemory review) =>
        review.Picked && (ReviewReading.SaysThose(turn.Words) || ReviewReading.Narrows(turn.Words))
        || ReviewReading.ShowsList(turn)
            && (review.Picked || review.Of != new ReviewOf() || ReviewReading.Narrows(turn.Words))
            && (ReviewReading.Narrows(turn.Words) || LeftOutReader.Read(turn.Words).SaysAny);

    /// <summary>Whose groups are named, by the supervisor or by the group: "Margaret's group", "group 3", 吕老师, 第二小组.</summary>
    async Task<IReadOnlyList<PersonId>> SupervisorsNamedAsync(Turn turn, Reviewer reviewer, CancellationToken cancellationToken)
    {
        var all = await desk.SupervisorsAsync(reviewer, cancellationToken);
        var names = await people.NamesAsync([.. all.Select(one => one.Supervisor)], cancellationToken);
        var left = LeftOutReader.Read(turn.Words);
        var byName = ReviewNames.Find(left.Meant, names).People;
        if (byName.Count > 0 || TraineeAsked.GroupIn(left.Meant) is not { } words)
            return byName;
        var groups = await finder.GroupsAsync(reviewer.Id, reviewer.BatchId, cancellationToken);
        var asked = groups.Where(group => TraineeAsked.Names(words, group.Name)).Select(group => group.Id).ToList();
        return [.. all.Where(one => asked.Contains(one.Group)).Select(one => one.Supervisor).Distinct()];
    }

    /// <summary>The entries by the numbers under which they were shown; what was decided meanwhile has left its number to nobody.</summary>
    internal async Task<IReadOnlyList<ReviewedEntry>> ListedAsync(
        Reviewer reviewer,
        IReadOnlyList<Guid> lines,
        IReadOnlyList<ReviewedEntry> waiting,
        CancellationToken cancellationToken
    )
    {
        List<ReviewedEntry> listed = [.. lines.Select(id => waiting.FirstOrDefault(one => one.Entry.Id.Value == id)).OfType<ReviewedEntry>()];
        if (listed.Count == lines.Count)
            return listed;
        listed.Clear();
        foreach (var id in lines)
            if (await desk.FindAsync(reviewer, new EntryId(id), cancellationToken) is { } one)
                listed.Add(one);
        return listed;
    }
}
