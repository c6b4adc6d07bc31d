using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonConverter(typeof(JsonStringEnumConverter<ContentType>))]
public enum ContentType
{
    Unknown,
    Task,
}
