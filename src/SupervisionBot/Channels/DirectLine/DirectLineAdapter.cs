using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// The bot's way to the pages that are connected to our own Direct Line server: what it sends goes into the conversation's log, and from there to the
/// page. Messages that the bot starts go out in a turn of <see cref="ContinueAsync"/>.
/// </summary>
public sealed class DirectLineAdapter : Outlet
{
    /// <summary>Tells our conversations from those of the channels. The name never resolves: nothing is sent there by mistake.</summary>
    public const string ServiceUrl = "https://direct-line.invalid/";

    public const string BotId = "supervision-bot";

    readonly ConversationLogs logs;
    readonly IServiceScopeFactory scopes;
    readonly DirectLineSettings settings;
    readonly TimeProvider time;

    internal DirectLineAdapter(ConversationLogs logs, IServiceScopeFactory scopes, DirectLineSettings settings, TimeProvider time) =>
        (this.logs, this.scopes, this.settings, this.time) = (logs, scopes, settings, time);

    /// <summary>True for an activity or a reference whose messages go through this adapter.</summary>
    public static bool Serves(string? channelId, string? serviceUrl) => serviceUrl == ServiceUrl && Flavour.IsOn(channelId);

    /// <summary>Sends everything that is kept in one transaction, in its order.</summary>
    /// <exception cref="InvalidOperationException">The conversation is not there, or not any more.</exception>
    public override async Task<ResourceResponse[]> SendAsync(ITurnContext turn, Activity[] activities, CancellationToken cancellationToken)
    {
        var log = await LogAsync(turn.Activity.Conversation?.Id ?? activities.FirstOrDefault()?.Conversation?.Id);
        var responses = new ResourceResponse[activities.Length];
        var kept = new List<int>(activities.Length);
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = new ResourceResponse();
            switch (activities[index].Type)
            {
                case ActivityTypesEx.Delay:
                    await FlushAsync();
                    var milliseconds = Convert.ToInt32(activities[index].Value, CultureInfo.InvariantCulture);
                    await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, cancellationToken);
                    break;
                case ActivityTypesEx.InvokeResponse:
                    turn.TurnState.Set(new InvokeAnswered(activities[index]));
                    break;
                case ActivityTypes.Trace:
                    break;
                case ActivityTypes.Typing:
                    await FlushAsync();
                    responses[index].Id = ActivityIds.Of(log.Id, 0) + "-" + RandomIds.New();
                    log.Show(Write(activities[index], log, new Stamp(0, responses[index].Id, time.GetUtcNow())));
                    break;
                default:
                    kept.Add(index);
                    break;
            }
        }

        await FlushAsync();
        return responses;

        async Task FlushAsync()
        {
            if (kept.Count == 0)
                return;
            var name = activities.Length == 1 ? (turn.TurnState.GetValueOrDefault(MessageName.Key) as MessageName)?.Id : null;
            var drafts = kept.ConvertAll(index => new Unstamped(WebChatOrigin.Bot, stamp => Write(activities[index], log, stamp), name)
            {
                Ends = activities[index].Type == ActivityTypes.EndOfConversation,
            });
            if (name != null)
            {
                responses[kept[0]].Id = (await log.AcceptAsync(drafts[0], [])).Id;
                kept.Clear();
                return;
            }
            var stamps = await log.AppendAsync(drafts);
            for (var place = 0; place < kept.Count; place++)
                responses[kept[place]].Id = stamps[place].Id;
            kept.Clear();
        }
    }

    /// <summary>The same id and time with other words: the page shows it in the old place.</summary>
    public override async Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        var log = await LogAsync(activity.Conversation?.Id ?? turn.Activity.Conversation?.Id);
        return await log.ReplaceAsync(activity.Id, stamp => Write(activity, log, stamp), delete: false)
            ? new ResourceResponse(activity.Id)
            : throw new InvalidOperationException("There is no such message of the bot to change.");
    }

    public override async Task DeleteAsync(ITurnContext turn, ConversationReference message, CancellationToken cancellationToken)
    {
        var log = await LogAsync(message.Conversation?.Id);
        await log.ReplaceAsync(message.ActivityId, stamp => Write(new Activity { Type = ActivityTypes.MessageDelete }, log, stamp), delete: true);
    }

    /// <summary>Gives a conversation of before another turn.</summary>
    public async Task ContinueAsync(ConversationReference conversation, BotCallbackHandler turn, CancellationToken cancellationToken)
    {
        using var context = TurnOf(conversation.GetContinuationActivity());
        await turn(context, cancellationToken);
    }

    /// <summary>Gives the bot its turn for what a person, or the server on joining, has put into the log.</summary>
    internal async Task ProcessAsync(ConversationLog log, WebChatActivity logged, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bot = scope.ServiceProvider.GetRequiredService<IBot>();
        var activity = ActivityJson.Read(logged.Activity);
        activity.ServiceUrl = ServiceUrl;
        activity.Recipient = new ChannelAccount(BotId, settings.BotName, RoleTypes.Bot);
        using var context = TurnOf(activity);
        context.TurnState.Add(new SignedInPerson(log.Person));
        await bot.OnTurnAsync(context, cancellationToken);
    }

    async Task<ConversationLog> LogAsync(string? conversation) =>
        (conversation is { } id && RandomIds.IsOne(id) ? await logs.FindAsync(id) : null)
        ?? throw new InvalidOperationException("The Web Chat conversation does not exist, or was deleted because nobody used it.");

    string Write(Activity activity, ConversationLog log, Stamp stamp)
    {
        // The caller's object stays as it is: it may be sent again, or elsewhere.
        var (id, timestamp, channel, service) = (activity.Id, activity.Timestamp, activity.ChannelId, activity.ServiceUrl);
        var (from, conversation, recipient) = (activity.From, activity.Conversation, activity.Recipient);
        try
        {
            (activity.Id, activity.Timestamp, activity.ChannelId, activity.ServiceUrl) = (stamp.Id, stamp.At, log.Flavour.ChannelId, null);
            activity.From = new ChannelAccount(BotId, settings.BotName, RoleTypes.Bot);
            activity.Conversation = log.Flavour.Account(log.Id);
            activity.Recipient = null;
            return ActivityJson.Write(activity);
        }
        finally
        {
            (activity.Id, activity.Timestamp, activity.ChannelId, activity.ServiceUrl) = (id, timestamp, channel, service);
            (activity.From, activity.Conversation, activity.Recipient) = (from, conversation, recipient);
        }
    }
}
