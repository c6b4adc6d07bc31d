using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Dialogs.Tests;

/// <summary>
/// A store that keeps JSON without type names and gives back either dictionaries, lists and primitives, or Newtonsoft's JSON, as the official stores
/// do.
/// </summary>
internal sealed class TextStorage(bool plain) : IStorage
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Dictionary<string, string> Items { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> found = keys.Where(Items.ContainsKey).ToDictionary(key => key, key => Read(Items[key]));
        return Task.FromResult(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            Items[key] = JsonSerializer.Serialize(value, Json);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Array.ForEach(keys, key => Items.Remove(key));
        return Task.CompletedTask;
    }

    private object Read(string text)
    {
        return plain ? Plain(JsonSerializer.Deserialize<JsonElement>(text))! : JObject.Parse(text);
    }

    private static object? Plain(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Plain(property.Value)),
            JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
