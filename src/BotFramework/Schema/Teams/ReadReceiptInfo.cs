using System.Globalization;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a person has read. Teams' message ids are growing numbers.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    [JsonPropertyName("lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, CultureInfo.InvariantCulture, out var message)
        && long.TryParse(lastReadMessageId, CultureInfo.InvariantCulture, out var lastRead)
        && message <= lastRead;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
