namespace SupervisionBot.Core.People;

/// <summary>Whether somebody was welcomed. A person is once, wherever they first meet the bot, and not again when they add it anew.</summary>
public sealed class PersonWelcome(SupervisionDb db, TimeProvider time)
{
    /// <summary>
    /// True the first time. Takes effect when the turn is saved: of two places where they arrive at once, the second to save fails and is
    /// run again.
    /// </summary>
    public async Task<bool> IsDueAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (await db.People.FindAsync([id], cancellationToken) is not { WelcomedAt: null } person)
            return false;
        person.Welcome(time.GetUtcNow());
        return true;
    }
}
