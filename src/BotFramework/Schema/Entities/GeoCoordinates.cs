using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
        : base("GeoCoordinates")
    {
    }

    public GeoCoordinates(
        double? elevation = default, double? latitude = default, double? longitude = default, string type = default, string name = default)
        : this()
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    [JsonPropertyName("elevation")]
    public double? Elevation { get; set; }

    [JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    [JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }
}
