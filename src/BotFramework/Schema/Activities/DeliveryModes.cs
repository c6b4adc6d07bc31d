namespace Microsoft.Bot.Schema;

/// <summary>How the channel wants the answer: sent to the connector, or collected in the HTTP answer (<c>expectReplies</c>).</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}
