using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Paths such as <c>conversation.items[0].name</c>, <c>user['full name']</c> or <c>conversation.hours[user.name]</c>.</summary>
internal static partial class MemoryPath
{
    /// <returns>The names on the way; null when brackets name a value that there is not.</returns>
    public static List<string> Split(string path, Func<string, string> valueAt)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = new List<string>();
        foreach (Match part in Part().Matches(path))
        {
            var name = part.Groups["path"] is { Success: true } inner ? valueAt(inner.Value) : part.Groups["name"].Value;
            if (name is null)
            {
                return null;
            }

            names.Add(name);
        }

        return names;
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

    /// <summary>The name as it is in use already, however it is capitalised.</summary>
    public static string NameIn(IDictionary<string, object> names, string name) =>
        names.ContainsKey(name) ? name : names.Keys.FirstOrDefault(used => string.Equals(used, name, StringComparison.OrdinalIgnoreCase)) ?? name;

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
                    value = StoredJson.Convert<T>(other);
                    return value is not null;
                }
                catch (Exception failure) when (failure is JsonException or Newtonsoft.Json.JsonException or ArgumentException or FormatException)
                {
                    return false;
                }
        }
    }

    private static object Property(object from, string name) =>
        Array
            .Find(from.GetType().GetProperties(), property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            ?.GetValue(from);

    [GeneratedRegex("""\[(?:'(?<name>[^']*)'|"(?<name>[^"]*)"|(?<name>\d+)|(?<path>[^\]]+))\]|(?<name>[^.\[\]]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
