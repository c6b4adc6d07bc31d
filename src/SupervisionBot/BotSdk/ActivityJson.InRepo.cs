using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace SupervisionBot.BotSdk;

/// <summary>Activities as JSON, for the implementation of the Bot Framework in this repository.</summary>
static class ActivityJson
{
    static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = true,
    };

    /// <exception cref="FormatException">A member has a value of the wrong kind.</exception>
    public static Activity Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(json, Options)!;
        }
        catch (JsonException malformed)
        {
            throw new FormatException("The activity has a member of the wrong kind.", malformed);
        }
    }

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Options);

    /// <summary>Null when the entity is no mention of anybody, or has members of the wrong kind.</summary>
    public static Mention? MentionIn(Entity? entity)
    {
        try
        {
            return entity?.Type == "mention" ? entity.GetAs<Mention>() : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return null;
        }
    }
}
