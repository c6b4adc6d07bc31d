using System.Net.WebSockets;
using SupervisionBot.SignIn;
using SupervisionBot.Storage;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The WebSocket on which a page gets what is said. A browser sends no header of ours here, so its address carries a ticket.</summary>
static class StreamApi
{
    static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/conversations/{conversationId}/stream", OpenAsync);

    static async Task<IResult> OpenAsync(
        HttpContext http,
        string conversationId,
        string? watermark,
        string? t,
        ConversationLogs logs,
        DirectLineTokens tokens,
        StreamTickets tickets,
        TurnRunner turns,
        DirectLineSettings settings,
        IHostApplicationLifetime lifetime,
        TimeProvider time
    )
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineError.BadArgument("This address is for a WebSocket.");
        if (turns.IsStopping)
            return DirectLineError.Stopping();
        var (ticket, expired) = await tokens.ReadTicketAsync(t, http.RequestAborted);
        if (ticket?.Caller is not { } caller)
            return DirectLineError.Unauthorized();
        if (expired)
            return DirectLineError.TokenExpired();
        if (!Watermark.TryRead(watermark, out var since))
            return DirectLineError.BadArgument("The watermark is not one of ours.");
        if (caller.Conversation != conversationId || await logs.FindAsync(caller) is not { } log)
            return DirectLineError.NotFound();
        if (!log.IsConnected && logs.SocketsOf(caller.Person) >= settings.MaxSocketsPerPerson)
            return DirectLineError.TooMany($"A person may have at most {settings.MaxSocketsPerPerson} open connections.");
        if (!await tickets.UseAsync(ticket, http.RequestAborted))
            return DirectLineError.Unauthorized();

        using var webSocket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive }
        );
        var client = new ClientSocket(webSocket);
        var attaching = log.AttachAsync(client, since);
        using var closed = new CancellationTokenSource();
        var watching = EndWhenTakenBackAsync(client, tokens, t, http.Session(), time, closed.Token);
        try
        {
            await client.RunAsync(lifetime.ApplicationStopping);
            await attaching;
        }
        finally
        {
            log.Detach(client);
            await closed.CancelAsync();
            await watching;
        }

        return Results.Empty;
    }

    /// <summary>Keys that are revoked, a person who is signed out, and a session that is over end what is open as well.</summary>
    static async Task EndWhenTakenBackAsync(
        ClientSocket client,
        DirectLineTokens tokens,
        string? ticket,
        PageSession? session,
        TimeProvider time,
        CancellationToken closed
    )
    {
        using var timer = new PeriodicTimer(SigningKey.Fresh, time);
        try
        {
            do await timer.WaitForNextTickAsync(closed);
            while (await IsGoodAsync(tokens, ticket, session, closed));
            client.TakeBack();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page has gone first.
        }
    }

    /// <summary>A database that is away for a moment takes nothing back.</summary>
    static async Task<bool> IsGoodAsync(DirectLineTokens tokens, string? ticket, PageSession? session, CancellationToken cancellationToken)
    {
        try
        {
            return (await tokens.ReadTicketAsync(ticket, cancellationToken)).Ticket is not null
                && (session is null || await session.IsStillGoodAsync(cancellationToken));
        }
        catch (Exception away) when (away.IsStorageAway())
        {
            return true;
        }
    }
}
