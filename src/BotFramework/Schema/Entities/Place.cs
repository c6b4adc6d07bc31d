using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Place : Entity
{
    public Place()
        : base("Place")
    {
    }

    public Place(object address = default, object geo = default, object hasMap = default, string type = default, string name = default)
        : this()
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    [JsonPropertyName("address"), JsonConverter(typeof(AnyValueConverter))]
    public object Address { get; set; }

    [JsonPropertyName("geo"), JsonConverter(typeof(AnyValueConverter))]
    public object Geo { get; set; }

    [JsonPropertyName("hasMap"), JsonConverter(typeof(AnyValueConverter))]
    public object HasMap { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }
}
