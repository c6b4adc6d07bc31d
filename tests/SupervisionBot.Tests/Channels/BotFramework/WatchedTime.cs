using Microsoft.Extensions.Time.Testing;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>A clock that the test moves, and that knows how many wait for it.</summary>
sealed class WatchedTime : FakeTimeProvider
{
    int waiting;

    public int Waiting => Volatile.Read(ref waiting);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(this);
        timer.Start(base.CreateTimer(timer.Fire, (callback, state), dueTime, period));
        return timer;
    }

    sealed class Watched : ITimer
    {
        readonly WatchedTime owner;
        ITimer? inner;
        int over;

        public Watched(WatchedTime owner) => this.owner = owner;

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
        public void Start(ITimer timer)
        {
            inner = timer;
            Interlocked.Increment(ref owner.waiting);
        }

        public void Fire(object? state)
        {
            End();
            var (callback, original) = ((TimerCallback, object?))state!;
            callback(original);
        }

        void End()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
                Interlocked.Decrement(ref owner.waiting);
        }
    }
}
