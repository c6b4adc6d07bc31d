using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A message to where this activity came from, in answer to it.</summary>
    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = AnswerTo(ActivityTypes.Message);
        reply.Conversation = new ConversationAccount(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A diagnostic activity. Only the Emulator ever receives one.</summary>
    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, [CallerMemberName] string label = null)
    {
        var trace = AnswerTo(ActivityTypes.Trace);
        trace.Conversation = Conversation;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    /// <summary>All that is needed to write to this conversation later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = AnswerableId(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The same reference, pointing at a message that the bot has just sent: to update or delete it later.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: as one from the user (<paramref name="isIncoming"/>) or as one from the bot.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    public bool IsFromStreamingConnection() => ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private Activity AnswerTo(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(id: Recipient?.Id, name: Recipient?.Name),
        Recipient = new ChannelAccount(id: From?.Id, name: From?.Name),
        ReplyToId = AnswerableId(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
    };

    /// <summary>Direct Line does not know the ids of its conversation updates, so nothing can be a reply to one there.</summary>
    private string AnswerableId()
    {
        var withoutId = Same(Type, ActivityTypes.ConversationUpdate) && (Same(ChannelId, "directline") || Same(ChannelId, "webchat"));
        return withoutId ? null : Id;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
