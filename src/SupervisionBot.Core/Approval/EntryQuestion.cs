using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>Something that a reviewer wants to know about an entry before they decide, and what the trainee says to it.</summary>
public sealed class EntryQuestion
{
    EntryQuestion() { }

    public EntryQuestion(QuestionId id, EntryId entry, PersonId askedBy, string text, DateTimeOffset at) =>
        (Id, EntryId, AskedBy, Text, AskedAt) = (id, entry, askedBy, text, at);

    public QuestionId Id { get; private set; }

    public EntryId EntryId { get; private set; }

    public PersonId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public string Text { get; private set; } = "";

    public string? Answer { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Take(string answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    internal sealed class Mapping : IEntityTypeConfiguration<EntryQuestion>
    {
        public void Configure(EntityTypeBuilder<EntryQuestion> builder)
        {
            builder.Property(q => q.Id).ValueGeneratedNever();
            builder.Property(q => q.Text).HasMaxLength(Decisions.LongestReason);
            builder.Property(q => q.Answer).HasMaxLength(Decisions.LongestReason);
            builder.Property(q => q.AnsweredAt).IsConcurrencyToken();
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(q => q.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(q => q.AskedBy).OnDelete(DeleteBehavior.Restrict);
            // One open question on an entry.
            builder.HasIndex(q => q.EntryId).IsUnique().HasFilter("\"AnsweredAt\" IS NULL");
        }
    }
}
