using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Adds to a finished PDF in which language it is, which a screen reader needs and the drawing library does not write: an incremental update
/// (ISO 32000-1, 7.5.6) that has the document's catalog again, with its Lang entry (14.9.2).
/// </summary>
static partial class PdfLanguage
{
    public static byte[] Say(byte[] pdf, string tag)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer().Matches(text)[^1];
        var (entries, before) = (trailer.Groups["entries"].Value, trailer.Groups["at"].Value);
        var root = Root().Match(entries).Groups["number"].Value;
        var catalog = Regex
            .Match(text, $@"(?<=[\r\n]){root} 0 obj\s*<<(?<entries>.*?)>>\s*endobj", RegexOptions.Singleline, TimeSpan.FromSeconds(1))
            .Groups["entries"]
            .Value;
        if (catalog.Length == 0)
            throw new InvalidOperationException("A PDF without a catalog.");
        var update = new StringBuilder("\n");
        var at = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"{root} 0 obj\n<<{catalog}/Lang ({tag})\n>>\nendobj\n");
        var table = pdf.Length + update.Length;
        update.Append(
            CultureInfo.InvariantCulture,
            $"xref\n{root} 1\n{at:D10} 00000 n \ntrailer\n<<{entries}/Prev {before}>>\nstartxref\n{table}\n%%EOF\n"
        );
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?)>>\s*startxref\s+(?<at>\d+)\s+%%EOF", RegexOptions.Singleline, 2000)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root\s+(?<number>\d+)")]
    private static partial Regex Root();
}
