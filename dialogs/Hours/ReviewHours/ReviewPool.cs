using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>The entries among which a reviewer's words pick.</summary>
public sealed class ReviewPool(ReviewDesk desk, Reviewees people)
{
    /// <summary>Of so many supervisors' groups an administrator picks entries at once.</summary>
    const int MostGroups = 20;

    /// <summary>
    /// Among which entries is picked: what is on the screen where the words say so, otherwise all that waits, with that of others who are named and
    /// for whom the reviewer may act.
    /// </summary>
    internal async Task<(ReviewPage Page, IReadOnlyList<ReviewedEntry>? Listed)> AmongAsync(
        Turn turn,
        Reviewer reviewer,
        IReadOnlyList<PersonId> named,
        CancellationToken cancellationToken
    )
    {
        var review = LastShown.Review.In(turn);
        var of = review?.Of ?? new ReviewOf();
        // Of one trainee's list only that one can be meant.
        if (of.Trainee is { } only && (named.Any(id => id != only) || LeftOutReader.Read(turn.Words).Rest))
            of = new ReviewOf();
        var page = await desk.LookAsync(reviewer, of, cancellationToken);
        if (review is { Picked: true, Lines.Count: > 0 } && (ReviewReading.SaysThose(turn.Words) || ReviewReading.Narrows(turn.Words)))
            return (page, await ListedAsync(reviewer, review.Lines, page.All, cancellationToken));
        List<ReviewOf> others = [.. named.Where(id => page.All.All(one => one.Entry.TraineeId != id)).Select(id => new ReviewOf(id))];
        var own = page.Count;
        // Who supervises nobody picks among all that wait with others.
        if (own == 0 && of == new ReviewOf() && !await people.SuperviseAsync(reviewer, cancellationToken))
        {
            var groups = (await desk.BySupervisorAsync(reviewer, cancellationToken)).Take(MostGroups).Select(group => group.Supervisor).ToList();
            var theirs = ReviewNames.Find(turn.Words, await people.NamesAsync(groups, cancellationToken)).People;
            if (theirs.Count > 0 || named.Count == 0 || LeftOutReader.Read(turn.Words).SaysAny)
                others = [.. (theirs.Count > 0 ? theirs : groups).Select(group => new ReviewOf(Supervisor: group))];
        }
        foreach (var other in others)
            page = page.And(await desk.LookAsync(reviewer, other, cancellationToken));
        return (own == 0 && others is [var one] && page.Of == new ReviewOf() ? page with { Of = one } : page, null);
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
