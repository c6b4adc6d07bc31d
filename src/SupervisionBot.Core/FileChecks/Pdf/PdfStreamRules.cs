using System.Buffers;
using System.Text;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>What no stream of a PDF may be.</summary>
static class PdfStreamRules
{
    static readonly SearchValues<char> NotOfCalculations = SearchValues.Create("(\"';=[");

    /// <summary>A stream whose content lies in another file.</summary>
    /// <exception cref="FileFaultException" />
    public static void JudgeDictionary(PdfValue.Dictionary stream, PdfFile file, PdfHome home)
    {
        foreach (var place in Leads(stream, file, "F"))
            if (place is PdfValue.Letters or PdfValue.Dictionary)
                throw new FileFaultException(
                    FileFault.OtherFile,
                    place is PdfValue.Letters letters ? PdfText.Of(file.Open(letters.Bytes, home)) : ""
                );
    }

    /// <summary>What these say decides how a stream is read; where one of them stands elsewhere, it waits until everything else is known.</summary>
    static readonly string[] Deciding = ["F", "Filter", "DecodeParms", "DP", "FunctionType", "Type", "Subtype", "N", "First"];

    public static bool MustWait(PdfValue.Dictionary stream) =>
        stream.Entries.Exists(entry =>
            Deciding.Contains(entry.Name)
            && (
                entry.Value is PdfValue.Reference
                || (entry.Value is PdfValue.Row { Items: var items } && items.Any(item => item is PdfValue.Reference))
            )
        );

    /// <summary>A description in XML.</summary>
    static bool IsDescription(PdfValue.Dictionary stream, PdfFile file) =>
        Leads(stream, file, "Type").Any(type => type is PdfValue.Name { Text: "Metadata" });

    /// <summary>Descriptions in XML, and functions, which are calculations in words.</summary>
    public static bool IsText(PdfValue.Dictionary stream, PdfFile file) =>
        IsDescription(stream, file) || Leads(stream, file, "FunctionType").Any(type => type is PdfValue.Number { Value: 4 });

    static IEnumerable<PdfValue> Leads(PdfValue.Dictionary stream, PdfFile file, string name) =>
        stream.All(name).SelectMany(value => file.Values(value));

    /// <exception cref="FileFaultException" />
    public static void JudgeText(PdfValue.Dictionary stream, PdfFile file, MemoryStream content)
    {
        var text = Encoding.Latin1.GetString(content.GetBuffer(), 0, (int)content.Length).Replace("\0", "", StringComparison.Ordinal);
        if (IsDescription(stream, file))
        {
            if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase))
                throw new FileFaultException(FileFault.Declarations);
        }
        // Of numbers, operators and braces; strings make sense only to a reader that runs it as a script.
        else if (text.Split('\r', '\n').Any(line => line.Split('%')[0].AsSpan().ContainsAny(NotOfCalculations)))
            throw new FileFaultException(FileFault.JavaScript);
    }
}
