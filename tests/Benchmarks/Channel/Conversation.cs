using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;

namespace Benchmarks.Channel;

/// <summary>One person's conversation with the bot, from the channel's side: one turn at a time.</summary>
sealed class Conversation
{
    // Not "emulator", for which a bot makes more posts.
    const string ChannelId = "loadtest";

    readonly ChannelClient channel;
    readonly Channel<Message> arrived = System.Threading.Channels.Channel.CreateUnbounded<Message>();
    readonly string about;
    int sent;

    public Conversation(ChannelClient channel, Connector connector, string id, string person)
    {
        (this.channel, Id) = (channel, id);
        about = $$"""
            "channelId":"{{ChannelId}}","serviceUrl":"{{connector.Address}}/","from":{"id":"{{person}}","name":"{{person}}","role":"user"},
            "conversation":{"id":"{{id}}","conversationType":"personal","isGroup":false},"recipient":{"id":"bot","name":"Bot"},
            "timestamp":"2026-03-02T12:00:00.000Z","localTimezone":"Asia/Shanghai"
            """;
        connector.Add(this);
    }

    public string Id { get; }

    public Task<Message> SayAsync(string text, CancellationToken cancellationToken) =>
        TurnAsync(
            $$"""
            "type":"message","text":"{{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}}","textFormat":"plain"
            """,
            cancellationToken
        );

    public Task<Message> PressAsync(Message card, string verb, CancellationToken cancellationToken) =>
        card.Buttons.TryGetValue(verb, out var data)
            ? TurnAsync(
                $$"""
                "type":"message","value":{{data}},"replyToId":"{{card.Id}}"
                """,
                cancellationToken
            )
            : throw new WrongAnswerException($"the card has no button {verb}: {card.Words}");

    public Task<Message> JoinAsync(CancellationToken cancellationToken) =>
        TurnAsync(
            """
            "type":"conversationUpdate","membersAdded":[{"id":"somebody"}]
            """,
            cancellationToken
        );

    public void Take(Message message)
    {
        if (message.Type != "typing")
            arrived.Writer.TryWrite(message);
    }

    /// <summary>Ends when the answer to the request and the reply are both there.</summary>
    async Task<Message> TurnAsync(string activity, CancellationToken cancellationToken)
    {
        sent++;
        await channel.PostAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{Id}-{sent}\",{activity},{about}}}"), cancellationToken);
        var reply = await arrived.Reader.ReadAsync(cancellationToken);
        return arrived.Reader.TryRead(out var second)
            ? throw new WrongAnswerException($"two replies where one was expected: {reply.Words} and {second.Words}")
            : reply;
    }
}
