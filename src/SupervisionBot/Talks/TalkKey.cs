using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Talks;

/// <summary>The key of a talk: <c>{channelId}/conversations/{conversation id}</c>, as the Bot Framework names conversation state.</summary>
static class TalkKey
{
    const int Longest = 600;
    const int LongestActivityId = 300;

    public static string? Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
            return null;
        var key = $"{activity.ChannelId}/conversations/{activity.Conversation.Id}";
        return key.Length <= Longest ? key : null;
    }

    /// <summary>
    /// What an activity is known by when it comes again. An edit or a deletion carries the id of its message, so it is told apart by its time.
    /// Null for an activity without id, which cannot be known again.
    /// </summary>
    public static string? OfActivity(Activity activity) =>
        activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete && !string.IsNullOrEmpty(activity.Id)
            ? Short(string.Create(CultureInfo.InvariantCulture, $"{activity.Id}/{activity.Type}/{activity.Timestamp?.UtcTicks}"))
        : string.IsNullOrEmpty(activity.Id) ? null
        : Short(activity.Id);

    static string Short(string id) => id.Length <= LongestActivityId ? id : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
