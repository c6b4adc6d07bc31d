using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Every sheet as comma-separated text (RFC 4180) in UTF-8 with its mark, as Excel wants it, in an archive. What begins as a formula has an
/// apostrophe before it.
/// </summary>
public sealed class CsvFiles(Stream target) : TableFile
{
    readonly ZipArchive zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    StreamWriter? text;

    public override string Extension => ".zip";

    public override string ContentType => "application/zip";

    protected override void Open(bool first)
    {
        text = new StreamWriter(zip.CreateEntry($"{Sheet.Name}.csv", CompressionLevel.Fastest).Open(), new UTF8Encoding(true)) { NewLine = "\r\n" };
        Write([.. Sheet.Columns.Select(column => column.Name)], isTotal: false);
    }

    protected override void Write(IReadOnlyList<object?> cells, bool isTotal) => text!.WriteLine(string.Join(',', cells.Select(Field)));

    static string Field(object? cell)
    {
        var said = cell switch
        {
            null => "",
            string words => BeginsFormula(words) ? $"'{words}" : words,
            Computed computed => computed.Value.ToString(CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
        };
        return said.AsSpan().ContainsAny(",\"\r\n") ? $"\"{said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : said;
    }

    protected override void Close() => text!.Dispose();

    protected override void Finish() => zip.Dispose();
}

/// <summary>
/// One JSON object: each sheet an array under its key, each row an object with what its cells have. Computed cells are their values; totals are left
/// out, since programs add up by themselves.
/// </summary>
public sealed class JsonTables : TableFile
{
    const int Buffered = 1 << 16;

    readonly Utf8JsonWriter json;

    public JsonTables(Stream target)
    {
        json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        json.WriteStartObject();
    }

    public override string Extension => ".json";

    public override string ContentType => "application/json";

    protected override void Open(bool first) => json.WriteStartArray(Sheet.Key);

    protected override void Write(IReadOnlyList<object?> cells, bool isTotal)
    {
        if (isTotal)
            return;
        json.WriteStartObject();
        for (var at = 0; at < cells.Count; at++)
            switch (cells[at])
            {
                case null:
                    break;
                case string words:
                    json.WriteString(Sheet.Columns[at].Key, Plain(words));
                    break;
                case DateOnly day:
                    json.WriteString(Sheet.Columns[at].Key, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case DateTime moment:
                    json.WriteString(Sheet.Columns[at].Key, moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
                    break;
                case Computed computed:
                    json.WriteNumber(Sheet.Columns[at].Key, computed.Value);
                    break;
                case var number:
                    json.WriteNumber(Sheet.Columns[at].Key, Convert.ToDecimal(number, CultureInfo.InvariantCulture));
                    break;
            }
        json.WriteEndObject();
        if (json.BytesPending > Buffered)
            json.Flush();
    }

    protected override void Close() => json.WriteEndArray();

    protected override void Finish()
    {
        json.WriteEndObject();
        json.Dispose();
    }
}
