using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.People;

/// <summary>
/// Somebody as a channel names them: <c>from.id</c> on that channel; or as an issuer of OpenID Connect does. Only made from ids for which one of
/// these vouches.
/// </summary>
public sealed record ChannelUser
{
    const int LongestChannel = 100;
    const int LongestId = 400;

    static readonly string[] WrittenByClients = [ChannelIds.DirectLine, ChannelIds.DirectLineSpeech, ChannelIds.WebChat, ChannelIds.OpenId];

    ChannelUser(string channelId, string fromId) => (ChannelId, FromId) = (channelId, fromId);

    public string ChannelId { get; }

    public string FromId { get; }

    /// <summary>
    /// Null when the ids cannot be relied on: missing, too long to be stored, with control characters, or from a channel (Azure's Direct Line,
    /// its speech, and Web Chat) where the client itself says who it is, or from none at all.
    /// </summary>
    public static ChannelUser? Of(string? channelId, string? fromId) =>
        IsUsable(channelId, LongestChannel)
        && IsUsable(fromId, LongestId)
        && !Array.Exists(WrittenByClients, channel => channel.Equals(channelId, StringComparison.OrdinalIgnoreCase))
            ? new ChannelUser(channelId!, fromId!)
            : null;

    /// <summary>
    /// An account by issuer and subject of an id token that was validated; an address of e-mail is no part of it. Null when they cannot be stored.
    /// </summary>
    public static ChannelUser? SignedIn(string? issuer, string? subject) =>
        // An issuer is a URI, so that the first space is where the subject begins.
        issuer is { Length: > 0 }
        && !issuer.Contains(' ')
        && !string.IsNullOrWhiteSpace(subject)
        && IsUsable($"{issuer} {subject}", LongestId)
            ? new ChannelUser(ChannelIds.OpenId, $"{issuer} {subject}")
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
