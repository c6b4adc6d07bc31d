using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The meeting's shared stage.</summary>
public class MeetingStageSurface<T> : Surface
{
    public MeetingStageSurface()
        : base(SurfaceType.MeetingStage)
    {
    }

    [JsonPropertyName("contentType")]
    [Newtonsoft.Json.JsonProperty("contentType"), Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
    public ContentType ContentType { get; set; } = ContentType.Task;

    [JsonPropertyName("content"), Newtonsoft.Json.JsonProperty("content")]
    public T Content { get; set; }
}
