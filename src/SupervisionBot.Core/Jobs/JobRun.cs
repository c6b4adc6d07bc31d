using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Jobs;

/// <summary>How a <see cref="RecurringWork"/> stands: when it last ran, where, and how it went.</summary>
public sealed class JobRun
{
    JobRun() { }

    public JobRun(string name) => Name = name;

    public string Name { get; private set; } = "";

    public TimeSpan Every { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null while it runs, and when its host went down meanwhile.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string Host { get; private set; } = "";

    /// <summary>The type of what went wrong the last time; null when nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>Under which the log has what went wrong; null when nothing did.</summary>
    public string? Reference { get; private set; }

    public int FailuresInARow { get; private set; }

    /// <summary>Since when an administrator wants it run, whether it is due or not; null once it was begun.</summary>
    public DateTimeOffset? WantedAt { get; private set; }

    public DateTimeOffset NextAt => StartedAt + Every;

    public void Begin(TimeSpan every, string host, DateTimeOffset at) => (Every, Host, StartedAt, EndedAt, WantedAt) = (every, host, at, null, null);

    public void End(DateTimeOffset at, string? failure, string? reference) =>
        (EndedAt, Failure, Reference, FailuresInARow) = (at, failure, reference, failure is null ? 0 : FailuresInARow + 1);

    internal void Want(DateTimeOffset at) => WantedAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<JobRun>
    {
        public void Configure(EntityTypeBuilder<JobRun> builder)
        {
            builder.HasKey(r => r.Name);
            builder.Property(r => r.Name).HasMaxLength(60);
            builder.Property(r => r.Host).HasMaxLength(200);
            builder.Property(r => r.Failure).HasMaxLength(200);
            builder.Property(r => r.Reference).HasMaxLength(20);
            builder.Property(r => r.Every).HasConversion(every => (long)every.TotalSeconds, seconds => TimeSpan.FromSeconds(seconds));
            // A token, so that of two hosts which begin a run at once the second fails to save.
            builder.Property(r => r.StartedAt).IsConcurrencyToken();
            builder.Ignore(r => r.NextAt);
        }
    }
}
