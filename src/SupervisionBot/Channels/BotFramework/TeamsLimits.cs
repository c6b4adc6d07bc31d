using System.Collections.Concurrent;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// Teams' published limits for one bot: per conversation, and 50 requests a second for the app in a tenant (a tenant has its own
/// service address). Other channels publish none.
/// </summary>
sealed class TeamsLimits(TimeProvider time)
{
    const int ManyThreads = 10_000;

    static readonly SlidingWindows.Limit[] Writes = Windows(7, 8, 60, 1800);
    static readonly SlidingWindows.Limit[] Reads = Windows(14, 16, 120, 3600);
    static readonly SlidingWindows.Limit[] Everything = [new(50, TimeSpan.FromSeconds(1))];

    readonly ConcurrentDictionary<(ThreadKey Thread, CallKind? Kind), SlidingWindows> windows = new();

    /// <summary>Takes the next free place and says how long it is until then.</summary>
    public TimeSpan Reserve(Uri target, ConnectorCall call)
    {
        if (!IsTeams(target))
            return TimeSpan.Zero;
        if (windows.Count > ManyThreads)
            ForgetIdle();
        var now = time.GetTimestamp();
        var tenant = new ThreadKey(target.Authority, target.Segments.Length > 2 ? target.Segments[2] : string.Empty);
        var wait = Reserve(tenant, null, Everything, now);
        if (call.Thread is null)
            return wait;
        var thread = Reserve(new ThreadKey(target.Authority, call.Thread), call.Kind, call.Kind == CallKind.Write ? Writes : Reads, now);
        return thread > wait ? thread : wait;
    }

    static bool IsTeams(Uri target) => target.Host.StartsWith("smba.", StringComparison.OrdinalIgnoreCase);

    static SlidingWindows.Limit[] Windows(int perSecond, int perTwoSeconds, int perHalfMinute, int perHour) =>
        [
            new(perSecond, TimeSpan.FromSeconds(1)),
            new(perTwoSeconds, TimeSpan.FromSeconds(2)),
            new(perHalfMinute, TimeSpan.FromSeconds(30)),
            new(perHour, TimeSpan.FromHours(1)),
        ];

    TimeSpan Reserve(ThreadKey key, CallKind? kind, SlidingWindows.Limit[] limits, long now)
    {
        var window = windows.GetOrAdd((key, kind), static (_, state) => new SlidingWindows(state.Limits, state.Time), (Limits: limits, Time: time));
        return window.Reserve(now);
    }

    void ForgetIdle()
    {
        var now = time.GetTimestamp();
        foreach (var idle in windows.Where(window => window.Value.IsIdle(now)))
            windows.TryRemove(idle);
    }
}
