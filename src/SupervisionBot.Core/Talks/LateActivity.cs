using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Talks;

/// <summary>
/// An activity that the channel was told had arrived before its turn was saved. It is there until the turn is; after a crash it has its turn again.
/// </summary>
public sealed class LateActivity
{
    LateActivity() { }

    public LateActivity(string talk, string id, string activity, DateTimeOffset at) =>
        (TalkKey, ActivityId, Activity, KeptAt) = (talk, id, activity, at);

    public string TalkKey { get; private set; } = "";

    public string ActivityId { get; private set; } = "";

    /// <summary>The Bot Framework activity (JSON).</summary>
    public string Activity { get; private set; } = "";

    /// <summary>When it was written down, or last taken up by a host.</summary>
    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>How often it was taken up after its host was gone.</summary>
    public int TakenUp { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LateActivity>
    {
        public void Configure(EntityTypeBuilder<LateActivity> builder)
        {
            builder.HasKey(a => new { a.TalkKey, a.ActivityId });
            builder.Property(a => a.TalkKey).HasMaxLength(600);
            builder.Property(a => a.ActivityId).HasMaxLength(300);
        }
    }
}
