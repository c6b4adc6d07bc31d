using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The text that <see cref="MemoryStorage"/> keeps. An object in a place declared as <see cref="object"/> is written with the
/// name of its type, and the name counts on reading only if this process has written that type: text can never choose what
/// is created.
/// </summary>
internal static class StoredJson
{
    private const string TypeName = "$type";
    private const string Value = "$value";
    private const int MaxDepth = 512;

    private static readonly ConcurrentDictionary<string, Type> WrittenTypes = new(StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new(BotJson.Options)
    {
        MaxDepth = MaxDepth,
        IncludeFields = true,
        Converters = { },
    };

    static StoredJson()
    {
        Options.Converters.Clear();
        Options.Converters.Add(new TypedObjectConverter());
        Options.Converters.Add(new TokenConverter());
        Options.Converters.Add(new TimestampConverter());
        Options.MakeReadOnly();
    }

    internal static string Write(object value) => value is null ? null : JsonSerializer.Serialize(value, (JsonTypeInfo<object>)Options.GetTypeInfo(typeof(object)));

    internal static object Read(string json) => JsonSerializer.Deserialize<object>(json, Options);

    private sealed class TypedObjectConverter : JsonConverter<object>
    {
        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
            _ => Restore(JsonElement.ParseValue(ref reader), options),
        };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case JsonElement element:
                    element.WriteTo(writer);
                    break;
                case JToken token:
                    writer.WriteRawValue(NewtonsoftBridge.ToJson(token));
                    break;
                case string or bool or char or Guid or DateTime or DateTimeOffset or TimeSpan or DateOnly or TimeOnly or decimal:
                case var _ when value.GetType().IsPrimitive:
                    JsonSerializer.Serialize(writer, value, value.GetType(), options);
                    break;
                case Enum named:
                    writer.WriteNumberValue(Convert.ToInt64(named, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    WriteTyped(writer, value, options);
                    break;
            }
        }

        private static void WriteTyped(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            var type = value.GetType();
            WrittenTypes.TryAdd(type.AssemblyQualifiedName, type);
            writer.WriteStartObject();
            writer.WriteString(TypeName, type.AssemblyQualifiedName);
            writer.WritePropertyName(Value);
            if (type == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
            }
            else
            {
                JsonSerializer.Serialize(writer, value, type, options);
            }

            writer.WriteEndObject();
        }

        private static object Restore(JsonElement element, JsonSerializerOptions options) =>
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(TypeName, out var name)
            && element.TryGetProperty(Value, out var value)
            && WrittenTypes.TryGetValue(name.GetString() ?? string.Empty, out var type)
                ? type == typeof(object) ? new object() : value.Deserialize(type, options)
                : element;
    }
}
