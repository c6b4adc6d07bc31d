using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Members declared as <see cref="object"/>: a string, number or truth value is read as that, an object or array as a
/// <see cref="JsonElement"/>. Whatever is put in is written as its own type, Newtonsoft's tokens as the JSON they stand for.
/// </summary>
internal sealed class AnyValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : (object)Finite(reader.GetDouble()),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JToken token:
                writer.WriteRawValue(NewtonsoftBridge.ToJson(token));
                break;
            default:
                if (value.GetType() == typeof(object))
                {
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                }
                else
                {
                    JsonSerializer.Serialize(writer, value, value.GetType(), options);
                }

                break;
        }
    }

    /// <summary>A number that is too large to be held could not be written again.</summary>
    private static double Finite(double number) => double.IsFinite(number) ? number : throw new JsonException("A number is too large.");
}
