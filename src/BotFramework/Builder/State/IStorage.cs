namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key. A write replaces the whole object.</summary>
public interface IStorage
{
    /// <summary>Only the keys that exist are in the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object whose write is refused when the stored one has changed meanwhile. The tag <c>*</c> writes always.</summary>
public interface IStoreItem
{
    string ETag { get; set; }
}

public static class StorageExtensions
{
    /// <summary>Reads the items of one type; others under these keys are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }
}
