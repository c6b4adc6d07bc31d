using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// An administrator logs an entry in a trainee's place. It waits for the supervisor like any other, keeps to the same rules but for the reason of
/// coming late, and the trainee is told. <see cref="OpeningBalances.UndoAsync"/> takes it back. Nothing is saved here.
/// </summary>
public sealed class LogInPlace(HourLog log, HourRules rules, Authority authority, Notices.Notices notices)
{
    /// <summary>Tells the trainee; the subject is the entry.</summary>
    public const string Notice = "hours-in-place";

    /// <summary>Says whether the entry could be logged now; does nothing.</summary>
    public async Task<LogOutcome> CheckAsync(Reviewer by, PersonId trainee, EntryFacts facts, CancellationToken cancellationToken)
    {
        if (!await authority.AdministersAsync(by.Id, trainee, by.BatchId, cancellationToken))
            return new LogOutcome.NotYours();
        return await rules.RefusalAsync(by.Trainee(trainee), facts, null, new EntrySource.ByAdministrator(by.Id), cancellationToken)
            ?? new LogOutcome.Fine();
    }

    public async Task<LogOutcome> LogAsync(Reviewer by, PersonId trainee, EntryFacts facts, CancellationToken cancellationToken)
    {
        if (!await authority.AdministersAsync(by.Id, trainee, by.BatchId, cancellationToken))
            return new LogOutcome.NotYours();
        var outcome = await log.LogAsync(by.Trainee(trainee), facts, new EntrySource.ByAdministrator(by.Id), cancellationToken);
        if (outcome is LogOutcome.Done done)
            notices.Tell(trainee, by.BatchId, Notice, done.Entry.Id.Value.ToString("N"), new NoticeTiming(Gather: NoticeTiming.Gathered));
        return outcome;
    }
}
