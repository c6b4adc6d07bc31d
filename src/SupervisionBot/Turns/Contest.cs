using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// Work that somebody else may save before. Whoever lost stands in line for the row that was fought over and runs again when it is their turn:
/// however many there are, one after the other gets through. Only those who begin meanwhile, and other hosts, can still be faster.
/// </summary>
sealed partial class Contest(ILogger<Contest> logger)
{
    /// <summary>More than anybody loses by chance; after that something is wrong.</summary>
    internal const int MostAttempts = 40;

    readonly KeyedLocks lines = new();

    public async Task<T> WinAsync<T>(Func<Task<T>> work)
    {
        (string Row, KeyedLocks.Held Place)? line = null;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                string? row;
                try
                {
                    return await work();
                }
                catch (Exception lost) when (attempt < MostAttempts && lost.IsLostRace() && !lost.IsMomentary())
                {
                    LogRunAgain(attempt);
                    row = lost.FoughtOver();
                }
                if (row is null || row == line?.Row)
                    continue;
                // One place at a time: who holds one and waits for another may wait for ever.
                line?.Place.Dispose();
                line = null;
                line = (row, await lines.EnterAsync(row, CancellationToken.None));
            }
        }
        finally
        {
            line?.Place.Dispose();
        }
    }

    [LoggerMessage(1002, LogLevel.Information, "Somebody else saved first; the turn is run again (attempt {Attempt}).")]
    partial void LogRunAgain(int attempt);
}
