using System.Net;
using System.Net.Sockets;
using System.Text;
using SupervisionBot.Settings;

namespace SupervisionBot.Tests.Channels;

public sealed class MessageLimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_answered_with_413(bool saysItsLength)
    {
        await using var host = await MessagesHost.StartAsync(kestrel: true);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var body = new StringContent($$"""{"type":"message","text":"{{new string('x', 256 * 1024)}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = body,
            Headers = { TransferEncodingChunked = !saysItsLength },
        };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.SendAsync(request)).StatusCode);
        Assert.Empty(host.Errors);
        Assert.Equal(0, host.Bot.Turns);
    }

    [Fact]
    public async Task A_large_activity_under_the_limit_has_its_turn()
    {
        await using var host = await MessagesHost.StartAsync(kestrel: true);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var body = new StringContent(
            $$"""
            {"type":"typing","channelId":"test","serviceUrl":"https://channel.invalid/","conversation":{"id":"talk"},
             "from":{"id":"x"},"recipient":{"id":"bot"},"text":"{{new string('x', 250 * 1024)}}"}
            """
        );
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync(new Uri("api/messages", UriKind.Relative), body)).StatusCode);
        Assert.Equal(1, host.Bot.Turns);
    }

    [Fact]
    public async Task A_body_that_drips_is_answered_with_408_when_its_time_is_up()
    {
        await using var host = await MessagesHost.StartAsync(kestrel: true, settings: new() { ["Messages:BodyTimeout"] = "00:00:00.5" });
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
            )
        );
        using var dripping = new CancellationTokenSource();
        var drip = DripAsync(stream, dripping.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await dripping.CancelAsync();
        await drip;
        await HangUpAsync(socket, reader);
        Assert.Empty(host.Errors);
        Assert.Equal(0, host.Bot.Turns);
    }

    [Theory]
    [InlineData("MaxBytes", "10", "Messages:MaxBytes is “10”; accepted is a whole number of at least 1024, such as 262144.")]
    [InlineData("MaxBytes", "many", "Messages:MaxBytes is “many”; accepted is a whole number of at least 1024, such as 262144.")]
    [InlineData("BodyTimeout", "00:00:00", "Messages:BodyTimeout is “00:00:00”; accepted is a time of at least 00:00:00.1, such as 00:00:10.")]
    [InlineData("BodyTimeout", "10", "Messages:BodyTimeout is “10”; accepted is a time of at least 00:00:00.1, such as 00:00:10.")]
    public async Task A_limit_that_cannot_work_is_named(string key, string value, string sentence) =>
        Assert.Equal(
            sentence,
            (await Assert.ThrowsAsync<WrongSettingException>(() => MessagesHost.StartAsync(settings: new() { [$"Messages:{key}"] = value }))).Message
        );

    /// <summary>Until the server has done with the connection, and with what was left of the body.</summary>
    static async Task HangUpAsync(TcpClient socket, StreamReader reader)
    {
        socket.Client.Shutdown(SocketShutdown.Send);
        try
        {
            await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // It had waited long enough for the rest.
        }
    }

    static async Task DripAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(50, cancellationToken);
                await stream.WriteAsync(" "u8.ToArray(), cancellationToken);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The server has answered, and may have hung up.
        }
    }
}
