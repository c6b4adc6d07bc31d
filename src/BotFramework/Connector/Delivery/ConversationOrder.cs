namespace Microsoft.Bot.Connector.Delivery;

/// <summary>One writer per conversation at a time, first come first served; conversations do not wait for each other.</summary>
internal sealed class ConversationOrder
{
    private readonly Dictionary<ThreadKey, Gate> gates = [];

    internal async ValueTask<Pass> EnterAsync(ThreadKey key, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(key, out gate))
                gates[key] = gate = new Gate();
            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Pass(this, key, gate);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }
    }

    private void Leave(ThreadKey key, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users > 0)
                return;
            gates.Remove(key);
        }

        gate.Turn.Dispose();
    }

    internal readonly struct Pass(ConversationOrder order, ThreadKey key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turn.Release();
            order.Leave(key, gate);
        }
    }

    internal sealed class Gate
    {
        internal SemaphoreSlim Turn { get; } = new(1, 1);

        internal int Users { get; set; }
    }
}
