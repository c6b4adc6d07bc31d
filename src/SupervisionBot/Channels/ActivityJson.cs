using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SupervisionBot.Channels;

/// <summary>Activities as JSON. A text must be a text; a card stays the JSON that it was.</summary>
static class ActivityJson
{
    /// <summary>What nests deeper is refused, so nobody can exhaust the stack.</summary>
    public const int MaxDepth = 64;

    static readonly JsonSerializer Json = JsonSerializer.Create(
        new JsonSerializerSettings
        {
            NullValueHandling = NullValueHandling.Ignore,
            DateParseHandling = DateParseHandling.None,
            DateTimeZoneHandling = DateTimeZoneHandling.Utc,
            MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
            MaxDepth = MaxDepth,
            CheckAdditionalContent = true,
            ContractResolver = new Contracts(),
            Converters = { new Texts(), new Instants() },
        }
    );

    /// <exception cref="FormatException">It is no JSON, or a member has a value of the wrong kind.</exception>
    public static Activity Read(string json) => Read(new StringReader(json))!;

    /// <inheritdoc cref="Read(string)"/>
    /// <returns>Null for the JSON <c>null</c>.</returns>
    public static Activity? Read(TextReader json)
    {
        try
        {
            using var reader = new JsonTextReader(json);
            return Json.Deserialize<Activity>(reader);
        }
        catch (Exception malformed)
            when (malformed is JsonException or ArgumentException or InvalidCastException or OverflowException or FormatException)
        {
            throw new FormatException("The activity has a member of the wrong kind.", malformed);
        }
    }

    public static string Write(Activity activity) => Text(activity);

    public static byte[] Bytes(object value) => Encoding.UTF8.GetBytes(Text(value));

    /// <summary>Its cards as the JSON that they become, so that it is made once however often the message is written.</summary>
    public static Activity WithRawCards(this Activity activity)
    {
        foreach (var attachment in activity.Attachments ?? [])
            if (attachment.Content is not (null or string or JRaw))
                attachment.Content = new JRaw(Text(attachment.Content));
        return activity;
    }

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

    static string Text(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
            Json.Serialize(writer, value);
        return text.ToString();
    }

    sealed class Contracts : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.DeclaringType == typeof(Attachment) && property.UnderlyingName == nameof(Attachment.Content))
                property.Converter = new RawContent();
            return property;
        }
    }

    sealed class RawContent : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.TokenType is JsonToken.StartObject or JsonToken.StartArray ? JRaw.Create(reader) : reader.Value;

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Newtonsoft would make texts of numbers and of truth values.</summary>
    sealed class Texts : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader,
            Type objectType,
            string? existingValue,
            bool hasExistingValue,
            JsonSerializer serializer
        ) =>
            reader.TokenType switch
            {
                JsonToken.String => (string?)reader.Value,
                JsonToken.Null => null,
                _ => throw new JsonSerializationException($"{reader.Path} must be a string."),
            };

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Every ISO 8601 spelling that channels use; an instant without an offset is UTC.</summary>
    sealed class Instants : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.TokenType switch
            {
                JsonToken.Null => null,
                JsonToken.String
                    when DateTimeOffset.TryParse(
                        (string?)reader.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var instant
                    ) => instant,
                _ => throw new JsonSerializationException($"{reader.Path} must be a point in time."),
            };

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
