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
        if (await db.People.FirstOrDefaultAsync(person => person.Email == address, cancellation) is not { } person) return false;
        var now = time.GetUtcNow();
        person.SignOut(now);
        foreach (var offer in await db.FileOffers.Where(offer => offer.PersonId == person.Id && offer.ExpiresAt > now).ToListAsync(cancellation)) offer.End(now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
