using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Batches;

/// <summary>What a batch says of its exchange visits.</summary>
/// <param name="WithdrawHours">From so many hours before a visit on, giving up a place needs a reason.</param>
/// <param name="Report">A visit counts when the report of whoever was there is accepted; otherwise as soon as they are said to have been.</param>
/// <param name="KeepNeedsDays">So long after a visit what people said they need is kept, and not a day longer.</param>
public sealed record VisitRules(int WithdrawHours = 72, bool Report = true, int KeepNeedsDays = 30)
{
    /// <summary>No batch keeps it longer.</summary>
    public const int MostNeedsDays = 31;

    /// <summary>For a batch whose file says nothing of it.</summary>
    public static VisitRules Usual { get; } = new();

    /// <summary>Whether it is late at that moment to give up a place.</summary>
    public bool IsLate(Span visit, DateTimeOffset at) => at > visit.From.AddHours(-WithdrawHours);
}
