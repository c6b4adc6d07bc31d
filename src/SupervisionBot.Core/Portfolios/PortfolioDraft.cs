using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Portfolios;

/// <summary>
/// A portfolio that the bot wrote, with the figures that it shows. Whichever of its files is handed in, the figures of that version are
/// found by the file, and stay as they are.
/// </summary>
public sealed class PortfolioDraft
{
    PortfolioDraft() { }

    internal PortfolioDraft(Trainee trainee, PortfolioFigures figures, StoredFile word, StoredFile pdf, DateTimeOffset at) =>
        (PdfId, WordId, TraineeId, BatchId, Figures, Digest, At) = (pdf.Id, word.Id, trainee.Id, trainee.BatchId, figures, figures.Digest, at);

    public FileId PdfId { get; private set; }

    public FileId WordId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public BatchId BatchId { get; private set; }

    public PortfolioFigures Figures { get; private set; } = null!;

    /// <summary>Of <see cref="Figures"/>.</summary>
    public string Digest { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PortfolioDraft>
    {
        public void Configure(EntityTypeBuilder<PortfolioDraft> builder)
        {
            builder.HasKey(d => d.PdfId);
            builder.Property(d => d.PdfId).ValueGeneratedNever();
            builder.Property(d => d.Figures).HasConversion(JsonColumn<PortfolioFigures>.Converter, JsonColumn<PortfolioFigures>.Comparer);
            builder.Property(d => d.Digest).HasMaxLength(64);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.PdfId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.WordId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(d => d.WordId);
        }
    }
}
