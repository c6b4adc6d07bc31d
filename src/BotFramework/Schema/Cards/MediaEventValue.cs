using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object cardValue = default)
    {
        CardValue = cardValue;
    }

    [JsonPropertyName("cardValue"), JsonConverter(typeof(AnyValueConverter))]
    public object CardValue { get; set; }
}
