using System.Globalization;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps everything in this process, as text: what was read is a copy, and numbers and dates inside dictionaries come back
/// as the types that a text store knows. For development and tests.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> items = [];
    private readonly Dictionary<string, JObject> shared;
    private int lastETag;

    /// <param name="dictionary">Holds the items instead of the storage itself, so that several storages can share them.</param>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
    {
        shared = dictionary;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (Find(key) is { } json)
                    found[key] = StoredJson.Read(json);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes)
                Put(key, value is IStoreItem item ? Tagged(key, item) : StoredJson.Write(value));
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
                shared?.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The item as text with a new tag, without touching the caller's object.</summary>
    private string Tagged(string key, IStoreItem item)
    {
        var current = Find(key) is { } stored ? (string)JsonNode.Parse(stored)[ETagName] : null;
        if (current is not null && item.ETag != "*" && item.ETag != current)
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");

        var json = JsonNode.Parse(StoredJson.Write(item)).AsObject();
        json.Remove(nameof(IStoreItem.ETag));
        json[ETagName] = (lastETag++).ToString(CultureInfo.InvariantCulture);
        return json.ToJsonString();
    }

    private string Find(string key) => shared is null
        ? items.GetValueOrDefault(key)
        : shared.GetValueOrDefault(key)?.ToString(Newtonsoft.Json.Formatting.None);

    private void Put(string key, string json)
    {
        if (shared is null)
            items[key] = json;
        else
            shared[key] = json is null ? null : JObject.Parse(json);
    }
}
