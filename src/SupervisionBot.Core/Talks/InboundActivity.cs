using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Talks;

/// <summary>An activity that has had its turn. Its key makes a redelivered activity fail to save, so that it takes effect once.</summary>
public sealed class InboundActivity
{
    InboundActivity() { }

    public InboundActivity(string talk, string activity, DateTimeOffset at) => (TalkKey, ActivityId, At) = (talk, activity, at);

    public string TalkKey { get; private set; } = "";

    public string ActivityId { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InboundActivity>
    {
        public void Configure(EntityTypeBuilder<InboundActivity> builder)
        {
            builder.HasKey(a => new { a.TalkKey, a.ActivityId });
            builder.Property(a => a.TalkKey).HasMaxLength(600);
            builder.Property(a => a.ActivityId).HasMaxLength(300);
            builder.HasIndex(a => a.At);
        }
    }
}
