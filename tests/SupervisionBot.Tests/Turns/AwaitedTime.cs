using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace SupervisionBot.Tests.Turns;

/// <summary>A clock that stands still, and knows for how long somebody waits on it: it can be moved when they do, and not before.</summary>
sealed class AwaitedTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    readonly ConcurrentDictionary<TimeSpan, int> awaited = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        awaited.AddOrUpdate(dueTime, 1, (_, count) => count + 1);
        return timer;
    }

    /// <summary>Moves by the span once somebody waits for it who did not the last time.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        while (awaited.GetValueOrDefault(span) == 0)
            await Task.Delay(5);
        awaited[span] = 0;
        Advance(span);
    }
}
