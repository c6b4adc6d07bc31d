namespace SupervisionBot.Turns;

/// <summary>A word for whoever waits long: the typing indicator shows that the bot is at work, not what takes its time.</summary>
static class ProgressWord
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    /// <param name="say">Called once when the work takes longer; given up when the work is done.</param>
    public static async Task<T> WhileAsync<T>(Task<T> work, Func<CancellationToken, Task> say, TimeProvider time)
    {
        using var done = new CancellationTokenSource();
        var wait = Task.Delay(Long, time, done.Token);
        if (await Task.WhenAny(work, wait) == wait)
            await Task.WhenAny(work, say(done.Token));
        await done.CancelAsync();
        return await work;
    }
}
