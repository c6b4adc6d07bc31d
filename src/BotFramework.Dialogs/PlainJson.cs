using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>JSON as dictionaries, lists and primitives; whole numbers are <see cref="long"/>, as the other SDK's stores give them back.</summary>
internal static class PlainJson
{
    public static object Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => ReadObject(json),
            JsonValueKind.Array => ReadArray(json),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static Dictionary<string, object> ReadObject(JsonElement json)
    {
        var result = new Dictionary<string, object>();
        foreach (var property in json.EnumerateObject())
        {
            result[property.Name] = Read(property.Value);
        }

        return result;
    }

    private static List<object> ReadArray(JsonElement json)
    {
        var result = new List<object>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            result.Add(Read(item));
        }

        return result;
    }
}

/// <summary>
/// A dictionary of anything, each value in the way in which the store reads and writes what is declared as <see cref="object"/>; what the store
/// leaves as a <see cref="JsonElement"/> becomes plain.
/// </summary>
internal sealed class PlainDictionaryConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var result = new Dictionary<string, object>();
        foreach (var item in json.EnumerateObject())
        {
            result[item.Name] = StoredState.Plain(item.Value.Deserialize<object>(options));
        }

        return result;
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndObject();
    }
}
