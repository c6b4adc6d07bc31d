using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Turns;

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
        var stack = new JsonArray();
        foreach (var instance in dialogs.DialogStack)
            stack.Add(new JsonObject { ["id"] = instance.Id, ["version"] = instance.Version, ["state"] = ToNode(instance.State) });
        return new JsonObject { ["v"] = Current, ["memory"] = JsonNode.Parse(memory.Write()), ["stack"] = stack }.ToJsonString();
    }

    /// <summary>An empty talk for an empty text. Null for a version that this program does not know, and for a damaged text: then we start again.</summary>
    public static (TalkMemory Memory, DialogState Dialogs)? Read(string text)
    {
        if (text.Length == 0) return (new TalkMemory(), new DialogState());
        try
        {
            return ReadCurrent(text);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    static (TalkMemory Memory, DialogState Dialogs)? ReadCurrent(string text)
    {
        var dialogs = new DialogState();
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (root.GetProperty("v").GetInt32() != Current) return null;
        foreach (var instance in root.GetProperty("stack").EnumerateArray())
        {
            dialogs.DialogStack.Add(new DialogInstance
            {
                Id = instance.GetProperty("id").GetString(),
                Version = instance.GetProperty("version").GetString(),
                State = (IDictionary<string, object>)FromElement(instance.GetProperty("state"))!,
            });
        }
        return (TalkMemory.Read(root.GetProperty("memory").GetRawText()), dialogs);
    }

    static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        DialogReason reason => JsonValue.Create((int)reason),
        IEnumerable<KeyValuePair<string, object>> map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, ToNode(member.Value)))),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object>().Select(ToNode)]),
        _ => throw new InvalidOperationException($"A waiting dialog keeps texts, numbers, lists and maps, not a {value.GetType().Name}."),
    };

    /// <summary>Maps, lists, texts, numbers and truth values, which every serialiser writes alike.</summary>
    public static object? FromElement(JsonElement element) => element.ValueKind switch
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
