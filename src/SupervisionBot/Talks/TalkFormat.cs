using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Talks;

/// <summary>
/// What is stored of a talk between turns, as JSON without type names:
/// <c>{"v":1,"memory":{…},"stack":[{"id":"…","version":"…","state":{…}}]}</c>, the top of the stack first. A waiting dialog's state holds
/// texts, numbers, truth values, lists and maps; read back it is the same under every implementation of the dialogs.
/// </summary>
static class TalkFormat
{
    const int Current = 1;

    public static string Write(TalkMemory memory, DialogState dialogs)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v", Current);
            writer.WritePropertyName("memory");
            writer.WriteRawValue(memory.Write(), skipInputValidation: true);
            writer.WriteStartArray("stack");
            foreach (var instance in dialogs.DialogStack)
                Write(writer, instance);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    static void Write(Utf8JsonWriter writer, DialogInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteString("id", instance.Id);
        writer.WriteString("version", instance.Version);
        writer.WritePropertyName("state");
        Write(writer, instance.State);
        writer.WriteEndObject();
    }

    /// <summary>
    /// An empty talk for an empty text. Null for a version that this program does not know, and for a damaged text: then we start again.
    /// </summary>
    public static (TalkMemory Memory, DialogState Dialogs)? Read(string text)
    {
        if (text.Length == 0)
            return (new TalkMemory(), new DialogState());
        try
        {
            return ReadCurrent(text);
        }
        catch (Exception damaged)
            when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    static (TalkMemory Memory, DialogState Dialogs)? ReadCurrent(string text)
    {
        var dialogs = new DialogState();
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (root.GetProperty("v").GetInt32() != Current)
            return null;
        foreach (var instance in root.GetProperty("stack").EnumerateArray())
        {
            dialogs.DialogStack.Add(
                new DialogInstance
                {
                    Id = instance.GetProperty("id").GetString(),
                    Version = instance.GetProperty("version").GetString(),
                    State = (IDictionary<string, object>)FromElement(instance.GetProperty("state"))!,
                }
            );
        }
        return (TalkMemory.Read(root.GetProperty("memory").GetRawText()), dialogs);
    }

    static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DialogReason reason:
                writer.WriteNumberValue((int)reason);
                break;
            case IEnumerable<KeyValuePair<string, object>> map:
                writer.WriteStartObject();
                foreach (var (name, member) in map)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }
                writer.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                writer.WriteStartArray();
                foreach (var member in list)
                    Write(writer, member);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A waiting dialog keeps texts, numbers, lists and maps, not a {value.GetType().Name}.");
        }
    }

    /// <summary>Maps, lists, texts, numbers and truth values, which every serialiser writes alike.</summary>
    public static object? FromElement(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => FromElement(member.Value)!),
            JsonValueKind.Array => element.EnumerateArray().Select(FromElement).ToList(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
