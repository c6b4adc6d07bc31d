using System.Collections.Concurrent;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>The names that stand in a PDF: few, again and again.</summary>
static class PdfNames
{
    const int MostKnown = 4096;

    /// <summary>Of entries, those that something asks for.</summary>
    static readonly HashSet<string> Asked =
    [
        "A",
        "AF",
        "Base",
        "CF",
        "CFM",
        "Colors",
        "BitsPerComponent",
        "Columns",
        "DOS",
        "DecodeParms",
        "DP",
        "EF",
        "Encrypt",
        "EncryptMetadata",
        "F",
        "FFilter",
        "Filter",
        "First",
        "Height",
        "ID",
        "Info",
        "JS",
        "Kids",
        "Length",
        "Mac",
        "Metadata",
        "N",
        "Name",
        "O",
        "OE",
        "P",
        "Pages",
        "Predictor",
        "R",
        "Root",
        "S",
        "StdCF",
        "StmF",
        "StrF",
        "Subtype",
        "T",
        "D",
        "Title",
        "Type",
        "U",
        "UE",
        "UF",
        "URI",
        "Unix",
        "V",
        "Width",
        "Win",
        "XFA",
        "EarlyChange",
        "OnInstantiate",
        "Desc",
        "FunctionType",
        "FontMatrix",
        "Next",
        "OpenAction",
        "AA",
    ];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AskedLetters = Asked.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly ConcurrentDictionary<string, PdfValue.Name> Known = new();
    static readonly ConcurrentDictionary<string, PdfValue.Name>.AlternateLookup<ReadOnlySpan<char>> KnownLetters = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Null when nothing asks for it.</summary>
    public static string? OfEntry(ReadOnlySpan<char> letters) => AskedLetters.TryGetValue(letters, out var name) ? name : null;

    public static PdfValue.Name OfValue(ReadOnlySpan<char> letters)
    {
        if (KnownLetters.TryGetValue(letters, out var known))
            return known;
        var name = new PdfValue.Name(letters.ToString());
        if (Known.Count < MostKnown)
            Known.TryAdd(name.Text, name);
        return name;
    }
}
