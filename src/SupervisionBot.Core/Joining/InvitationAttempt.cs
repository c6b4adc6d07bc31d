using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Joining;

/// <summary>
/// A code that did not work. The number counts the attempts of one channel user and is part of the key: of two attempts at once the second
/// fails to save and is counted anew, so nobody gains tries by being quick.
/// </summary>
public sealed class InvitationAttempt
{
    InvitationAttempt() { }

    public InvitationAttempt(ChannelUser user, int number, DateTimeOffset at) =>
        (ChannelId, FromId, Number, At) = (user.ChannelId, user.FromId, number, at);

    public string ChannelId { get; private set; } = "";

    public string FromId { get; private set; } = "";

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InvitationAttempt>
    {
        public void Configure(EntityTypeBuilder<InvitationAttempt> builder)
        {
            builder.HasKey(a => new
            {
                a.ChannelId,
                a.FromId,
                a.Number,
            });
            builder.Property(a => a.ChannelId).HasMaxLength(100);
            builder.Property(a => a.FromId).HasMaxLength(400);
            builder.HasIndex(a => a.At);
        }
    }
}
