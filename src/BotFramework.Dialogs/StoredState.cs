using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using Formatting = Newtonsoft.Json.Formatting;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads the parts of a dialog's state whichever way the store gives them back: as the objects that were put in, as plain dictionaries and
/// lists, or as JSON. What had to be converted is put back, so that it is the live object for the rest of the turn.
/// </summary>
internal static class StoredState
{
    /// <summary>The state of an entry; never null.</summary>
    public static IDictionary<string, object> Of(DialogInstance instance) => instance.State ??= new Dictionary<string, object>();

    /// <summary>A dictionary of plain values inside the state, made when it is missing or not one.</summary>
    public static IDictionary<string, object> Section(IDictionary<string, object> state, string key)
    {
        state.TryGetValue(key, out var stored);
        if (stored is IDictionary<string, object> live)
        {
            TakeApart(live);
            return live;
        }

        var section = AsDictionary(stored) ?? new Dictionary<string, object>();
        state[key] = section;
        return section;
    }

    public static int Number(IDictionary<string, object> state, string key, int otherwise)
    {
        state.TryGetValue(key, out var stored);
        return stored switch
        {
            int number => number,
            JsonElement json => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : otherwise,
            IConvertible number => Convert.ToInt32(number, CultureInfo.InvariantCulture),
            _ => otherwise,
        };
    }

    public static PromptOptions Options(IDictionary<string, object> state, string key)
    {
        state.TryGetValue(key, out var stored);
        if (stored is PromptOptions live)
        {
            return live;
        }

        var options = PromptOptionsJson.Read(stored);
        state[key] = options;
        return options;
    }

    /// <summary>The stack that a component keeps in its entry on the outer stack.</summary>
    public static DialogState InnerStack(DialogInstance instance, string key)
    {
        var state = Of(instance);
        state.TryGetValue(key, out var stored);
        if (stored is DialogState live)
        {
            return live;
        }

        var stack = ToDialogState(stored);
        state[key] = stack;
        return stack;
    }

    /// <summary>A stack from plain data, an empty one from anything else.</summary>
    public static DialogState ToDialogState(object stored)
    {
        if (stored is DialogState live)
        {
            return live;
        }

        var entries = AsDictionary(stored) is { } state ? Find(state, "dialogStack") as IList : null;
        return new DialogState([.. (entries ?? Array.Empty<object>()).Cast<object>().Select(ToInstance).OfType<DialogInstance>()]);
    }

    /// <summary>The value with JSON taken apart into dictionaries, lists, strings, long, double and bool.</summary>
    public static object Plain(object value) =>
        value switch
        {
            JsonElement json => PlainJson.Read(json),
            JsonNode node => PlainJson.Read(JsonSerializer.SerializeToElement(node)),
            JToken token => PlainJson.Read(JsonSerializer.Deserialize<JsonElement>(token.ToString(Formatting.None))),
            _ => value,
        };

    public static IDictionary<string, object> AsDictionary(object stored) => Plain(stored) as IDictionary<string, object>;

    public static object Find(IDictionary<string, object> state, string name) =>
        state.TryGetValue(name, out var exact)
            ? Plain(exact)
            : Plain(state.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value);

    private static void TakeApart(IDictionary<string, object> values)
    {
        foreach (var name in values.Where(pair => pair.Value is JsonElement or JsonNode or JToken).Select(pair => pair.Key).ToList())
        {
            values[name] = Plain(values[name]);
        }
    }

    private static DialogInstance ToInstance(object stored)
    {
        if (stored is DialogInstance live)
        {
            return live;
        }

        if (AsDictionary(stored) is not { } entry || Find(entry, "id") is not string id)
        {
            return null;
        }

        return new DialogInstance
        {
            Id = id,
            State = AsDictionary(Find(entry, "state")) ?? new Dictionary<string, object>(),
            StackIndex = Find(entry, "StackIndex") is IConvertible index ? Convert.ToInt32(index, CultureInfo.InvariantCulture) : null,
            Version = Find(entry, "Version") as string,
        };
    }
}
