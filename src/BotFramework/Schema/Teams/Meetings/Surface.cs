using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where in a meeting a notification shows.</summary>
[JsonConverter(typeof(SurfaceConverter))]
public class Surface
{
    protected Surface(SurfaceType type)
    {
        Type = type;
    }

    [JsonPropertyName("surface")]
    [Newtonsoft.Json.JsonProperty("surface"), Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
    public SurfaceType Type { get; set; }

    private sealed class SurfaceConverter : JsonConverter<Surface>
    {
        public override Surface Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var json = JsonElement.ParseValue(ref reader);
            if (!json.TryGetProperty("surface", out var type))
                throw new JsonException("A surface must name its type.");
            return type.GetString()?.ToUpperInvariant() switch
            {
                "MEETINGSTAGE" => json.Deserialize<MeetingStageSurface<TaskModuleContinueResponse>>(options),
                "MEETINGTABICON" => json.Deserialize<MeetingTabIconSurface>(options),
                _ => throw new JsonException("Not a surface of a meeting."),
            };
        }

        public override void Write(Utf8JsonWriter writer, Surface value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
