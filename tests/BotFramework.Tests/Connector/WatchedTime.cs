using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Connector;

/// <summary>A clock that the test moves, and that knows how many wait for it.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private int waiting;

    internal int Waiting => Volatile.Read(ref waiting);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(this);
        timer.Start(base.CreateTimer(timer.Fire, (callback, state), dueTime, period));
        return timer;
    }

    private sealed class Watched : ITimer
    {
        private readonly WatchedTime owner;
        private ITimer? inner;
        private int over;

        internal Watched(WatchedTime owner) => this.owner = owner;

        public bool Change(TimeSpan dueTime, TimeSpan period) => inner!.Change(dueTime, period);

        public void Dispose()
        {
            End();
            inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        /// <summary>Counted once it runs: were it counted before, the test could move the clock past where it is to start.</summary>
        internal void Start(ITimer timer)
        {
            inner = timer;
            Interlocked.Increment(ref owner.waiting);
        }

        internal void Fire(object? state)
        {
            End();
            var (callback, original) = ((TimerCallback, object?))state!;
            callback(original);
        }

        private void End()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
                Interlocked.Decrement(ref owner.waiting);
        }
    }
}
