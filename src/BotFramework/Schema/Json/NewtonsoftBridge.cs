using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The few places where the public API shows Newtonsoft's types. Dates stay the strings that they were.</summary>
internal static class NewtonsoftBridge
{
    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None, MaxDepth = BotJson.MaxDepth };

    internal static JToken ToToken(JsonElement element) => JsonConvert.DeserializeObject<JToken>(element.GetRawText(), AsWritten) ?? JValue.CreateNull();

    internal static JToken ToToken(object value) => JsonConvert.DeserializeObject<JToken>(BotJson.Write(value), AsWritten) ?? JValue.CreateNull();

    internal static string ToJson(JToken token) => token.ToString(Formatting.None);
}
