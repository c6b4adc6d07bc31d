using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SupervisionBot.Core;

/// <summary>An immutable record kept as one JSON text in a column. Equal texts are equal values.</summary>
static class JsonColumn<T>
    where T : class
{
    public static readonly ValueConverter<T, string> Converter = new(value => Json.Write(value), text => Json.Read<T>(text));

    public static readonly ValueComparer<T> Comparer = new(
        (left, right) => ReferenceEquals(left, right) || (left != null && right != null && Json.Write(left) == Json.Write(right)),
        value => Json.Write(value).GetHashCode(StringComparison.Ordinal),
        value => value
    );
}

/// <summary>How records are written where they are kept: camel case, enums by name, Chinese readable, nothing that is null.</summary>
public static class Json
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    /// <exception cref="JsonException">The value is not a <typeparamref name="T"/>.</exception>
    public static T Read<T>(JsonElement value) => value.Deserialize<T>(Options) ?? throw new JsonException("The value is null.");

    /// <exception cref="JsonException">The text is not a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The value is null.");
}
