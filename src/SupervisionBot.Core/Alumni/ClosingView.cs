using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Alumni;

/// <summary>A trainee whose batch is closed, or is to be.</summary>
/// <param name="IsAlumnus">They are one of this batch already.</param>
public sealed record ClosingTrainee(PersonName Who, string Email, TraineeStanding Standing, bool IsAlumnus)
{
    /// <summary>What they lack.</summary>
    public IEnumerable<RuleStanding> Open => Standing.Rules.Where(rule => !rule.Met);
}

/// <summary>A batch with what closing it makes of its trainees, by the rules and totals of this moment.</summary>
/// <param name="Today">By the batch's own clocks.</param>
public sealed record ClosingView(BatchId Id, string Key, BatchDescription Batch, DateOnly Today, IReadOnlyList<ClosingTrainee> Trainees)
{
    public DateOnly? ClosedOn => Batch.ClosedOn;

    /// <summary>It would be closed before its last day.</summary>
    public bool IsEarly => Today < Batch.EndsOn;

    /// <summary>Those who meet every rule, and those who are alumni whatever they met.</summary>
    public IReadOnlyList<ClosingTrainee> Alumni => [.. Trainees.Where(Becomes)];

    public IReadOnlyList<ClosingTrainee> Others => [.. Trainees.Where(one => !Becomes(one))];

    bool Becomes(ClosingTrainee one) => one.IsAlumnus || (ClosedOn is null && one.Standing.AllMet);

    /// <summary>Differs when anybody would fare otherwise: a press for what was shown before closes nothing.</summary>
    public string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', Trainees.Select(one => $"{one.Who.Id.Value:N}{Becomes(one)}"))))
        )[..16];
}

/// <summary>What came of closing a batch, opening it again, or putting one person right.</summary>
public abstract record ClosingOutcome
{
    ClosingOutcome() { }

    public sealed record Closed(ClosingView View) : ClosingOutcome;

    /// <summary>It was closed before; nothing changed.</summary>
    public sealed record Already(ClosingView View) : ClosingOutcome;

    /// <summary>Somebody would fare otherwise than was shown; nothing changed.</summary>
    public sealed record ChangedSince(ClosingView View) : ClosingOutcome;

    /// <param name="Alumni">How many are trainees again.</param>
    public sealed record Reopened(int Alumni) : ClosingOutcome;

    public sealed record NotClosed : ClosingOutcome;

    /// <summary>One person is an alumnus now, or is none any more.</summary>
    public sealed record PutRight(PersonName Who, bool IsAlumnus) : ClosingOutcome;

    /// <summary>They are what they should be; nothing changed.</summary>
    public sealed record Same(PersonName Who, bool IsAlumnus) : ClosingOutcome;

    /// <summary>Nobody of this address is a trainee of the batch.</summary>
    public sealed record NoTrainee : ClosingOutcome;

    /// <summary>What is done against what was decided needs a reason.</summary>
    public sealed record NeedsWhy : ClosingOutcome;

    public sealed record NotAllowed : ClosingOutcome;
}
