using System.Globalization;
using SupervisionBot.Words;

namespace SupervisionBot.Settings;

/// <summary>Settings as people write them. A wrong one stops the start with a sentence that names key, value and what is accepted.</summary>
static class SettingReading
{
    public static long Whole(this IConfiguration configuration, string key, long usual, long least = 1, long most = long.MaxValue)
    {
        if (configuration[key] is not { Length: > 0 } said)
            return usual;
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong("Setting.Whole", key, said, ("least", least), ("usual", usual));
    }

    /// <summary>With a colon, because a bare number would be days.</summary>
    public static TimeSpan Time(this IConfiguration configuration, string key, TimeSpan usual, TimeSpan least)
    {
        if (configuration[key] is not { Length: > 0 } said)
            return usual;
        return said.Contains(':') && TimeSpan.TryParse(said, CultureInfo.InvariantCulture, out var time) && time >= least
            ? time
            : throw Wrong("Setting.Time", key, said, ("least", Shown(least)), ("usual", Shown(usual)));
    }

    public static IReadOnlyList<string> List(this IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(value => value.Length > 0)];

    static string Shown(TimeSpan time) => time.ToString(time.Milliseconds == 0 ? "c" : @"hh\:mm\:ss\.FFF", CultureInfo.InvariantCulture);

    public static WrongSettingException Wrong(string text, string key, string value, params (string Name, object? Value)[] more) =>
        new(CommandTexts.Say(text, [("key", key), ("value", value), .. more]));
}
