using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity: a type, and members that only the type defines.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Entity
{
    private UnknownMembers unknown;

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }

    public T GetAs<T>() => BotJson.Read<T>(BotJson.Bytes(this));

    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Read<Entity>(BotJson.Bytes(obj));
        Type = entity.Type;
        unknown = entity.unknown;
    }

    public bool Equals(Entity other) => other is not null && BotJson.Write(this) == BotJson.Write(other);

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj is not null && obj.GetType() == GetType() && Equals((Entity)obj));

    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}
