using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Files;

/// <summary>Takes back what a person has got that opens something without asking who they are.</summary>
public sealed class SignOut(SupervisionDb db, TimeProvider time)
{
    /// <summary>Their tokens of the web page and their links to files are over. False when nobody has the address. Saved at once.</summary>
    public async Task<bool> EverywhereAsync(string email, CancellationToken cancellation = default)
    {
        var address = Person.NormaliseEmail(email);
        var now = time.GetUtcNow();
        // Whatever is saved of the person in this moment, nobody wins this race.
        if (
            await db
                .People.Where(person => person.Email == address)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.SignedOutAt, now), cancellation) == 0
        )
            return false;
        await db
            .FileOffers.Where(offer => offer.ExpiresAt > now && db.People.Any(person => person.Id == offer.PersonId && person.Email == address))
            .ExecuteUpdateAsync(
                set => set.SetProperty(offer => offer.ExpiresAt, now).SetProperty(offer => offer.Version, offer => offer.Version + 1),
                cancellation
            );
        return true;
    }
}
