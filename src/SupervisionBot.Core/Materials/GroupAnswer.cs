using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What a member said to a version that another handed in for the group. Only ever added; the last of each member counts.</summary>
public sealed class GroupAnswer
{
    /// <summary>Of <see cref="Word"/>.</summary>
    public const int LongestWord = 300;

    GroupAnswer() { }

    internal GroupAnswer(SubmissionId submission, PersonId person, bool agrees, string word, DateTimeOffset at) =>
        (Id, SubmissionId, PersonId, Agrees, Word, At) = (Guid.CreateVersion7(at), submission, person, agrees, word, at);

    public Guid Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Yes, it is ours.</summary>
    public bool Agrees { get; private set; }

    /// <summary>Why not; empty with a yes, and when nothing was said.</summary>
    public string Word { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<GroupAnswer>
    {
        public void Configure(EntityTypeBuilder<GroupAnswer> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Word).HasMaxLength(LongestWord);
            builder.HasOne<Submission>().WithMany().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => a.SubmissionId);
        }
    }
}
