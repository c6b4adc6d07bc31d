using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

public enum PostState
{
    Open,

    /// <summary>Its writer took it back.</summary>
    Withdrawn,

    /// <summary>An administrator took it down; <see cref="Post.Why"/> says why.</summary>
    TakenDown,
}

/// <summary>A professional question to colleagues, or an answer to one.</summary>
public sealed class Post
{
    public const int LongestText = 800;

    public const int LongestWhy = 300;

    Post() { }

    /// <summary>A question.</summary>
    /// <param name="number">The how manieth question of its writer: of two that are asked at once one fails to save.</param>
    public Post(PostId id, BatchId batch, PersonId author, Topic topic, string text, int number, DateTimeOffset at)
    {
        (Id, BatchId, AuthorId, Topic, Text, Number, At) = (id, batch, author, topic.Key, text, number, at);
        Words = SearchWords.Kept($"{text} {topic.Name.En} {topic.Name.Zh}");
    }

    /// <summary>An answer.</summary>
    internal Post(PostId id, BatchId batch, PersonId author, Post question, string text, DateTimeOffset at)
    {
        (Id, BatchId, AuthorId, Topic, QuestionId, At) = (id, batch, author, question.Topic, question.Id, at);
        (Text, Words) = (text, SearchWords.Kept(text));
    }

    public PostId Id { get; private set; }

    /// <summary>The batch of its writer, whose administrators look after it.</summary>
    public BatchId BatchId { get; private set; }

    public PersonId AuthorId { get; private set; }

    /// <summary>Key of one of the batch's topics.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>What it answers; null for a question.</summary>
    public PostId? QuestionId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>By what it is found again: <see cref="SearchWords"/>.</summary>
    public string Words { get; private set; } = "";

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public PostState State { get; private set; }

    /// <summary>Whoever asked says that it helped.</summary>
    public bool Helped { get; private set; }

    public string? Why { get; private set; }

    internal void MarkHelped() => Helped = true;

    internal void Withdraw() => State = PostState.Withdrawn;

    internal void TakeDown(string why) => (State, Why) = (PostState.TakenDown, why);

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> builder)
        {
            builder.ToTable("Posts");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Property(p => p.Topic).HasMaxLength(60);
            builder.Property(p => p.Text).HasMaxLength(LongestText);
            builder.Property(p => p.Why).HasMaxLength(LongestWhy);
            // Tokens, so that what two hosts do to it at once is done, and told, once.
            builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            builder.Property(p => p.Helped).IsConcurrencyToken();
            builder.HasOne<Batch>().WithMany().HasForeignKey(p => p.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Post>().WithMany().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.AuthorId, p.Number }).IsUnique().HasFilter("\"QuestionId\" IS NULL");
            builder.HasIndex(p => new { p.QuestionId, p.AuthorId }).IsUnique().HasFilter("\"QuestionId\" IS NOT NULL");
            builder.HasIndex(p => new { p.Topic, p.At });
        }
    }
}
