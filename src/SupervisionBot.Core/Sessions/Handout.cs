using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// A file that whoever teaches a class, or an administrator, hands to all who may come. A newer one takes its place, and it can be taken back; what
/// was handed out stands here all the same.
/// </summary>
public sealed class Handout
{
    Handout() { }

    internal Handout(SessionId session, int number, FileId file, PersonId by, DateTimeOffset at) =>
        (SessionId, Number, FileId, By, At) = (session, number, file, by, at);

    public SessionId SessionId { get; private set; }

    /// <summary>1 for the first, and one more each time: of two who hand out at once one fails to save.</summary>
    public int Number { get; private set; }

    public FileId FileId { get; private set; }

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was replaced or taken back; null while it is there.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    internal void Go(DateTimeOffset at) => GoneAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<Handout>
    {
        public void Configure(EntityTypeBuilder<Handout> builder)
        {
            builder.HasKey(h => new { h.SessionId, h.Number });
            builder.HasIndex(h => h.FileId);
            builder.HasOne<Session>().WithMany().HasForeignKey(h => h.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(h => h.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(h => h.By).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
