using System.Net.WebSockets;
using System.Threading.Channels;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>One open page. Frames are queued and sent by one loop; a page that does not keep up is cut off and asks again by its watermark.</summary>
sealed class ClientSocket(WebSocket webSocket)
{
    const int MaxWaitingFrames = 500;
    const int MaxIncomingBytes = 4096;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly Channel<byte[]> frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaitingFrames) { SingleReader = true });
    volatile string? refusal;

    public void Send(byte[] frame)
    {
        if (!frames.Writer.TryWrite(frame))
            frames.Writer.TryComplete();
    }

    /// <summary>A newer socket has taken over.</summary>
    public void Replace() => End("a newer connection has taken over");

    /// <summary>What opened it is good no more.</summary>
    public void TakeBack() => End("signed out");

    void End(string why)
    {
        refusal = why;
        frames.Writer.TryComplete();
    }

    /// <summary>Runs until the page goes, a newer one comes, or the bot stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var end = new CancellationTokenSource();
        var receiving = ReceiveAsync(end.Token);
        var sending = SendAsync(end.Token);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping))
        {
            await Task.WhenAny(receiving, sending, Task.Delay(Timeout.Infinite, stop.Token));
            await stop.CancelAsync();
        }

        // Cancelling a read or a write cuts the connection: first what is queued, then the close frame and the page's answer to it.
        frames.Writer.TryComplete();
        await Task.WhenAny(sending, Task.Delay(Patience, CancellationToken.None));
        if (sending.IsCompleted)
            await CloseAsync(stopping.IsCancellationRequested);
        await Task.WhenAny(receiving, Task.Delay(Patience, CancellationToken.None));
        await end.CancelAsync();
        await Task.WhenAll(receiving, sending);
    }

    async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in frames.Reader.ReadAllAsync(cancellationToken))
                await webSocket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The page is gone; it comes back with its watermark.
        }
    }

    /// <summary>The client has nothing to say here but its empty keep-alive frames.</summary>
    async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxIncomingBytes];
        try
        {
            while (true)
            {
                var received = await webSocket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (received.MessageType == WebSocketMessageType.Close || !received.EndOfMessage)
                    return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // As above.
        }
    }

    async Task CloseAsync(bool stopping)
    {
        if (webSocket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        var (status, why) =
            stopping ? (WebSocketCloseStatus.EndpointUnavailable, "stopping")
            : refusal is { } refused ? (WebSocketCloseStatus.PolicyViolation, refused)
            : (WebSocketCloseStatus.NormalClosure, "");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await webSocket.CloseOutputAsync(status, why, patience.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            webSocket.Abort();
        }
    }
}
