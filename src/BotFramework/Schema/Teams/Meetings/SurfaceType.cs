using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonConverter(typeof(JsonStringEnumConverter<SurfaceType>))]
public enum SurfaceType
{
    Unknown,
    MeetingStage,
    MeetingTabIcon,
}
