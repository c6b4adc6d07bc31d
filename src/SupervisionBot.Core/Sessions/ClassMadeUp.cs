using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// A class that somebody missed was made up by a later one of the same topic, at which they were. Only ever added; what is so no longer says since
/// when.
/// </summary>
public sealed class ClassMadeUp
{
    ClassMadeUp() { }

    internal ClassMadeUp(SessionId missed, PersonId person, int round, SessionId by, DateTimeOffset at) =>
        (SessionId, PersonId, Round, ByClass, At) = (missed, person, round, by, at);

    /// <summary>The class that was missed.</summary>
    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first, and one more each time: of two who tell it at once the second fails to save.</summary>
    public int Round { get; private set; }

    /// <summary>The class at which they were.</summary>
    public SessionId ByClass { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Since when it is not made up by it any more; null while it is.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public bool Stands => UndoneAt is null;

    internal void Undo(DateTimeOffset at) => UndoneAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<ClassMadeUp>
    {
        public void Configure(EntityTypeBuilder<ClassMadeUp> builder)
        {
            builder.ToTable("ClassesMadeUp");
            builder.HasKey(m => new
            {
                m.SessionId,
                m.PersonId,
                m.Round,
            });
            builder.Property(m => m.UndoneAt).IsConcurrencyToken();
            builder.Ignore(m => m.Stands);
            builder.HasIndex(m => m.ByClass);
            builder.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Session>().WithMany().HasForeignKey(m => m.ByClass).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
