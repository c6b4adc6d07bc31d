using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where in a meeting a notification shows.</summary>
[JsonConverter(typeof(SurfaceConverter)), Newtonsoft.Json.JsonConverter(typeof(NewtonsoftReader))]
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

    private sealed class NewtonsoftReader : Newtonsoft.Json.JsonConverter<Surface>
    {
        public override bool CanWrite => false;

        public override Surface ReadJson(
            Newtonsoft.Json.JsonReader reader, Type objectType, Surface existingValue, bool hasExistingValue,
            Newtonsoft.Json.JsonSerializer serializer) => BotJson.Read<Surface>(NewtonsoftBridge.ToJson(JToken.Load(reader)));

        public override void WriteJson(Newtonsoft.Json.JsonWriter writer, Surface value, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
