namespace Microsoft.Bot.Builder;

/// <summary>The parts of storage keys; an activity that lacks one has no state.</summary>
internal static class StateKey
{
    internal static string Channel(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? throw Missing("channelId");

    internal static string Conversation(ITurnContext turnContext) => turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    internal static string User(ITurnContext turnContext) => turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    private static InvalidOperationException Missing(string part) => new($"invalid activity-missing {part}");
}
