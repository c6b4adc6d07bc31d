using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Joining;

/// <summary>What came of typing a code. To a stranger the middle three must look the same.</summary>
public abstract record RedeemOutcome
{
    RedeemOutcome() { }

    public sealed record Accepted(Participant Person) : RedeemOutcome;

    public sealed record Wrong : RedeemOutcome;

    public sealed record Expired : RedeemOutcome;

    /// <summary>Used before, or replaced by a newer one.</summary>
    public sealed record Used : RedeemOutcome;

    /// <summary>Not even looked at.</summary>
    public sealed record TooManyAttempts(DateTimeOffset Until, TimeSpan Wait) : RedeemOutcome;
}

/// <summary>What came of inviting somebody.</summary>
public abstract record InviteOutcome
{
    InviteOutcome() { }

    /// <param name="WasLinked">An account was theirs already; the one that uses the code takes its place.</param>
    public sealed record Invited(Participant Person, IssuedInvitation Invitation, bool WasLinked) : InviteOutcome;

    public sealed record UnknownPerson : InviteOutcome;

    public sealed record UnknownBatch(IReadOnlyList<string> Known) : InviteOutcome;

    /// <summary>In a roster, but not of this batch.</summary>
    public sealed record NotInBatch(IReadOnlyList<string> Batches) : InviteOutcome;
}

/// <summary>A new invitation. The code is known only here and now.</summary>
public sealed record IssuedInvitation(InvitationCode Code, DateTimeOffset ExpiresAt)
{
    /// <summary>Until when it works, by the clock of a zone (IANA).</summary>
    public DateTime Until(string zone) => TimeZoneInfo.ConvertTime(ExpiresAt, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;
}

/// <summary>Codes by which an account that the bot does not know becomes a person of the roster.</summary>
public sealed class Invitations(SupervisionDb db, PersonFinder people, PersonLinks links, TimeProvider time)
{
    public const int MostWrongByOne = 5;

    /// <summary>
    /// More wrong codes than this, by all together: somebody is guessing from many accounts. Then each account has fewer tries, and nobody has none.
    /// </summary>
    public const int ManyWrongByAll = 200;

    public const int MostWrongByOneThen = 2;

    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);

    /// <summary>Wrong codes count for this long.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Tells somebody whose account is known that there is a code for another; the subject is the administrator.</summary>
    public const string InvitedNotice = "invited";

    static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(1);

    /// <summary>Invites somebody of a roster; with a batch, only when they are in that one.</summary>
    /// <exception cref="DbUpdateException">Somebody else invited the same person at the same time.</exception>
    public async Task<InviteOutcome> InviteAsync(string email, string? batch, TimeSpan lifetime, CancellationToken cancellation = default)
    {
        if (batch != null)
        {
            var known = await db.Batches.Select(b => b.Key).ToListAsync(cancellation);
            if (!known.Contains(batch))
                return new InviteOutcome.UnknownBatch([.. known.Order(StringComparer.Ordinal)]);
        }
        var address = Person.NormaliseEmail(email);
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Email == address, cancellation) is not { } listed)
            return new InviteOutcome.UnknownPerson();

        var batches = await db
            .Memberships.Where(m => m.PersonId == listed.Id)
            .Join(db.Batches, m => m.BatchId, b => b.Id, (_, b) => b.Key)
            .Distinct()
            .ToListAsync(cancellation);
        if ((batch != null && !batches.Contains(batch)) || await people.FindAsync(listed.Id, cancellation) is not { } person)
            return new InviteOutcome.NotInBatch([.. batches.Order(StringComparer.Ordinal)]);

        return new InviteOutcome.Invited(person, await IssueAsync(listed.Id, lifetime, cancellation), await IsLinkedAsync(listed.Id, cancellation));
    }

    /// <summary>
    /// Invites somebody whom <see cref="Invitees"/> lets the administrator invite. Takes effect when the turn is saved. Whose account is known
    /// already hears of it there: with the code, another account would take its place.
    /// </summary>
    public async Task<InviteOutcome> InviteAsync(PersonId administrator, PersonId invited, BatchId batch, CancellationToken cancellation = default)
    {
        if (
            !await Invitees.Of(db, administrator, batch).AnyAsync(p => p.Id == invited, cancellation)
            || await people.FindAsync(invited, batch, cancellation) is not { } person
        )
            return new InviteOutcome.UnknownPerson();
        var wasLinked = await IsLinkedAsync(invited, cancellation);
        if (wasLinked)
            new Notices.Notices(db, time).Tell(invited, batch, InvitedNotice, administrator.Value.ToString("N"));
        return new InviteOutcome.Invited(person, await AddAsync(invited, DefaultLifetime, cancellation), wasLinked);
    }

    /// <summary>Whether an account is the person's already.</summary>
    public async Task<bool> IsLinkedAsync(PersonId person, CancellationToken cancellation = default) =>
        await db.People.AnyAsync(p => p.Id == person && p.AadObjectId != null, cancellation)
        || await db.ChannelIdentities.AnyAsync(identity => identity.PersonId == person, cancellation);

    /// <summary>Whether a code of theirs works now.</summary>
    public Task<bool> IsOpenAsync(PersonId person, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        return db.Invitations.AnyAsync(i => i.PersonId == person && i.ClosedAt == null && i.ExpiresAt > now, cancellation);
    }

    /// <summary>Makes a code for the person and saves it; an older one no longer works.</summary>
    /// <exception cref="DbUpdateException">Somebody else invited the same person at the same time.</exception>
    public async Task<IssuedInvitation> IssueAsync(PersonId person, TimeSpan lifetime, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await db.InvitationAttempts.Where(attempt => attempt.At < now - AttemptsKept).ExecuteDeleteAsync(cancellation);
        var issued = await AddAsync(person, lifetime, cancellation);
        await db.SaveChangesAsync(cancellation);
        return issued;
    }

    /// <summary>
    /// Tries a code. An accepted one makes the account the person's: by the object id when the channel gives one, else by the channel's own
    /// name for them. Takes effect when the turn is saved; if somebody else used the code meanwhile, that save fails.
    /// </summary>
    public async Task<RedeemOutcome> RedeemAsync(
        string? channelId,
        string? fromId,
        string? aadObjectId,
        InvitationCode code,
        CancellationToken cancellation = default
    )
    {
        // Who cannot be counted may not guess.
        return ChannelUser.Of(channelId, fromId) is { } user ? await RedeemAsync(user, aadObjectId, code, cancellation) : new RedeemOutcome.Wrong();
    }

    /// <summary>Likewise, for an account that is known to be somebody's.</summary>
    public async Task<RedeemOutcome> RedeemAsync(ChannelUser user, string? aadObjectId, InvitationCode code, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (await BlockedUntilAsync(user, now, cancellation) is { } until)
            return new RedeemOutcome.TooManyAttempts(until, until - now);

        var outcome = await TryAsync(user, aadObjectId, code, now, cancellation);
        if (outcome is not RedeemOutcome.Accepted)
            await CountAsync(user, now, cancellation);
        return outcome;
    }

    async Task<IssuedInvitation> AddAsync(PersonId person, TimeSpan lifetime, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var older in await db.Invitations.Where(i => i.PersonId == person && i.ClosedAt == null).ToListAsync(cancellation))
            older.Replace(now);
        var code = InvitationCode.New();
        var invitation = new Invitation(TypedId.New<InvitationId>(time), person, code, now, lifetime);
        db.Invitations.Add(invitation);
        return new IssuedInvitation(code, invitation.ExpiresAt);
    }

    async Task<RedeemOutcome> TryAsync(ChannelUser user, string? aadObjectId, InvitationCode code, DateTimeOffset now, CancellationToken cancellation)
    {
        var candidates = await db.Invitations.Where(i => i.Finder == code.Finder).OrderByDescending(i => i.IssuedAt).ToListAsync(cancellation);
        if (candidates.Find(candidate => candidate.Matches(code)) is not { } invitation)
            return new RedeemOutcome.Wrong();
        if (invitation.ClosedAt != null)
            return new RedeemOutcome.Used();
        if (invitation.ExpiresAt <= now)
            return new RedeemOutcome.Expired();
        // Somebody without any role has nothing that could be linked.
        if (await people.FindAsync(invitation.PersonId, cancellation) is not { } person)
            return new RedeemOutcome.Expired();

        invitation.Use(user, now);
        await links.LinkAsync(person.Id, user, aadObjectId, cancellation);
        return new RedeemOutcome.Accepted(person);
    }

    async Task<DateTimeOffset?> BlockedUntilAsync(ChannelUser user, DateTimeOffset now, CancellationToken cancellation)
    {
        var counted = db.InvitationAttempts.Where(attempt => attempt.At > now - Window);
        var most = await counted.CountAsync(cancellation) < ManyWrongByAll ? MostWrongByOne : MostWrongByOneThen;
        var latest = await counted
            .Where(attempt => attempt.ChannelId == user.ChannelId && attempt.FromId == user.FromId)
            .OrderByDescending(attempt => attempt.At)
            .Skip(most - 1)
            .Select(attempt => (DateTimeOffset?)attempt.At)
            .FirstOrDefaultAsync(cancellation);
        return latest + Window;
    }

    async Task CountAsync(ChannelUser user, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db
            .InvitationAttempts.Where(attempt => attempt.ChannelId == user.ChannelId && attempt.FromId == user.FromId)
            .MaxAsync(attempt => (int?)attempt.Number, cancellation);
        db.InvitationAttempts.Add(new InvitationAttempt(user, (last ?? 0) + 1, now));
    }
}
