using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.People;

/// <summary>Somebody as a channel names them: <c>from.id</c> on that channel. Only made from ids for which the channel vouches.</summary>
public sealed record ChannelUser
{
    const int LongestChannel = 100;
    const int LongestId = 400;

    static readonly string[] WrittenByClients = [ChannelIds.DirectLine, ChannelIds.DirectLineSpeech, ChannelIds.WebChat];

    ChannelUser(string channelId, string fromId) => (ChannelId, FromId) = (channelId, fromId);

    public string ChannelId { get; }

    public string FromId { get; }

    /// <summary>
    /// Null when the ids cannot be relied on: missing, too long to be stored, with control characters, or from a channel (Azure's Direct Line,
    /// its speech, and Web Chat) where the client itself says who it is.
    /// </summary>
    public static ChannelUser? Of(string? channelId, string? fromId) =>
        IsUsable(channelId, LongestChannel)
        && IsUsable(fromId, LongestId)
        && !Array.Exists(WrittenByClients, channel => channel.Equals(channelId, StringComparison.OrdinalIgnoreCase))
            ? new ChannelUser(channelId!, fromId!)
            : null;

    static bool IsUsable(string? id, int longest) => !string.IsNullOrWhiteSpace(id) && id.Length <= longest && !id.Any(char.IsControl);
}

/// <summary>A channel's name for a person, where the channel does not give the Microsoft Entra object id. Made by an accepted invitation.</summary>
public sealed class ChannelIdentity
{
    ChannelIdentity() { }

    public ChannelIdentity(ChannelUser user, PersonId person, DateTimeOffset at) =>
        (ChannelId, FromId, PersonId, LinkedAt) = (user.ChannelId, user.FromId, person, at);

    public string ChannelId { get; private set; } = "";

    public string FromId { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    public void MoveTo(PersonId person, DateTimeOffset at) => (PersonId, LinkedAt) = (person, at);

    internal sealed class Mapping : IEntityTypeConfiguration<ChannelIdentity>
    {
        public void Configure(EntityTypeBuilder<ChannelIdentity> builder)
        {
            builder.HasKey(identity => new { identity.ChannelId, identity.FromId });
            builder.Property(identity => identity.ChannelId).HasMaxLength(100);
            builder.Property(identity => identity.FromId).HasMaxLength(400);
            builder.HasOne<Person>().WithMany().HasForeignKey(identity => identity.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
