using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Who reads a notice, and when. The culture is that of <see cref="Language"/> while it is written.</summary>
public sealed record NoticeReader(Speaker Speaker, Language Language, DateTimeOffset Now)
{
    /// <summary>What to call somebody: the name as they write it, or in Latin letters for who reads English.</summary>
    public string Name(string name, string nameEn) => Language == Language.English && nameEn.Length > 0 ? nameEn : name;

    /// <summary>For the words that cards are told in: a turn in which nobody said anything.</summary>
    public Turn AsTurn() => new(Speaker, new Input.Arrived(), Language, Now, TimeSpan.Zero, new TalkMemory());
}

/// <summary>
/// Writes one kind of what the bot says of its own accord, at the moment at which it is sent. The card's buttons are pressed like any
/// other's, so a conversation owns their verbs.
/// </summary>
public abstract class NoticeWriter
{
    /// <summary>
    /// The notice whose message this one takes the place of, where the channel can; elsewhere it is a message of its own. Null for none.
    /// </summary>
    public virtual Task<NoticeId?> InPlaceOfAsync(NoticeReader reader, string subject, CancellationToken cancellationToken) =>
        Task.FromResult<NoticeId?>(null);

    /// <summary>The message for all these subjects, or null when none of it is true any more and nothing is sent.</summary>
    /// <remarks>The card's name is given to it when it is sent.</remarks>
    public abstract Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken);
}

/// <summary>What is known of a kind of notice without opening its writer.</summary>
/// <param name="Writer">The class that writes it.</param>
/// <param name="Kind">Stable name; stored with each notice.</param>
public sealed record NoticeDescription(Type Writer, string Kind)
{
    /// <summary>Takes the place of the one before, when nobody has read that: the old message goes.</summary>
    public bool ReplacesUnread { get; init; }

    /// <summary>Also who has left the batch hears of it; of all else they hear nothing more.</summary>
    public bool ReachesWhoLeft { get; init; }

    /// <summary>
    /// Why it came, for a reminder: what asks something of the reader, who may also put it off. It is said below the card, which then has
    /// Snooze. Null for news.
    /// </summary>
    public Func<string>? Why { get; init; }
}

/// <summary>A writer that says which kind of notice is its own.</summary>
public interface INoticeWriter
{
    static abstract NoticeDescription Description { get; }
}
