using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Lets Newtonsoft's tokens stand inside objects that System.Text.Json writes or reads.</summary>
internal sealed class TokenConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(JToken).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(typeToConvert));

    private sealed class Typed<T> : JsonConverter<T>
        where T : JToken
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            NewtonsoftBridge.ToToken(JsonElement.ParseValue(ref reader)) as T;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(NewtonsoftBridge.ToJson(value));
    }
}
