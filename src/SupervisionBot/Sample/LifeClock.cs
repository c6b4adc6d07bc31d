namespace SupervisionBot.Sample;

/// <summary>
/// The clock of the days that the sample looks back on. It stands still between acts, and each act has a moment of its own: ids grow with it.
/// </summary>
sealed class LifeClock(DateTimeOffset now) : TimeProvider
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    DateTimeOffset at = now;

    /// <summary>When somebody looks at the sample.</summary>
    public DateTimeOffset Now { get; } = now;

    public override DateTimeOffset GetUtcNow() => at;

    /// <summary>Nothing was done later than now.</summary>
    public void Set(DateTimeOffset then) => at = then < Now ? then.ToUniversalTime() : Now;

    public void Tick() => Set(at + Step);
}
