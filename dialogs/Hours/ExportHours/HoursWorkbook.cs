using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ExportHours;

/// <summary>
/// Entries as an Excel workbook: one sheet with a row for each, oldest first, and one with the sums by supervisee. Every text is a text, never a
/// formula.
/// </summary>
static class HoursWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Texts texts, IReadOnlyList<HourEntry> entries, EntryWords words, AuditMark? mark)
    {
        return Saved(
            texts,
            [.. entries.Select(entry => Row(texts, entry, words))],
            [
                .. entries
                    .Where(entry => entry.Counts)
                    .GroupBy(entry => entry.SuperviseeId)
                    .Select(with => Sum(texts, words.Name(with.Key), [.. with], texts["ColumnWith"]))
                    .OrderByDescending(row => row[texts["ColumnMinutes"]]),
            ],
            mark
        );
    }

    /// <summary>Of several trainees: each row says whose, and the sums are by trainee.</summary>
    public static byte[] WriteMany(Texts texts, IReadOnlyList<HourEntry> entries, EntryWords words, AuditMark? mark)
    {
        Dictionary<string, object> Of(HourEntry entry)
        {
            var row = new Dictionary<string, object> { [texts["ColumnTrainee"]] = words.Name(entry.TraineeId) };
            foreach (var (column, value) in Row(texts, entry, words))
                row[column] = value;
            return row;
        }
        return Saved(
            texts,
            [.. entries.Select(Of)],
            [
                .. entries
                    .Where(entry => entry.Counts)
                    .GroupBy(entry => entry.TraineeId)
                    .Select(of => Sum(texts, words.Name(of.Key), [.. of], texts["ColumnTrainee"]))
                    .OrderByDescending(row => row[texts["ColumnMinutes"]]),
            ],
            mark
        );
    }

    /// <param name="mark">How far the audit was sealed then, on a sheet of its own: by it the chain can be proved later.</param>
    static byte[] Saved(Texts texts, List<Dictionary<string, object>> rows, List<Dictionary<string, object>> sums, AuditMark? mark)
    {
        var sheets = new Dictionary<string, object> { [texts["SheetEntries"]] = rows, [texts["SheetSums"]] = sums };
        if (mark is not null)
            sheets[texts["SheetAudit"]] = new List<Dictionary<string, object>>
            {
                new() { [texts["ColumnRecords"]] = mark.Number, [texts["ColumnDigest"]] = mark.Digest },
            };
        using var workbook = new MemoryStream();
        workbook.SaveAs(sheets, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true });
        WorkbookFinish.Apply(workbook);
        return workbook.ToArray();
    }

    static Dictionary<string, object> Row(Texts texts, HourEntry entry, EntryWords words) =>
        new()
        {
            [texts["ColumnDay"]] = entry.Day.ToDateTime(default),
            [texts["ColumnFrom"]] = entry.Facts.From is { } from ? Spoken.Time(from) : "",
            [texts["ColumnTo"]] = entry.Facts.To is { } to ? Spoken.End(to) : "",
            [texts["ColumnMinutes"]] = entry.Minutes,
            [texts["ColumnHours"]] = Hours(entry.Minutes),
            [texts["ColumnType"]] = words.Type(entry.Type),
            [texts["ColumnWith"]] = words.Name(entry.SuperviseeId),
            [texts["ColumnNote"]] = entry.Note,
            [texts["ColumnState"]] = EntryCard.State(entry.State),
            [texts["ColumnReason"]] = entry.LateReason ?? "",
        };

    static Dictionary<string, object> Sum(Texts texts, string name, IReadOnlyList<HourEntry> entries, string column)
    {
        var (all, approved) = (
            entries.Sum(entry => entry.Minutes),
            entries.Where(entry => entry.State == EntryState.Approved).Sum(entry => entry.Minutes)
        );
        return new Dictionary<string, object>
        {
            [column] = name.Length > 0 ? name : texts["Nobody"],
            [texts["ColumnEntries"]] = entries.Count,
            [texts["ColumnMinutes"]] = all,
            [texts["ColumnHours"]] = Hours(all),
            [texts["ColumnApproved"]] = Hours(approved),
        };
    }

    /// <summary>For sums in Excel; the minutes beside it are exact.</summary>
    static decimal Hours(int minutes) => Math.Round(minutes / 60m, 2);
}
