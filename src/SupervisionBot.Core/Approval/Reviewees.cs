using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>The people in a reviewer's view: trainees by name, and who belongs to entries.</summary>
public sealed class Reviewees(Authority authority, NameBook names)
{
    /// <summary>Every trainee for whom they may act.</summary>
    public Task<IReadOnlyList<Supervisee>> TraineesAsync(Reviewer reviewer, CancellationToken cancellationToken) =>
        names.OfAsync(authority.TraineesOf(reviewer.Id, reviewer.BatchId), cancellationToken);

    /// <summary>Whether they supervise anybody now, themselves or as a deputy.</summary>
    public async Task<bool> SuperviseAsync(Reviewer reviewer, CancellationToken cancellationToken) =>
        (await names.OfAsync(authority.SupervisedBy(reviewer.Id, reviewer.BatchId), cancellationToken)).Count > 0;

    /// <summary>Trainees, supervisees and colleagues that are named on these entries.</summary>
    public Task<IReadOnlyList<Supervisee>> NamedOnAsync(IEnumerable<ReviewedEntry> entries, CancellationToken cancellationToken) =>
        names.OfAsync(
            entries.SelectMany(one =>
                (IEnumerable<PersonId?>)
                    [
                        one.Entry.TraineeId,
                        one.Entry.SuperviseeId,
                        one.Question?.AskedBy,
                        one.Amendment?.ProposedBy,
                        .. one.Why.OfType<WhyLook.OverlapsColleague>().Select(why => why.Colleague),
                    ]
            ),
            cancellationToken
        );

    public Task<IReadOnlyList<Supervisee>> NamesAsync(IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        names.OfAsync(people.Select(id => (PersonId?)id), cancellationToken);

    /// <summary>The supervisors in whose place they decide on these entries.</summary>
    public async Task<IReadOnlyList<Supervisee>> InPlaceOfAsync(
        Reviewer reviewer,
        IEnumerable<ReviewedEntry> entries,
        CancellationToken cancellationToken
    )
    {
        List<PersonId?> supervisors = [];
        foreach (var trainee in entries.Select(one => one.Entry.TraineeId).Distinct())
            supervisors.Add((await authority.OverAsync(reviewer.Id, trainee, reviewer.BatchId, cancellationToken))?.InPlaceOf);
        return await names.OfAsync(supervisors.Distinct(), cancellationToken);
    }

    public async Task<Supervisee?> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        (await names.OfAsync([id], cancellationToken)) is [var one] ? one : null;
}
