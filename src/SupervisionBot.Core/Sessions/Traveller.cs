using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// How somebody who has signed up for a visit goes there, and what they need. What they need is seen by themselves and the administrators of the
/// batch alone; all of it goes when they give up their place, and a while after the visit (<see cref="ForgetNeeds"/>).
/// </summary>
public sealed class Traveller
{
    public const int LongestTravel = 120;
    public const int LongestNeeds = 500;

    Traveller() { }

    internal Traveller(SessionId session, PersonId person) => (SessionId, PersonId) = (session, person);

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Empty while they have not said it; likewise <see cref="Needs"/>.</summary>
    public string Travel { get; private set; } = "";

    public string Needs { get; private set; } = "";

    internal void Say(string travel, string needs) => (Travel, Needs) = (travel, needs);

    internal sealed class Mapping : IEntityTypeConfiguration<Traveller>
    {
        public void Configure(EntityTypeBuilder<Traveller> builder)
        {
            builder.HasKey(t => new { t.SessionId, t.PersonId });
            builder.Property(t => t.Travel).HasMaxLength(LongestTravel);
            builder.Property(t => t.Needs).HasMaxLength(LongestNeeds);
            builder.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A list of those who come to a visit that was written as a file: it says what people need, and goes with that.</summary>
public sealed class VisitSheet
{
    VisitSheet() { }

    internal VisitSheet(SessionId session, FileId file) => (SessionId, FileId) = (session, file);

    public SessionId SessionId { get; private set; }

    public FileId FileId { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<VisitSheet>
    {
        public void Configure(EntityTypeBuilder<VisitSheet> builder)
        {
            builder.HasKey(s => s.FileId);
            builder.Property(s => s.FileId).ValueGeneratedNever();
            builder.HasIndex(s => s.SessionId);
            builder.HasOne<Session>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
