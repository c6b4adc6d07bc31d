namespace SupervisionBot.Rehearsals;

/// <summary>The clock of a rehearsal goes on like every other, from where it was set to last, and is only set forwards.</summary>
sealed class RehearsalClock : TimeProvider
{
    readonly TimeProvider real;
    long ahead;

    public RehearsalClock(TimeProvider real, DateTimeOffset now) => (this.real, ahead) = (real, (now - real.GetUtcNow()).Ticks);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Nothing when it is later already.</summary>
    public void SetTo(DateTimeOffset then)
    {
        var jump = (then - GetUtcNow()).Ticks;
        if (jump > 0)
            Interlocked.Add(ref ahead, jump);
    }
}
