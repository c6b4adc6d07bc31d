using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

/// <summary>What came of a line that was to be passed on.</summary>
public abstract record LineOutcome
{
    LineOutcome() { }

    public sealed record PassedOn(PersonName To) : LineOutcome;

    /// <summary>It is none of those who look after the writer.</summary>
    public sealed record NotForThem : LineOutcome;

    public sealed record TooLong(int Most) : LineOutcome;

    public sealed record TooMany(int Most) : LineOutcome;
}

/// <summary>
/// Passes a line on to somebody who looks after its writer: a supervisor of their group, or an administrator. It is a notice, whose subject
/// is the writer and the words.
/// </summary>
public sealed class Lines(SupervisionDb db, Notices notices, WhoHelps helps, TimeProvider time)
{
    public const string NoticeKind = "line";

    public const int LongestText = 160;

    /// <summary>So many from one writer in a day.</summary>
    const int MostADay = 5;

    public async Task<LineOutcome> PassOnAsync(PersonId from, PersonId to, BatchId batch, string text, CancellationToken cancellationToken)
    {
        if (text.Length > LongestText)
            return new LineOutcome.TooLong(LongestText);
        var known = await helps.ForAsync(from, batch, cancellationToken);
        if (known.Supervisors.Concat(known.Administrators).FirstOrDefault(one => one.Id == to) is not { } reader)
            return new LineOutcome.NotForThem();
        var (begins, since) = (Begins(from), time.GetUtcNow().AddDays(-1));
        var lately = await db.Notices.CountAsync(
            n => n.Kind == NoticeKind && n.Subject.StartsWith(begins) && n.ChangedAt >= since,
            cancellationToken
        );
        if (lately >= MostADay)
            return new LineOutcome.TooMany(MostADay);
        notices.Tell(to, batch, NoticeKind, begins + text);
        return new LineOutcome.PassedOn(reader);
    }

    /// <summary>Who wrote it, and what.</summary>
    public static (PersonId From, string Text)? Read(string subject) =>
        subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && Guid.TryParse(subject[..end], out var id)
            ? (new PersonId(id), subject[(end + 1)..])
            : null;

    static string Begins(PersonId from) => $"{from.Value:N}:";
}
