namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation. In Teams channels every thread is a conversation of its own.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
}
