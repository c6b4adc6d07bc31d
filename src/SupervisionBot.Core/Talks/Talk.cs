using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Talks;

/// <summary>
/// A conversation with the bot and what the bot remembers of it between turns. <see cref="Version"/> makes the save a compare-and-swap:
/// of two turns that began from the same state, the second to save fails and is run again.
/// </summary>
public sealed class Talk
{
    Talk() { }

    public Talk(string key) => Key = key;

    /// <summary><c>{channelId}/conversations/{conversation id}</c>.</summary>
    public string Key { get; private set; } = "";

    public long Version { get; private set; }

    public PersonId? PersonId { get; private set; }

    /// <summary>The bot's memory: versioned JSON, without type names.</summary>
    public string State { get; private set; } = "";

    /// <summary>
    /// Bot Framework conversation reference (JSON), refreshed by every inbound activity: where messages go that the bot starts. Empty once the bot
    /// was removed.
    /// </summary>
    public string Reference { get; private set; } = "";

    public DateTimeOffset LastTurnAt { get; private set; }

    /// <summary>Answers were lost on the way here, and the person has not heard of it yet.</summary>
    public bool Missed { get; private set; }

    public void Remember(PersonId? person, string state, string reference, DateTimeOffset at)
    {
        (PersonId, State, Reference, LastTurnAt) = (person, state, reference, at);
        Version++;
    }

    /// <summary>What was lost is said with this turn's answers.</summary>
    public void CatchUp() => Missed = false;

    /// <summary>The bot was removed: nothing is sent there any more, and nothing is remembered, until the person is met there again.</summary>
    public void Leave(DateTimeOffset at)
    {
        (State, Reference, LastTurnAt) = ("", "", at);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Talk>
    {
        public void Configure(EntityTypeBuilder<Talk> builder)
        {
            builder.HasKey(t => t.Key);
            builder.Property(t => t.Key).HasMaxLength(600);
            builder.Property(t => t.Version).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
