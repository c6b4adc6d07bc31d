using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.People;

/// <summary>What of a person a roster says. Stored by name.</summary>
public enum RosterField
{
    Name,
    NameEn,
    Email,
    Phone,

    /// <summary>The object id by which Teams names them.</summary>
    Account,
    Organisation,
    City,
    Language,
    TimeZone,

    /// <summary>The group in which a role is held, by its name.</summary>
    Group,

    /// <summary>The trainee whose supervisee they are, by the person's key.</summary>
    Trainee,

    /// <summary>A role of the batch, by its name: nothing before for one that is new, nothing after for one that is over.</summary>
    Role,

    /// <summary>Whether they are there, with all their roles in the batch: <see cref="RosterNote.Left"/> for who has left, nothing for who is
    /// there.</summary>
    Presence,

    /// <summary>Another record of them was put together with this one: what it was called and its address, and the address that goes on.</summary>
    Merged,
}

/// <summary>One field of one person that becomes otherwise.</summary>
/// <param name="Line">Of the file; 0 where there is none.</param>
/// <param name="Before">As a text, empty for nothing; likewise <paramref name="After"/>.</param>
/// <param name="Role">Whose group or trainee it is.</param>
public sealed record RosterNote(int Line, PersonId Person, RosterField Field, string Before, string After, Role? Role = null)
{
    /// <summary>The value of <see cref="RosterField.Presence"/> of who has left.</summary>
    public const string Left = "left";

    /// <summary>They leave by it.</summary>
    public bool Leaves => Field == RosterField.Presence && After == Left;
}

/// <summary>A change of the roster as it was made: who, when, whose, which field, from what to what. Never changed and never deleted.</summary>
public sealed class RosterChange
{
    RosterChange() { }

    /// <param name="by">Null for the command line.</param>
    /// <param name="act">By which it is taken back.</param>
    /// <param name="number">Of what was changed at once, in its order.</param>
    public RosterChange(RosterChangeId id, BatchId batch, RosterNote note, PersonId? by, ActId? act, int number, DateTimeOffset at)
    {
        (Id, BatchId, PersonId, By, ActId, Number, At) = (id, batch, note.Person, by, act, number, at);
        (Field, Role, Before, After) = (note.Field, note.Role, note.Before, note.After);
    }

    public RosterChangeId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId PersonId { get; private set; }

    public PersonId? By { get; private set; }

    public ActId? ActId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public RosterField Field { get; private set; }

    public Role? Role { get; private set; }

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public RosterNote Note => new(0, PersonId, Field, Before, After, Role);

    internal sealed class Mapping : IEntityTypeConfiguration<RosterChange>
    {
        const int LongestValue = 320;

        public void Configure(EntityTypeBuilder<RosterChange> builder)
        {
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Field).HasConversion<string>().HasMaxLength(20);
            builder.Property(c => c.Role).HasConversion<string>().HasMaxLength(20);
            builder.Property(c => c.Before).HasMaxLength(LongestValue);
            builder.Property(c => c.After).HasMaxLength(LongestValue);
            builder.HasOne<Batch>().WithMany().HasForeignKey(c => c.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.BatchId, c.At });
            builder.HasIndex(c => c.ActId).HasFilter("\"ActId\" IS NOT NULL");
        }
    }
}
