namespace SupervisionBot.Speech;

/// <summary>Time zone names.</summary>
public static class Zones
{
    static readonly Lazy<Dictionary<string, string>> Known = new(() =>
        TimeZoneInfo
            .GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(id => id, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The IANA name of a zone that was written in any case, or by its Windows name. Null when there is no such zone.</summary>
    public static string? IanaName(string name)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
            return iana;
        if (Known.Value.TryGetValue(name, out var known))
            return known;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone.Id : null;
    }
}
