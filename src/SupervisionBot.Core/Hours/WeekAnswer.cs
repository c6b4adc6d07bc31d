using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>"Nothing this week" (本周没有): an answer too. An entry logged for the week later speaks for itself.</summary>
public sealed class WeekAnswer
{
    WeekAnswer() { }

    public WeekAnswer(BatchId batch, PersonId trainee, DateOnly monday, DateTimeOffset at) =>
        (BatchId, TraineeId, Monday, At) = (batch, trainee, monday, at);

    public BatchId BatchId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public DateOnly Monday { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WeekAnswer>
    {
        public void Configure(EntityTypeBuilder<WeekAnswer> builder)
        {
            builder.HasKey(a => new
            {
                a.TraineeId,
                a.BatchId,
                a.Monday,
            });
            builder.HasOne<Batch>().WithMany().HasForeignKey(a => a.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.TraineeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
