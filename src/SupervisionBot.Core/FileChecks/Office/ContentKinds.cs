using System.IO.Compression;
using System.Xml;

namespace SupervisionBot.Core.FileChecks.Office;

/// <summary>What kind of content each part says to have: by its name, or by the ending of it.</summary>
sealed class ContentKinds
{
    public const string Entry = "[Content_Types].xml";

    readonly Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> endings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of every part that is named; of an ending only if something ends so: programs write down all endings that they know.</summary>
    public IEnumerable<string> Among(IEnumerable<ZipArchiveEntry> entries) =>
        parts.Values.Concat(
            entries
                .Select(entry => Path.GetExtension(entry.FullName).TrimStart('.'))
                .Distinct()
                .Select(ending => endings.GetValueOrDefault(ending) ?? "")
        );

    /// <summary>In small letters; empty when nothing is said.</summary>
    public string Of(string part) =>
        parts.GetValueOrDefault(part.Replace('\\', '/')) ?? endings.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? "";

    /// <exception cref="FileFaultException" />
    public static ContentKinds Read(ZipArchive zip)
    {
        var kinds = new ContentKinds();
        PartCheck.Each(zip.GetEntry(Entry) ?? throw new FileFaultException(FileFault.UnknownKind), xml =>
        {
            var kind = xml.GetAttribute("ContentType")?.ToLowerInvariant() ?? "";
            if (xml.LocalName == "Override")
                kinds.parts[(xml.GetAttribute("PartName") ?? "").TrimStart('/')] = kind;
            else if (xml.LocalName == "Default")
                kinds.endings[xml.GetAttribute("Extension") ?? ""] = kind;
        });
        return kinds;
    }
}

/// <summary>From one part, or from the package itself, to another or to something outside.</summary>
/// <param name="From">The part, empty for the package.</param>
/// <param name="Kind">The last word of its type.</param>
sealed record Relation(string From, string Kind, string Target, bool IsExternal)
{
    /// <exception cref="FileFaultException" />
    public static IReadOnlyList<Relation> Read(ZipArchiveEntry entry)
    {
        var relations = new List<Relation>();
        // Windows programs of some years wrote \ between folders.
        var name = entry.FullName.Replace('\\', '/');
        var from = name.Equals("_rels/.rels", StringComparison.OrdinalIgnoreCase) ? "" : name;
        PartCheck.Each(entry, xml =>
        {
            if (xml.LocalName != "Relationship")
                return;
            var kind = (xml.GetAttribute("Type") ?? "").TrimEnd('/');
            relations.Add(
                new Relation(
                    from,
                    kind[(kind.LastIndexOf('/') + 1)..],
                    xml.GetAttribute("Target") ?? "",
                    string.Equals(xml.GetAttribute("TargetMode")?.Trim(), "External", StringComparison.OrdinalIgnoreCase)
                )
            );
        });
        return relations;
    }
}
