using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Values of a store as the type that is wanted, in the way in which activities are JSON.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    private static readonly JsonSerializer Json = JsonSerializer.Create(Settings);

    public static T Convert<T>(object value) =>
        value switch
        {
            null => default,
            T already => already,
            JsonElement element => JsonConvert.DeserializeObject<T>(element.GetRawText(), Settings),
            JToken token => token.ToObject<T>(Json),
            _ => JToken.FromObject(value, Json).ToObject<T>(Json),
        };
}
