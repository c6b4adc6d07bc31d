using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace SupervisionBot.BotSdk;

/// <summary>Activities as JSON, for the official packages.</summary>
static class ActivityJson
{
    static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = 64,
    };

    /// <exception cref="FormatException">A member has a value of the wrong kind.</exception>
    public static Activity Read(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(json, Settings)!;
        }
        catch (JsonException malformed)
        {
            throw new FormatException("The activity has a member of the wrong kind.", malformed);
        }
    }

    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Settings);

    /// <summary>Null when the entity is no mention of anybody, or has members of the wrong kind.</summary>
    public static Mention? MentionIn(Entity? entity)
    {
        try
        {
            return entity?.Type == "mention" ? entity.GetAs<Mention>() : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidCastException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
