using Microsoft.Bot.Schema;

namespace SupervisionBot.Turns;

/// <summary>The key of a talk: <c>{channelId}/conversations/{conversation id}</c>, as the Bot Framework names conversation state.</summary>
static class TalkKey
{
    const int Longest = 600;

    public static string? Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id)) return null;
        var key = $"{activity.ChannelId}/conversations/{activity.Conversation.Id}";
        return key.Length <= Longest ? key : null;
    }
}
