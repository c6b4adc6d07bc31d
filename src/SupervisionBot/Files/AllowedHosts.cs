namespace SupervisionBot.Files;

/// <summary>
/// The hosts that the bot fetches files from, or brings them to. An address comes with an activity, so without a list anybody who may post
/// one could have the bot ask other machines of its network.
/// </summary>
sealed class AllowedHosts
{
    readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> domains = [];
    readonly HashSet<string> origins = new(StringComparer.OrdinalIgnoreCase);

    AllowedHosts() { }

    /// <exception cref="InvalidOperationException">An entry is none of the three kinds.</exception>
    public static AllowedHosts Of(IEnumerable<string> entries)
    {
        var allowed = new AllowedHosts();
        foreach (var entry in entries)
            if (!allowed.Add(entry))
                throw new InvalidOperationException($"“{entry}” is no host, no *.domain and no origin.");
        return allowed;
    }

    public static bool Accepts(string entry) => new AllowedHosts().Add(entry);

    bool Add(string entry)
    {
        if (
            entry.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(entry, UriKind.Absolute, out var origin)
            && origin.PathAndQuery == "/"
        )
            origins.Add(origin.GetLeftPart(UriPartial.Authority));
        else if (entry.StartsWith("*.", StringComparison.Ordinal) && Uri.CheckHostName(entry[2..]) == UriHostNameType.Dns && entry[2..].Contains('.'))
            domains.Add(entry[1..]);
        else if (Uri.CheckHostName(entry) == UriHostNameType.Dns)
            hosts.Add(entry);
        else
            return false;
        return true;
    }

    /// <summary>By https to its usual port, unless the very origin is listed.</summary>
    public bool Allows(Uri address) =>
        IsListedOrigin(address)
        || (
            address is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true, UserInfo: "", HostNameType: UriHostNameType.Dns }
            && (hosts.Contains(address.IdnHost) || domains.Exists(domain => address.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
        );

    /// <summary>Listed with scheme and port: whoever set it up means that machine, wherever it is.</summary>
    public bool IsListedOrigin(Uri address) => address.IsAbsoluteUri && origins.Contains(address.GetLeftPart(UriPartial.Authority));
}
