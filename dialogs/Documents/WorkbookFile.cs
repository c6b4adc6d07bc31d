using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// An Excel workbook (ECMA-376, transitional). Every text is a text, never a formula, also when somebody edits the cell; every sheet prints on the
/// width of one page. Whoever opens it computes it anew.
/// </summary>
public sealed class WorkbookFile(Stream target) : TableFile
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/";
    const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    static readonly int FirstDay = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>By kind, then bold, then marked as a text: the order of the formats below.</summary>
    static readonly string Formats = string.Concat(
        Enum.GetValues<CellKind>()
            .SelectMany(kind => (bool[])[false, true], (kind, bold) => (kind, bold))
            .SelectMany(one => (bool[])[false, true], (one, quoted) => Format(one.kind, one.bold, quoted))
    );

    readonly ZipArchive zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    readonly List<(string Name, int Number)> sheets = [];
    XmlWriter? xml;
    int written;

    public override string Extension => ".xlsx";

    public override string ContentType => $"{Type}.sheet";

    protected override void Open(bool first)
    {
        sheets.Insert(first ? 0 : sheets.Count, (Sheet.Name, sheets.Count + 1));
        written = 0;
        xml = Entry($"xl/worksheets/sheet{sheets.Count}.xml");
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteRaw(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        );
        xml.WriteRaw("</sheetView></sheetViews><cols>");
        for (var at = 1; at <= Sheet.Columns.Count; at++)
            xml.WriteRaw($"<col min=\"{at}\" max=\"{at}\" width=\"{Sheet.Columns[at - 1].Width}\" customWidth=\"1\"/>");
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        Write([.. Sheet.Columns.Select(column => column.Name)], isTotal: true);
    }

    protected override void Write(IReadOnlyList<object?> cells, bool isTotal)
    {
        var row = (++written).ToString(CultureInfo.InvariantCulture);
        xml!.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
        for (var at = 0; at < cells.Count; at++)
            if (cells[at] is { } cell)
                Cell(SheetPlan.LetterOf(at) + row, Sheet.Columns[at].Kind, cell, isTotal);
        xml.WriteEndElement();
    }

    void Cell(string name, CellKind kind, object cell, bool bold)
    {
        var text = cell as string;
        xml!.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", name);
        xml.WriteAttributeString("s", Style(text is null ? kind : CellKind.Text, bold, text is not null && BeginsFormula(text)));
        if (text is not null)
            xml.WriteAttributeString("t", "str");
        if (cell is Computed computed)
            xml.WriteElementString("f", Main, Plain(computed.Formula));
        xml.WriteElementString("v", Main, text is not null ? Plain(text) : Number(cell).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    static decimal Number(object cell) =>
        cell switch
        {
            Computed computed => computed.Value,
            DateOnly day => day.DayNumber - FirstDay,
            DateTime moment => (decimal)moment.ToOADate(),
            _ => Convert.ToDecimal(cell, CultureInfo.InvariantCulture),
        };

    protected override void Close()
    {
        xml!.WriteEndElement();
        if (Sheet.Rows > 0)
            xml.WriteRaw($"<autoFilter ref=\"A1:{SheetPlan.LetterOf(Sheet.Columns.Count - 1)}{Sheet.Rows + 1}\"/>");
        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        xml.WriteEndElement();
        xml.Dispose();
    }

    protected override void Finish()
    {
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        using (var book = Entry("xl/workbook.xml"))
        {
            book.WriteStartElement("workbook", Main);
            book.WriteAttributeString("xmlns", "r", null, Relations);
            book.WriteStartElement("sheets", Main);
            foreach (var (name, number) in sheets)
            {
                book.WriteStartElement("sheet", Main);
                book.WriteAttributeString("name", name);
                book.WriteAttributeString("sheetId", $"{number}");
                book.WriteAttributeString("id", Relations, $"rId{number}");
                book.WriteEndElement();
            }
            book.WriteEndElement();
            book.WriteRaw("<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>");
            book.WriteEndElement();
        }
        string Every(Func<int, string> one) => string.Concat(Enumerable.Range(1, sheets.Count).Select(one));
        Part(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}relationships\">"
                + Every(at => $"<Relationship Id=\"rId{at}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")
                + $"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        Part(
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        Part(
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/>"
                + Every(at => $"<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{Type}.worksheet+xml\"/>")
                + "</Types>"
        );
        zip.Dispose();
    }

    static string Style(CellKind kind, bool bold, bool quoted) =>
        ((int)kind * 4 + (bold ? 2 : 0) + (quoted ? 1 : 0)).ToString(CultureInfo.InvariantCulture);

    static string Format(CellKind kind, bool bold, bool quoted)
    {
        var number = kind switch
        {
            CellKind.Whole => 1,
            CellKind.Amount => 2,
            CellKind.Day => 164,
            CellKind.Moment => 165,
            _ => 0,
        };
        return $"<xf numFmtId=\"{number}\" fontId=\"{(bold ? 1 : 0)}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\""
            + (quoted ? " quotePrefix=\"1\"/>" : "/>");
    }

    static string Styles =>
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + $"<cellXfs count=\"20\">{Formats}</cellXfs>";

    XmlWriter Entry(string name) =>
        XmlWriter.Create(
            zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
            new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) }
        );

    void Part(string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        part.Write($"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>{content}");
    }
}
