using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// What a class was worth to somebody who was there. Whose it is stands nowhere, and neither does when it came: that one person gives one opinion
/// says <see cref="OpinionAsked"/>.
/// </summary>
public sealed class Opinion
{
    public const int Best = 5;
    public const int LongestWords = 300;

    Opinion() { }

    internal Opinion(SessionId session, int mark, string words) =>
        // An ordered key would tell in which order they came.
        (Id, SessionId, Mark, Words) = (new Guid(RandomNumberGenerator.GetBytes(16)), session, mark, words);

    public Guid Id { get; private set; }

    public SessionId SessionId { get; private set; }

    /// <summary>From 1 to <see cref="Best"/>.</summary>
    public int Mark { get; private set; }

    /// <summary>A sentence; may be empty.</summary>
    public string Words { get; private set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> builder)
        {
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.Property(o => o.Words).HasMaxLength(LongestWords);
            builder.HasIndex(o => o.SessionId);
            builder.HasOne<Session>().WithMany().HasForeignKey(o => o.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.ToTable(table => table.HasCheckConstraint("CK_Opinions_Mark", "\"Mark\" BETWEEN 1 AND 5"));
        }
    }
}

/// <summary>Somebody was asked what a class was worth, which happens once, and has said so or not.</summary>
public sealed class OpinionAsked
{
    OpinionAsked() { }

    internal OpinionAsked(SessionId session, PersonId person) => (SessionId, PersonId) = (session, person);

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>An opinion of theirs is among those of the class.</summary>
    public bool IsGiven { get; private set; }

    internal void Give() => IsGiven = true;

    internal sealed class Mapping : IEntityTypeConfiguration<OpinionAsked>
    {
        public void Configure(EntityTypeBuilder<OpinionAsked> builder)
        {
            builder.HasKey(a => new { a.SessionId, a.PersonId });
            // Of two answers at once the second fails to save, and its opinion with it.
            builder.Property(a => a.IsGiven).IsConcurrencyToken();
            builder.HasIndex(a => new { a.PersonId, a.IsGiven });
            builder.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
