using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string> resourceUrls = default)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonPropertyName("resourceUrls")]
    public IList<string> ResourceUrls { get; set; }
}
