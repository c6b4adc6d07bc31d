using Microsoft.Bot.Schema;
using SupervisionBot.Channels;

namespace SupervisionBot.Talks;

/// <summary>Where a talk takes place: its conversation reference, kept as the JSON of an otherwise empty activity from the person.</summary>
static class TalkPlace
{
    public static string Write(Activity inbound) =>
        ActivityJson.Write(new Activity(ActivityTypes.Event).ApplyConversationReference(inbound.GetConversationReference(), isIncoming: true));

    public static bool IsInGroup(ConversationAccount? conversation) =>
        conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    public static ConversationReference Read(string place) => ActivityJson.Read(place).GetConversationReference();
}
