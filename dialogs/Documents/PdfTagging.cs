using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Adds to a finished PDF what a screen reader needs and the drawing library does not write: its language, and the tree of its parts with marks
/// where each is drawn (ISO 32000-1, 14.7 and 14.8). It is an incremental update (7.5.6): catalog, pages and their contents once more.
/// </summary>
sealed partial class PdfTagging
{
    readonly string text;
    readonly byte[] pdf;
    readonly StringBuilder update = new("\n");
    readonly SortedDictionary<int, int> places = [];
    readonly string entries;
    readonly string before;
    int next;

    PdfTagging(byte[] pdf)
    {
        (this.pdf, text) = (pdf, Encoding.Latin1.GetString(pdf));
        var trailer = Trailer().Matches(text)[^1];
        (entries, before) = (trailer.Groups["entries"].Value, trailer.Groups["at"].Value);
        next = int.Parse(Size().Match(entries).Groups["number"].Value, CultureInfo.InvariantCulture);
    }

    public static byte[] Write(byte[] pdf, string tag, PdfTags tags)
    {
        var tagging = new PdfTagging(pdf);
        var root = Root().Match(tagging.entries).Groups["number"].Value;
        var catalog = tagging.EntriesOf(int.Parse(root, CultureInfo.InvariantCulture));
        var pages = tagging.PageNumbers(catalog);
        foreach (var (index, page) in pages.Index())
            tagging.Mark(page, index, tags.Pages[index]);
        var tree = tagging.WriteTree(tags, pages);
        tagging.Add(
            int.Parse(root, CultureInfo.InvariantCulture),
            $"<<{catalog}/Lang ({tag})\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n/StructTreeRoot {tree} 0 R\n>>"
        );
        return tagging.Finished();
    }

    /// <summary>The page once more, with its contents' signs turned into marks.</summary>
    void Mark(int page, int index, List<PdfElement> marks)
    {
        var said = EntriesOf(page);
        var content = int.Parse(Contents().Match(said).Groups["number"].Value, CultureInfo.InvariantCulture);
        var (begin, length) = StreamOf(content);
        using var packed = new ZLibStream(new MemoryStream(pdf, begin, length), CompressionMode.Decompress);
        using var plain = new StreamReader(packed, Encoding.Latin1);
        var marked = Sign().Replace(plain.ReadToEnd(), found => MarkOf(Number(found, "x") + Number(found, "y") * PdfTags.Columns, marks));
        using var again = new MemoryStream();
        using (var zip = new ZLibStream(again, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Encoding.Latin1.GetBytes(marked));
        Add(content, $"<</Filter /FlateDecode\n/Length {again.Length}>> stream\n{Encoding.Latin1.GetString(again.ToArray())}\nendstream");
        Add(page, $"<<{said}/StructParents {index}\n/Tabs /S\n>>");
    }

    static string MarkOf(int sign, List<PdfElement> marks) =>
        sign % 2 == 0 ? "EMC\n"
        : sign / 2 == PdfTags.Nothing ? "/Artifact BMC\n"
        : string.Create(CultureInfo.InvariantCulture, $"/{marks[sign / 2 - 1].Role} <</MCID {sign / 2 - 1}>> BDC\n");

    int WriteTree(PdfTags tags, List<int> pages)
    {
        var (root, parents) = (next++, next++);
        var owners = tags.Pages.Select(marks => new int[marks.Count]).ToList();
        var document = WriteElement(tags.Root, root, pages, owners);
        var list = string.Join("\n", owners.Select((marks, page) => $"{page} [{string.Join(' ', marks.Select(number => $"{number} 0 R"))}]"));
        Add(parents, $"<</Nums [{list}]>>");
        Add(root, $"<</Type /StructTreeRoot\n/K [{document} 0 R]\n/ParentTree {parents} 0 R\n/ParentTreeNextKey {pages.Count}>>");
        return root;
    }

    int WriteElement(PdfElement element, int parent, List<int> pages, List<int[]> owners)
    {
        var number = next++;
        var kids = element.Kids.Select(kid => $"{WriteElement(kid, number, pages, owners)} 0 R");
        foreach (var (page, mark) in element.Marks)
            owners[page][mark] = number;
        var marks = element.Marks.Select(mark => $"<</Type /MCR /Pg {pages[mark.Page]} 0 R /MCID {mark.Mark}>>");
        var alt = element.Alt is { Length: > 0 } words ? $"\n/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>" : "";
        var scope = element.Scope is { } heads ? $"\n/A <</O /Table /Scope /{heads}>>" : "";
        Add(number, $"<</Type /StructElem\n/S /{element.Role}\n/P {parent} 0 R\n/K [{string.Join(' ', kids.Concat(marks))}]{alt}{scope}>>");
        return number;
    }

    void Add(int number, string value)
    {
        places[number] = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
    }

    byte[] Finished()
    {
        var table = pdf.Length + update.Length;
        update.Append("xref\n");
        foreach (var (number, place) in places)
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        var trailer = Size().Replace(entries, $"/Size {next}");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer}/Prev {before}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    List<int> PageNumbers(string catalog)
    {
        List<int> pages = [];
        Gather(Pages().Match(catalog));
        return pages;

        void Gather(Match node)
        {
            var number = Number(node, "number");
            var said = EntriesOf(number);
            if (Kids().Match(said) is { Success: true } kids)
                foreach (Match kid in Reference().Matches(kids.Groups["kids"].Value))
                    Gather(kid);
            else
                pages.Add(number);
        }
    }

    string EntriesOf(int number)
    {
        var begin = PlaceOf(number);
        var end = text.IndexOf("endobj", begin, StringComparison.Ordinal);
        var value = text[begin..end];
        return value[(value.IndexOf("<<", StringComparison.Ordinal) + 2)..value.LastIndexOf(">>", StringComparison.Ordinal)];
    }

    (int Begin, int Length) StreamOf(int number)
    {
        var begin = text.IndexOf("stream\n", PlaceOf(number), StringComparison.Ordinal);
        var length = Number(Length().Match(text, PlaceOf(number)), "number");
        return (begin + "stream\n".Length, length);
    }

    int PlaceOf(int number) =>
        text.IndexOf(string.Create(CultureInfo.InvariantCulture, $"\n{number} 0 obj"), StringComparison.Ordinal) is >= 0 and var place
            ? place + 1
            : throw new InvalidOperationException("A PDF without one of its parts.");

    static int Number(Match found, string name) => int.Parse(found.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?)>>\s*startxref\s+(?<at>\d+)\s+%%EOF", RegexOptions.Singleline, 2000)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root\s+(?<number>\d+)")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size\s+(?<number>\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Pages\s+(?<number>\d+)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"/Kids\s*\[(?<kids>[^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<number>\d+)\s+0\s+R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Contents\s+(?<number>\d+)")]
    private static partial Regex Contents();

    [GeneratedRegex(@"/Length\s+(?<number>\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<x>\d+) (?<y>\d+) 0?\.0625 0?\.03125 re\s+f\s+", RegexOptions.None, 5000)]
    private static partial Regex Sign();
}
