using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: a test puts activities in and takes the replies out of a queue.</summary>
public class TestAdapter : BotAdapter
{
    private const string UnknownUser = "unknown";

    private readonly Lock _incoming = new();
    private readonly ReplyQueue _replies;
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(NewConversation(channelId, "convo1", "Conversation1", "user1", "User1", "bot", "Bot"), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? NewConversation(Channels.Test, "convo1", "Conversation1", "user1", "User1", "bot", "Bot");
        EnableTrace = sendTraceActivity;
        _replies = new ReplyQueue(ActiveQueue);
    }

    /// <summary>Whether traces are among the replies.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot has sent and nobody has taken yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return NewConversation(Channels.Test, name, name, user.ToLowerInvariant(), user, bot.ToLowerInvariant(), bot);
    }

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn; what the activity does not say is filled in from <see cref="Conversation"/>.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_incoming)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;
            if (activity.From is null || activity.From.Id == UnknownUser || activity.From.Role == RoleTypes.Bot)
            {
                activity.From = Conversation.User;
            }

            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = NextId();
        }

        activity.Timestamp = Stamp(activity.Timestamp, TimeProvider.System.GetUtcNow());
        activity.LocalTimestamp = Stamp(activity.LocalTimestamp, TimeProvider.System.GetLocalNow());
        var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            var now = TimeProvider.System.GetUtcNow();
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.CreateVersion7(now).ToString("n") : activity.Id;
            activity.Timestamp ??= now;
            responses[i] = new ResourceResponse(activity.Id);
            if (activity.Type == ActivityTypesEx.Delay)
            {
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                _replies.Add(activity);
            }
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(_replies.Replace(activity.Id, activity) ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _replies.Replace(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    /// <summary>Forgets the replies and calls the bot in a new conversation.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _replies.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n") };
        using var context = CreateTurnContext(update);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the oldest reply; null when there is none.</summary>
    public IActivity GetNextReply() => _replies.Take();

    /// <summary>Takes the oldest reply, or waits for one until the token is cancelled.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default) => _replies.TakeAsync(cancellationToken);

    /// <summary>A message from the person.</summary>
    public Activity MakeActivity(string text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale ?? "en-us",
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference NewConversation(
        string channelId, string type, string id, string userId, string userName, string botId, string botName)
    {
        return new ConversationReference
        {
            ChannelId = channelId,
            ServiceUrl = "https://test.com",
            User = new ChannelAccount(userId, userName),
            Bot = new ChannelAccount(botId, botName),
            Conversation = new ConversationAccount(false, type, id),
            Locale = "en-us",
        };
    }

    private static DateTimeOffset Stamp(DateTimeOffset? given, DateTimeOffset now) => given is { } time && time != default ? time : now;

    private string NextId() => (_nextId++).ToString(CultureInfo.InvariantCulture);
}
