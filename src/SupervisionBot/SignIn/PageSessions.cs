using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.SignIn;

/// <summary>
/// Sessions of the page. They are not stored, only their end before their time is: where the tickets of streams are kept until then. Signing a person
/// out and revoking the keys ends them as it ends tokens.
/// </summary>
sealed class PageSessions(SupervisionDb db, PersonFinder people, IServiceScopeFactory scopes, PageSettings settings, TimeProvider time)
{
    const string IssuerClaim = "account-issuer";
    const string SubjectClaim = "account-subject";
    const string IdClaim = "session";
    const string BeganClaim = "began";
    const string KeyClaim = "key";
    const int IdBytes = 16;

    /// <summary>What the cookie of a new session says; null for an account that cannot be kept.</summary>
    public async Task<ClaimsPrincipal?> BeginAsync(string? issuer, string? subject, CancellationToken cancellationToken)
    {
        if (ChannelUser.SignedIn(issuer, subject) is null)
            return null;
        var key = await db.WebChatKeys.MaxAsync(key => (int?)key.Id, cancellationToken) ?? 0;
        return new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(IssuerClaim, issuer!),
                    new Claim(SubjectClaim, subject!),
                    new Claim(IdClaim, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes))),
                    new Claim(BeganClaim, time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
                    new Claim(KeyClaim, key.ToString(CultureInfo.InvariantCulture)),
                ],
                SignInServices.Scheme
            )
        );
    }

    /// <summary>Null when it is over.</summary>
    public async Task<PageSession?> FindAsync(ClaimsPrincipal cookie, CancellationToken cancellationToken)
    {
        if (
            ChannelUser.SignedIn(cookie.FindFirstValue(IssuerClaim), cookie.FindFirstValue(SubjectClaim)) is not { } account
            // Who signed people in before is not asked any more.
            || !settings.Is(cookie.FindFirstValue(IssuerClaim))
            || cookie.FindFirstValue(IdClaim) is not { } id
            || !long.TryParse(cookie.FindFirstValue(BeganClaim), CultureInfo.InvariantCulture, out var began)
            || !int.TryParse(cookie.FindFirstValue(KeyClaim), CultureInfo.InvariantCulture, out var key)
        )
            return null;
        var session = new PageSession(id, DateTimeOffset.FromUnixTimeMilliseconds(began), account, await people.FindAsync(account, cancellationToken))
        {
            IsStillGoodAsync = default!,
        };
        if (EndOf(session) <= time.GetUtcNow() || await IsOverAsync(session, key, cancellationToken))
            return null;
        return session with { IsStillGoodAsync = token => IsStillAsync(session.Administrator?.Id, cookie, token) };
    }

    async Task<bool> IsStillAsync(PersonId? administrator, ClaimsPrincipal cookie, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = await scope.ServiceProvider.GetRequiredService<PageSessions>().FindAsync(cookie, cancellationToken);
        return now is not null && now.Administrator?.Id == administrator;
    }

    /// <summary>Saved at once.</summary>
    public async Task EndAsync(PageSession session, CancellationToken cancellationToken)
    {
        if (await db.WebChatTickets.AnyAsync(ended => ended.Id == session.Id, cancellationToken))
            return;
        db.WebChatTickets.Add(new WebChatTicket(session.Id, EndOf(session)));
        await db.SaveChangesAsync(cancellationToken);
    }

    DateTimeOffset EndOf(PageSession session) => session.BeganAt + settings.SessionLifetime;

    async Task<bool> IsOverAsync(PageSession session, int key, CancellationToken cancellationToken)
    {
        if (await db.WebChatTickets.AnyAsync(ended => ended.Id == session.Id, cancellationToken))
            return true;
        if (!await db.WebChatKeys.AnyAsync(known => known.Id == key, cancellationToken))
            return true;
        var signedOut = await (
            from identity in db.ChannelIdentities
            where identity.ChannelId == session.Account.ChannelId && identity.FromId == session.Account.FromId
            join person in db.People on identity.PersonId equals person.Id
            select person.SignedOutAt
        ).SingleOrDefaultAsync(cancellationToken);
        return session.BeganAt <= signedOut;
    }
}
