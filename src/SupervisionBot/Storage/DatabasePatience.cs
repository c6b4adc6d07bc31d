namespace SupervisionBot.Storage;

/// <summary>
/// Waits for a database that is away for a moment, because its server starts anew or the line to it broke, and does the work again.
/// </summary>
sealed partial class DatabasePatience(TimeProvider time, ILogger<DatabasePatience> logger)
{
    static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>With their pauses about a minute.</summary>
    const int MostAttempts = 16;

    /// <param name="work">What it saved may have been saved although it failed: it looks before it does so again.</param>
    public async Task<T> WaitAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception away) when (attempt < MostAttempts && away.IsMomentary())
            {
                LogAway(away, attempt + 1);
            }
            var pause = Shortest * Math.Pow(2, attempt);
            await Task.Delay((pause < Longest ? pause : Longest) * (0.75 + (Random.Shared.NextDouble() / 2)), time);
        }
    }

    [LoggerMessage(1005, LogLevel.Warning, "The database is away; it is tried again (attempt {Attempt}).")]
    partial void LogAway(Exception exception, int attempt);
}
