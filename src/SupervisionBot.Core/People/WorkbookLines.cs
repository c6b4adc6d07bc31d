using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace SupervisionBot.Core.People;

/// <summary>The rows of the first sheet of a workbook, its days and numbers as text.</summary>
static class WorkbookLines
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IEnumerable<SheetLine> Read(byte[] bytes)
    {
        var formulas = Formulas(bytes).ToLookup(cell => cell.Line, cell => cell.Column);
        using var content = new MemoryStream(bytes);
        foreach (var (index, row) in content.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Index())
            yield return new SheetLine(index + 1, [.. row.Values.Select(Text)], HasBadQuotes: false, formulas[index + 1].ToHashSet());
    }

    static string Text(object? cell) =>
        cell switch
        {
            null => "",
            // A time of day alone is one of a day before all days.
            DateTime { Year: < 1900 } at => at.ToString("HH:mm", CultureInfo.InvariantCulture),
            TimeSpan at => at.ToString("hh\\:mm", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };

    /// <summary>Where something is computed: of such cells only what came of it is among the values.</summary>
    static HashSet<(int Line, int Column)> Formulas(byte[] bytes)
    {
        HashSet<(int, int)> found = [];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (FirstSheet(zip) is not { } sheet)
            return found;
        using var xml = XmlReader.Create(sheet.Open(), Settings);
        var place = "";
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                place = xml.GetAttribute("r") ?? "";
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f" && PlaceOf(place) is { } cell)
                found.Add(cell);
        return found;
    }

    static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What the workbook lists first.</summary>
    static ZipArchiveEntry? FirstSheet(ZipArchive zip)
    {
        var book = Target(zip, "_rels/.rels", xml => xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        if (book is null || zip.GetEntry(book) is not { } part)
            return null;
        string? id = null;
        using (var xml = XmlReader.Create(part.Open(), Settings))
            while (id is null && xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
                    id = xml.GetAttribute("id", Relations) ?? "";
        var folder = book[..(book.LastIndexOf('/') + 1)];
        var sheet = Target(zip, $"{folder}_rels/{book[folder.Length..]}.rels", xml => xml.GetAttribute("Id") == id);
        return sheet is null ? null : zip.GetEntry(sheet) ?? zip.GetEntry(folder + sheet);
    }

    static string? Target(ZipArchive zip, string relations, Predicate<XmlReader> isIt)
    {
        if (zip.GetEntry(relations) is not { } part)
            return null;
        using var xml = XmlReader.Create(part.Open(), Settings);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && isIt(xml))
                return xml.GetAttribute("Target")?.TrimStart('/');
        return null;
    }

    /// <summary>C4 is the third of the fourth line.</summary>
    static (int Line, int Column)? PlaceOf(string cell)
    {
        var column = 0;
        var letters = cell.TakeWhile(char.IsAsciiLetterUpper).Count();
        foreach (var letter in cell.AsSpan(0, letters))
            column = column * 26 + letter - 'A' + 1;
        return int.TryParse(cell.AsSpan(letters), CultureInfo.InvariantCulture, out var line) && column > 0 ? (line, column - 1) : null;
    }
}
