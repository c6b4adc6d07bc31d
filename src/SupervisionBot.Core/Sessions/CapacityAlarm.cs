using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.Sessions;

/// <summary>Where one rule of a group stood when it was last looked at, so that a shortage is told once.</summary>
public sealed class CapacityAlarm
{
    CapacityAlarm() { }

    public CapacityAlarm(GroupId group, string rule) => (GroupId, Rule) = (group, rule);

    public GroupId GroupId { get; private set; }

    public string Rule { get; private set; } = "";

    /// <summary>Enough was published.</summary>
    public bool Enough { get; private set; }

    /// <summary>When the shortage that there is now was told; null while it was not, and when there is none.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>
    /// True when the shortage is to be told now: when enough was published before, or when time presses. A batch that begins is short of
    /// nearly everything, which is no news.
    /// </summary>
    internal bool IsNews(bool isShort, bool presses, DateTimeOffset now)
    {
        var news = isShort && ToldAt is null && (Enough || presses);
        (Enough, ToldAt) = (
            !isShort,
            !isShort ? null
            : news ? now
            : ToldAt
        );
        return news;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CapacityAlarm>
    {
        public void Configure(EntityTypeBuilder<CapacityAlarm> builder)
        {
            builder.HasKey(a => new { a.GroupId, a.Rule });
            builder.Property(a => a.Rule).HasMaxLength(200);
            builder.HasOne<Group>().WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
