using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The text that <see cref="MemoryStorage"/> keeps. An object in a place declared as <see cref="object"/> carries the name of its
/// type, and the name counts on reading only if this process has written that type: text can never choose what is created.
/// </summary>
internal static class StoredJson
{
    private const string TypeName = "$type";
    private const string ListName = "$values";
    private const int MaxDepth = 512;

    private static readonly ConcurrentDictionary<string, Type> WrittenTypes = new(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Options = Create();

    internal static string Write(object value) => value is null ? null : JsonSerializer.Serialize<object>(value, Options);

    internal static object Read(string json) => JsonSerializer.Deserialize<object>(json, Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(BotJson.Options) { MaxDepth = MaxDepth, IncludeFields = true };
        options.Converters.Clear();
        options.Converters.Add(new NamedTypeConverter());
        options.Converters.Add(new TokenConverter());
        options.Converters.Add(new TimestampConverter());
        options.MakeReadOnly();
        return options;
    }

    private sealed class NamedTypeConverter : JsonConverter<object>
    {
        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : (object)reader.GetDouble(),
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
                case Enum named:
                    writer.WriteNumberValue(Convert.ToInt64(named, CultureInfo.InvariantCulture));
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case ValueType plain when IsPlain(plain):
                    JsonSerializer.Serialize(writer, value, value.GetType(), options);
                    break;
                default:
                    WriteNamed(writer, value, options);
                    break;
            }
        }

        private static bool IsPlain(ValueType value) =>
            value is Guid or DateTime or DateTimeOffset or TimeSpan or DateOnly or TimeOnly or decimal || value.GetType().IsPrimitive;

        private static void WriteNamed(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            var type = value.GetType();
            WrittenTypes.TryAdd(type.AssemblyQualifiedName, type);
            writer.WriteStartObject();
            writer.WriteString(TypeName, type.AssemblyQualifiedName);
            if (type != typeof(object))
            {
                var content = JsonSerializer.SerializeToElement(value, type, options);
                if (content.ValueKind == JsonValueKind.Object)
                {
                    WriteMembers(writer, content);
                }
                else
                {
                    writer.WritePropertyName(ListName);
                    content.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        private static object Restore(JsonElement element, JsonSerializerOptions options)
        {
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty(TypeName, out var name)
                || !WrittenTypes.TryGetValue(name.GetString() ?? string.Empty, out var type))
            {
                return element;
            }

            if (type == typeof(object))
                return new object();
            if (element.TryGetProperty(ListName, out var list))
                return list.Deserialize(type, options);

            var content = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(content))
            {
                writer.WriteStartObject();
                WriteMembers(writer, element);
                writer.WriteEndObject();
            }

            return JsonSerializer.Deserialize(content.WrittenSpan, type, options);
        }

        private static void WriteMembers(Utf8JsonWriter writer, JsonElement element)
        {
            foreach (var member in element.EnumerateObject().Where(member => member.Name != TypeName))
                member.WriteTo(writer);
        }
    }
}
