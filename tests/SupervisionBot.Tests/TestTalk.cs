using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Transcripts;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SupervisionBot.Tests;

/// <summary>
/// One person's talk with the bot: what they type or press goes in by the bot's front door; what comes back is kept as they see it.
/// </summary>
public sealed class TestTalk(IBot bot, TimeProvider clock, string email, string conversation, string channel = "test") : BotAdapter
{
    readonly ConcurrentQueue<Shown> shown = new();
    readonly List<Activity> onScreen = [];
    readonly List<Activity> everShown = [];
    int ids;
    string? lastSaid;

    /// <summary>What has been shown and not been read yet.</summary>
    public IReadOnlyList<Shown> Unread => [.. shown];

    /// <summary>All that was ever on the screen, with what it was changed to.</summary>
    public IReadOnlyList<Activity> EverShown => everShown;

    /// <summary>What stands there now, as a person reads it.</summary>
    public IReadOnlyList<string> OnScreen => [.. onScreen.Select(CardText.Of)];

    public async Task<string> SayAsync(string text)
    {
        var message = Message(text);
        lastSaid = message.Id;
        return await ReceiveAsync(message);
    }

    /// <summary>Changes what was said last, or deletes it when nothing is left.</summary>
    public Task<string> ChangeAsync(string text) =>
        ReceiveAsync(new Activity(text.Length > 0 ? ActivityTypes.MessageUpdate : ActivityTypes.MessageDelete) { Id = lastSaid, Text = text });

    /// <summary>Presses a button by its title on the newest card that has it, or the named answer under the last message.</summary>
    /// <param name="written">On the card's line.</param>
    public async Task<string> PressAsync(string title, string? written = null)
    {
        if (onScreen.Count > 0 && CardText.Answer(onScreen[^1], title) is { } words)
            return await SayAsync(words);
        if (Enumerable.Reverse(onScreen).Select(activity => CardText.Press(activity, title)).FirstOrDefault(data => data != null) is { } press)
            return CardText.Words(press) is { } said
                ? await SayAsync(said)
                : await ReceiveAsync(new Activity(ActivityTypes.Message) { Value = written is null ? press : With(press, written) });
        throw new InvalidOperationException($"There is no button “{title}” on the screen.");
    }

    /// <summary>A client puts what is written beside the button's data.</summary>
    static JsonObject With(object press, string written)
    {
        var data = JsonSerializer.SerializeToNode(press)!.AsObject();
        data[Input.Pressed.Line] = written;
        return data;
    }

    /// <summary>Presses a button that was on a card once, whatever stands there now.</summary>
    public async Task<string> PressOldAsync(string title) =>
        await ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Value = Enumerable.Reverse(everShown).Select(activity => CardText.Press(activity, title)).FirstOrDefault(data => data != null)
                    ?? throw new InvalidOperationException($"There never was a button “{title}”."),
            }
        );

    public Task<string> ArriveAsync() => ReceiveAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(email)] });

    /// <summary>Sends files with a message, by its words and each file's name and bytes.</summary>
    public Task<string> SendAsync(string text, params (string Name, byte[] Bytes)[] files) =>
        ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Text = text,
                Attachments = [.. files.Select(file => new Attachment("application/octet-stream", TestFiles.Address(file.Bytes), name: file.Name))],
            }
        );

    public async Task<string> ReceiveAsync(Activity activity)
    {
        await DeliverAsync(Complete(activity));
        return Read();
    }

    /// <summary>Hands an activity to the bot as a channel does; the same one may be handed over again.</summary>
    public async Task DeliverAsync(Activity activity)
    {
        using var context = new TurnContext(this, activity);
        await bot.OnTurnAsync(context);
    }

    public Activity Message(string text) => Complete(new Activity(ActivityTypes.Message) { Text = text });

    public Activity Complete(Activity activity)
    {
        activity.Id ??= $"in-{Interlocked.Increment(ref ids)}";
        activity.ChannelId = channel;
        activity.ServiceUrl = "https://test.invalid/";
        activity.From = new ChannelAccount(email);
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation = new ConversationAccount(id: conversation, conversationType: channel == ChannelIds.Msteams ? "personal" : null);
        activity.Timestamp = clock.GetUtcNow();
        return activity;
    }

    public string Read()
    {
        var lines = new List<string>();
        while (shown.TryDequeue(out var next))
            lines.Add(next.Text);
        return string.Join('\n', lines);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        return Task.FromResult(Array.ConvertAll(activities, activity =>
            {
                activity.Id = $"out-{Interlocked.Increment(ref ids)}";
                lock (onScreen)
                    onScreen.Add(activity);
                lock (everShown)
                    everShown.Add(activity);
                shown.Enqueue(new Shown(activity, CardText.Of(activity)));
                return new ResourceResponse(activity.Id);
            }));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (onScreen)
        {
            var at = onScreen.FindIndex(known => known.Id == activity.Id);
            if (at < 0)
                throw new InvalidOperationException($"There is no message {activity.Id} to change.");
            onScreen[at] = activity;
        }
        lock (everShown)
            everShown.Add(activity);
        shown.Enqueue(new Shown(activity, $"(the card changes)\n{CardText.Of(activity)}"));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (onScreen)
            onScreen.RemoveAll(known => known.Id == reference.ActivityId);
        return Task.CompletedTask;
    }

    /// <summary>A message as it was shown: the activity, and what a person reads.</summary>
    public sealed record Shown(Activity Activity, string Text);
}
