using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

/// <summary>Somebody does not want to be shown what another person asks and answers.</summary>
public sealed class HiddenWriter
{
    HiddenWriter() { }

    internal HiddenWriter(PersonId person, PersonId writer, PostId post, DateTimeOffset at) =>
        (PersonId, WriterId, PostId, At) = (person, writer, post, at);

    /// <summary>Who is shown nothing.</summary>
    public PersonId PersonId { get; private set; }

    public PersonId WriterId { get; private set; }

    /// <summary>The post at which they said so: by it they know whom they mean, also where they may not know the name.</summary>
    public PostId PostId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HiddenWriter>
    {
        public void Configure(EntityTypeBuilder<HiddenWriter> builder)
        {
            builder.ToTable("HiddenWriters");
            builder.HasKey(h => new { h.PersonId, h.WriterId });
            builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(h => h.WriterId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Post>().WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
