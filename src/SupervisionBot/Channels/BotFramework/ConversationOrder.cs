namespace SupervisionBot.Channels.BotFramework;

/// <summary>One writer per conversation at a time, first come first served; conversations do not wait for each other.</summary>
sealed class ConversationOrder
{
    readonly Dictionary<ThreadKey, Gate> gates = [];

    public async ValueTask<Pass> EnterAsync(ThreadKey key, CancellationToken cancellationToken)
    {
        Gate? gate;
        lock (gates)
        {
            if (!gates.TryGetValue(key, out gate))
                gates[key] = gate = new Gate();
            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellationToken);
            return new Pass(this, key, gate);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }
    }

    void Leave(ThreadKey key, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users > 0)
                return;
            gates.Remove(key);
        }

        gate.Turn.Dispose();
    }

    public readonly struct Pass(ConversationOrder order, ThreadKey key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turn.Release();
            order.Leave(key, gate);
        }
    }

    public sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
