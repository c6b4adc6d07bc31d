namespace SupervisionBot.Core.Jobs;

/// <summary>Something that is done again and again, by one host at a time. A run that was missed is made up for once.</summary>
public abstract class RecurringWork
{
    /// <summary>Stable; an administrator sees it.</summary>
    public abstract string Name { get; }

    public abstract TimeSpan Every { get; }

    /// <summary>One portion of the work. The caller saves what it changed in one transaction.</summary>
    /// <returns>True when there is more: it is run again at once, on a new context.</returns>
    public abstract Task<bool> RunAsync(CancellationToken cancellationToken);
}
