using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

/// <summary>Somebody has said that they would help with a topic.</summary>
public sealed class Helper
{
    Helper() { }

    internal Helper(PersonId person, string topic, BatchId batch) => (PersonId, Topic, BatchId) = (person, topic, batch);

    public PersonId PersonId { get; private set; }

    public string Topic { get; private set; } = "";

    /// <summary>The batch in which they said so, and whose figures hold for them.</summary>
    public BatchId BatchId { get; private set; }

    /// <summary>No question goes to them before.</summary>
    public DateTimeOffset? MutedUntil { get; private set; }

    internal void Mute(DateTimeOffset? until) => MutedUntil = until;

    internal sealed class Mapping : IEntityTypeConfiguration<Helper>
    {
        public void Configure(EntityTypeBuilder<Helper> builder)
        {
            builder.HasKey(h => new { h.PersonId, h.Topic });
            builder.Property(h => h.Topic).HasMaxLength(60);
            builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(h => h.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(h => h.Topic);
        }
    }
}

/// <summary>A question went to somebody who helps with its topic.</summary>
public sealed class QuestionSent
{
    QuestionSent() { }

    /// <param name="number">The how manieth that goes to them: of two that are sent at once one fails to save.</param>
    internal QuestionSent(PostId question, PersonId person, int number, DateTimeOffset at) =>
        (QuestionId, PersonId, Number, At) = (question, person, number, at);

    public PostId QuestionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<QuestionSent>
    {
        public void Configure(EntityTypeBuilder<QuestionSent> builder)
        {
            builder.ToTable("QuestionsSent");
            builder.HasKey(s => new { s.QuestionId, s.PersonId });
            builder.HasOne<Post>().WithMany().HasForeignKey(s => s.QuestionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => new { s.PersonId, s.Number }).IsUnique();
        }
    }
}

/// <summary>Somebody thinks that a post should be looked at by an administrator.</summary>
public sealed class PostReport
{
    PostReport() { }

    internal PostReport(PostId post, PersonId person, DateTimeOffset at) => (PostId, PersonId, At) = (post, person, at);

    public PostId PostId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PostReport>
    {
        public void Configure(EntityTypeBuilder<PostReport> builder)
        {
            builder.HasKey(r => new { r.PostId, r.PersonId });
            builder.HasOne<Post>().WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
