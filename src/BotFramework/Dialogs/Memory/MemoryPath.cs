using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Paths such as <c>conversation.items[0].name</c> or <c>user['full name']</c>.</summary>
internal static class MemoryPath
{
    public static List<string> Split(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [.. path.Split(['.', '[', ']', '\'', '"'], StringSplitOptions.RemoveEmptyEntries)];
    }

    public static object Step(object from, string segment)
    {
        from = StoredState.Plain(from);
        return from switch
        {
            IDictionary<string, object> names => StoredState.Find(names, segment),
            IList list => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Count ? list[i] : null,
            _ => Property(from, segment),
        };
    }

    public static bool TryConvert<T>(object found, out T value)
    {
        value = default;
        switch (StoredState.Plain(found))
        {
            case null:
                return false;
            case T same:
                value = same;
                return true;
            case IConvertible primitive when typeof(IConvertible).IsAssignableFrom(typeof(T)) && !typeof(T).IsEnum:
                try
                {
                    value = (T)Convert.ChangeType(primitive, typeof(T), CultureInfo.InvariantCulture);
                    return true;
                }
                catch (Exception failure) when (failure is FormatException or InvalidCastException or OverflowException)
                {
                    return false;
                }

            case var other:
                try
                {
                    value = JsonSerializer.SerializeToElement(other, BotJson.Options).Deserialize<T>(BotJson.Options);
                    return value is not null;
                }
                catch (JsonException)
                {
                    return false;
                }
        }
    }

    private static object Property(object from, string name) =>
        Array.Find(from.GetType().GetProperties(), property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            ?.GetValue(from);
}
