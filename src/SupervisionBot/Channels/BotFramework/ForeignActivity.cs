using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>An activity that anybody may have written: what is no JSON to the letter is refused at the door.</summary>
static class ForeignActivity
{
    static readonly JsonReaderOptions ToTheLetter = new() { MaxDepth = ActivityJson.MaxDepth };

    /// <returns>Null for what is no activity.</returns>
    public static Activity? Read(Span<byte> json)
    {
        if (json.StartsWith("\ufeff"u8))
            json = json["\ufeff"u8.Length..];
        if (!Utf8.IsValid(json) || !IsJson(json))
            return null;
        SurrogateEscapes.Mend(json);
        try
        {
            var activity = ActivityJson.Read(new StringReader(Encoding.UTF8.GetString(json)));
            if (string.IsNullOrEmpty(activity?.Type))
                return null;
            if (!IsKnown(activity.Locale))
                activity.Locale = null;
            return activity;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    static bool IsJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, ToTheLetter);
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.Number && !(reader.TryGetDouble(out var number) && double.IsFinite(number)))
                    return false;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The adapter makes the locale the turn's culture, and one that is made up on the spot would stay in memory for ever.</summary>
    static bool IsKnown(string? locale)
    {
        try
        {
            return locale is null || CultureInfo.GetCultureInfo(locale, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
