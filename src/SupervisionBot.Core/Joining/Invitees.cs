using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Joining;

/// <summary>Somebody of the roster as an administrator picks them; the address tells people of one name apart.</summary>
public sealed record Invitee(PersonId Id, string Name, string NameEn, string Email);

/// <summary>A code that nobody has used yet.</summary>
public sealed record OpenInvitation(Invitee For, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>Whom an administrator's words mean.</summary>
public abstract record InviteeSearch
{
    InviteeSearch() { }

    public sealed record One(Invitee Person) : InviteeSearch;

    /// <summary>The words fit several people.</summary>
    public sealed record Several(IReadOnlyList<Invitee> People) : InviteeSearch;

    /// <summary>The words fit nobody; the nearest, perhaps none.</summary>
    public sealed record Nobody(IReadOnlyList<Invitee> Nearest) : InviteeSearch;
}

/// <summary>
/// Whom an administrator may invite in chat: everybody of their batch, but no administrator of any. Whoever holds a code becomes the person,
/// and with it an administrator of one batch would become that of another; administrators are invited on the command line.
/// </summary>
public sealed partial class Invitees(SupervisionDb db)
{
    /// <summary>Among so many, names are also found by a part and with slips; among more, only as the roster writes them.</summary>
    const int FewEnough = 200;

    const int MostOffered = 5;

    public async Task<InviteeSearch> FindAsync(PersonId administrator, BatchId batch, string words, CancellationToken cancellationToken)
    {
        var all = Of(db, administrator, batch);
        if (Address().Match(words) is { Success: true, Value: var address })
        {
            var email = Person.NormaliseEmail(address);
            if (await Named(all.Where(person => person.Email == email)).FirstOrDefaultAsync(cancellationToken) is { } known)
                return new InviteeSearch.One(known);
            // The roster may have them under another address.
            return await CertainAsync(all, words.Replace(address, " ", StringComparison.Ordinal), cancellationToken) is { } named
                ? new InviteeSearch.One(named)
                : new InviteeSearch.Nobody([]);
        }
        // "Wu Jianping" is no slip for Wu Gang: whoever has only a part of the name is asked about, not taken.
        if (await CertainAsync(all, words, cancellationToken) is { } certain)
            return HasAnotherName(words, certain) ? new InviteeSearch.Nobody([certain]) : new InviteeSearch.One(certain);
        var people = await MentionedAsync(all, words, cancellationToken);
        var found = NameReader.Find(
            words,
            new PeopleVocabulary(people.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn)))
        );
        List<Invitee> Meant(params ReadOnlySpan<FoundKind> kinds)
        {
            var meant = new List<Invitee>();
            foreach (var kind in kinds)
                meant.AddRange(
                    found.Where(name => name.Kind == kind).SelectMany(name => name.Keys).Select(key => people.First(person => person.Id.Value == key))
                );
            return [.. meant.Distinct().OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value).Take(MostOffered)];
        }
        return Meant(FoundKind.One, FoundKind.Several) switch
        {
            [var only] when HasAnotherName(words, only) => new InviteeSearch.Nobody([only]),
            [var only] => new InviteeSearch.One(only),
            { Count: > 1 } several => new InviteeSearch.Several(several),
            _ => new InviteeSearch.Nobody(Meant(FoundKind.Unknown)),
        };
    }

    /// <summary>Whether a word of the person's name stands beside one that is neither theirs nor a word of the request.</summary>
    static bool HasAnotherName(string words, Invitee person)
    {
        var own = LatinWord().Matches(person.NameEn).Concat(LatinWord().Matches(person.Name)).Select(part => part.Value).ToList();
        var said = LatinWord().Matches(words).Select(part => part.Value).ToList();
        return said.Where((word, at) => IsOwn(word) && (IsOther(at - 1) || IsOther(at + 1))).Any();

        bool IsOwn(string word) => own.Contains(word, StringComparer.OrdinalIgnoreCase);
        bool IsOther(int at) =>
            at >= 0 && at < said.Count && !IsOwn(said[at]) && char.IsUpper(said[at][0]) && !Request().IsMatch(said[at]) && said[at].Length > 1;
    }

    /// <summary>The one who is named for certain anywhere in the words.</summary>
    static async Task<Invitee?> CertainAsync(IQueryable<Person> all, string words, CancellationToken cancellationToken)
    {
        var people = await MentionedAsync(all, words, cancellationToken);
        var named = NameReader
            .Places(words, new PeopleVocabulary(people.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))))
            .Select(place => place.Key)
            .Distinct()
            .ToList();
        return named is [{ } only] ? people.First(person => person.Id.Value == only) : null;
    }

    /// <summary>Those of the batch who have never written to the bot, by name, and how many they are in all; supervisees need not.</summary>
    public async Task<(IReadOnlyList<Invitee> People, int Count)> NotSignedInAsync(
        PersonId administrator,
        BatchId batch,
        int most,
        CancellationToken cancellationToken
    )
    {
        var never = Of(db, administrator, batch)
            .Where(person =>
                db.Memberships.Any(m => m.PersonId == person.Id && m.BatchId == batch && m.Role != Role.Supervisee)
                && !db.Talks.Any(talk => talk.PersonId == person.Id)
            );
        var few = await Named(never).Take(FewEnough).ToListAsync(cancellationToken);
        return (
            [.. few.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Email, StringComparer.Ordinal).Take(most)],
            await never.CountAsync(cancellationToken)
        );
    }

    /// <summary>Whose code has not been used and still works, the oldest first.</summary>
    public async Task<IReadOnlyList<OpenInvitation>> OpenAsync(
        PersonId administrator,
        BatchId batch,
        DateTimeOffset now,
        int most,
        CancellationToken cancellationToken
    ) => [.. (
                await (
                    from person in Of(db, administrator, batch)
                    join invitation in db.Invitations on person.Id equals invitation.PersonId
                    where invitation.ClosedAt == null && invitation.ExpiresAt > now
                    select new OpenInvitation(
                        new Invitee(person.Id, person.Name, person.NameEn, person.Email),
                        invitation.IssuedAt,
                        invitation.ExpiresAt
                    )
                )
                    .Take(FewEnough)
                    .ToListAsync(cancellationToken)
            ).OrderBy(one => one.IssuedAt).Take(most)];

    /// <summary>Null for somebody whom they may not invite.</summary>
    public Task<Invitee?> OneAsync(PersonId administrator, BatchId batch, PersonId person, CancellationToken cancellationToken) =>
        Named(Of(db, administrator, batch).Where(one => one.Id == person)).FirstOrDefaultAsync(cancellationToken);

    internal static IQueryable<Person> Of(SupervisionDb db, PersonId administrator, BatchId batch) =>
        db
            .People.AsNoTracking()
            .Where(person =>
                db.Memberships.Any(own => own.PersonId == administrator && own.BatchId == batch && own.Role == Role.Administrator)
                && db.Memberships.Any(one => one.PersonId == person.Id && one.BatchId == batch)
                && !db.Memberships.Any(one => one.PersonId == person.Id && one.Role == Role.Administrator)
                // Whom an administrator put here and another batch has, too, comes in by that one: a code makes its holder that person there as well.
                && !(
                    db.RosterChanges.Any(c => c.BatchId == batch && c.PersonId == person.Id && c.By != null && c.Field == RosterField.Role)
                    && db.Memberships.Any(one =>
                        one.PersonId == person.Id
                        && one.BatchId != batch
                        && !db.Memberships.Any(own => own.PersonId == administrator && own.BatchId == one.BatchId && own.Role == Role.Administrator)
                    )
                )
            );

    static async Task<IReadOnlyList<Invitee>> MentionedAsync(IQueryable<Person> all, string words, CancellationToken cancellationToken)
    {
        var few = await Named(all).Take(FewEnough + 1).ToListAsync(cancellationToken);
        if (few.Count <= FewEnough)
            return few;
        var folded = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, CA1307 // The database compares: it knows no StringComparison, and lower case is ASCII's there.
        return await Named(all.Where(person => words.Contains(person.Name) || (person.NameEn != "" && folded.Contains(person.NameEn.ToLower()))))
            .Take(FewEnough)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1862, CA1304, CA1311, CA1307
    }

    static IQueryable<Invitee> Named(IQueryable<Person> people) =>
        people.OrderBy(person => person.Id).Select(person => new Invitee(person.Id, person.Name, person.NameEn, person.Email));

    [GeneratedRegex("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[A-Za-z][A-Za-z'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex LatinWord();

    [GeneratedRegex(
        "^(?:invite|invitation|code|send|make|give|please|pls|can|could|for|to|the|as|again|mr|mrs|ms|dr|prof|professor|trainee|supervisor"
            + "|examiner)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Request();
}
