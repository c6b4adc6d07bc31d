using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Portfolios;

/// <summary>A note of an entry that the trainee may put into the portfolio.</summary>
public sealed record Reflection(HourEntry Entry, bool IsChosen);

/// <summary>What a trainee said about putting an entry's note into the portfolio.</summary>
public sealed class ReflectionChoice
{
    ReflectionChoice() { }

    internal ReflectionChoice(EntryId entry) => EntryId = entry;

    public EntryId EntryId { get; private set; }

    public bool IsChosen { get; private set; }

    internal void Say(bool chosen) => IsChosen = chosen;

    internal sealed class Mapping : IEntityTypeConfiguration<ReflectionChoice>
    {
        public void Configure(EntityTypeBuilder<ReflectionChoice> builder)
        {
            builder.HasKey(c => c.EntryId);
            builder.Property(c => c.EntryId).ValueGeneratedNever();
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which notes go into a portfolio: those that the trainee chose, and where nothing is said, the longest. Nothing is saved here.</summary>
public sealed class Reflections(SupervisionDb db)
{
    const int UsuallyChosen = 8;

    /// <summary>A shorter note only says what was done.</summary>
    const int ShortestUsual = 20;

    /// <summary>The trainee's approved entries that have a note, the longest note first.</summary>
    public async Task<IReadOnlyList<Reflection>> OfAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var entries = await db
            .HourEntries.AsNoTracking()
            .Where(e => e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId && e.State == EntryState.Approved && e.Note != "")
            .OrderByDescending(e => e.Note.Length)
            .ThenBy(e => e.Day)
            .ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var said = await db
            .ReflectionChoices.Where(choice =>
                db.HourEntries.Any(e => e.Id == choice.EntryId && e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId)
            )
            .ToDictionaryAsync(choice => choice.EntryId, cancellationToken);
        return
        [
            .. entries.Select(
                (entry, at) =>
                    new Reflection(
                        entry,
                        said.TryGetValue(entry.Id, out var choice) ? choice.IsChosen : at < UsuallyChosen && entry.Note.Length >= ShortestUsual
                    )
            ),
        ];
    }

    /// <summary>Takes the note in, or leaves it out. False when it is no approved entry of theirs with a note.</summary>
    public async Task<bool> ChooseAsync(Trainee trainee, EntryId entry, bool chosen, CancellationToken cancellationToken)
    {
        if (
            !await db.HourEntries.AnyAsync(
                e => e.Id == entry && e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId && e.State == EntryState.Approved && e.Note != "",
                cancellationToken
            )
        )
            return false;
        var choice = await db.ReflectionChoices.FindAsync([entry], cancellationToken) ?? db.ReflectionChoices.Add(new ReflectionChoice(entry)).Entity;
        choice.Say(chosen);
        return true;
    }
}
