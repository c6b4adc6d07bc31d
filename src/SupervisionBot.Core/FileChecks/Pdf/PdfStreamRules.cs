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
        foreach (var place in stream.All("F").SelectMany(value => file.Values(value)))
            if (place is PdfValue.Letters or PdfValue.Dictionary)
                throw new FileFaultException(
                    FileFault.OtherFile,
                    place is PdfValue.Letters letters ? PdfText.Of(file.Open(letters.Bytes, home)) : ""
                );
    }

    /// <summary>Descriptions in XML, and functions, which are calculations in words.</summary>
    public static bool IsText(PdfValue.Dictionary stream) => stream.Is("Type", "Metadata") || stream.Whole("FunctionType") is 4;

    /// <exception cref="FileFaultException" />
    public static void JudgeText(PdfValue.Dictionary stream, MemoryStream content)
    {
        var text = Encoding.Latin1.GetString(content.GetBuffer(), 0, (int)content.Length).Replace("\0", "", StringComparison.Ordinal);
        if (stream.Is("Type", "Metadata"))
        {
            if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase))
                throw new FileFaultException(FileFault.Declarations);
        }
        // Of numbers, operators and braces; strings make sense only to a reader that runs it as a script.
        else if (text.Split('\r', '\n').Any(line => line.Split('%')[0].AsSpan().ContainsAny(NotOfCalculations)))
            throw new FileFaultException(FileFault.JavaScript);
    }
}
