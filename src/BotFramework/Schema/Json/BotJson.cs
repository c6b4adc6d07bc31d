using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The one way in which this library reads and writes JSON.</summary>
internal static class BotJson
{
    /// <summary>An activity that nests deeper is refused, so nobody can exhaust the stack.</summary>
    internal const int MaxDepth = 64;

    internal static readonly JsonSerializerOptions Options = Create();

    internal static readonly JsonTypeInfo<Activity> Activity = TypeInfo<Activity>();

    internal static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    internal static byte[] Bytes<T>(T value) => value?.GetType() == typeof(T)
        ? JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>())
        : JsonSerializer.SerializeToUtf8Bytes<object>(value, Options);

    internal static string Write(object value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>
    /// Reads what anybody may have written. Parts of it stay JSON and are looked at later, when it is too late to refuse them: so bytes that are
    /// no UTF-8 are refused here, and half of an escaped surrogate pair, which JSON allows and no text can be, becomes U+FFFD.
    /// </summary>
    internal static T ReadForeign<T>(Span<byte> json, JsonTypeInfo<T> type)
    {
        if (json.StartsWith("\ufeff"u8))
            json = json["\ufeff"u8.Length..];
        if (!Utf8.IsValid(json))
            throw new JsonException("Not UTF-8.");
        SurrogateEscapes.Mend(json);
        return JsonSerializer.Deserialize(json, type);
    }

    /// <summary>A value that came from JSON, or was set by the bot, as the type that is wanted.</summary>
    internal static T Convert<T>(object value) => value switch
    {
        null => default,
        T already => already,
        JsonElement element => typeof(JToken).IsAssignableFrom(typeof(T))
            ? (T)(object)NewtonsoftBridge.ToToken(element)
            : element.Deserialize<T>(Options),
        JToken token => Read<T>(NewtonsoftBridge.ToJson(token)),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Options).Deserialize<T>(Options),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            Converters = { new AnyValueConverter(), new TokenConverter(), new TimestampConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>Metadata made at build time for what every turn reads and writes; other types are looked up once by reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(Teams.TeamsChannelData))]
[JsonSerializable(typeof(IList<ChannelAccount>))]
internal sealed partial class BotJsonContext : JsonSerializerContext;
