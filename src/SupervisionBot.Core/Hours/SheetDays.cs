using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// Days as spreadsheets write them in Chinese and English: 2026-11-20, 2026/11/20, 2026年11月20日, 20 Nov 2026, 20/11/2026. Whether the day or
/// the month comes first, the column shows where one of them is above twelve; otherwise it is not guessed.
/// </summary>
sealed partial class SheetDays
{
    /// <summary>The first and last day that Excel counts as a number within which a day of a programme lies: 2000 to 2099.</summary>
    const int FirstNumber = 36526;
    const int LastNumber = 73050;

    static readonly string[] Named = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d MMM yy"];

    readonly bool? isDayFirst;

    public SheetDays(IEnumerable<string> cells)
    {
        var (day, month) = (false, false);
        foreach (var found in cells.Select(cell => YearLast().Match(cell)).Where(found => found.Success))
        {
            day |= Part(found, 1) > 12 && Part(found, 2) <= 12;
            month |= Part(found, 2) > 12 && Part(found, 1) <= 12;
        }
        isDayFirst = day == month ? null : day;
    }

    public DateOnly? Read(string cell)
    {
        if (YearFirst().Match(cell) is { Success: true } first)
            return Day(Part(first, 1), Part(first, 2), Part(first, 3));
        if (YearLast().Match(cell) is { Success: true } last)
            return Part(last, 1) == Part(last, 2) ? Day(Part(last, 3), Part(last, 1), Part(last, 2))
                : isDayFirst is not { } known ? null
                : known ? Day(Part(last, 3), Part(last, 2), Part(last, 1))
                : Day(Part(last, 3), Part(last, 1), Part(last, 2));
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstNumber and <= LastNumber)
            return DateOnly.FromDateTime(DateTime.FromOADate(number));
        var words = cell.Replace('-', ' ').Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return DateOnly.TryParseExact(string.Join(' ', words), Named, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named)
            ? named
            : null;
    }

    /// <summary>A day, if one knew which number is the month.</summary>
    public bool IsUnclear(string cell) =>
        isDayFirst is null
        && YearLast().Match(cell) is { Success: true } found
        && (Day(Part(found, 3), Part(found, 1), Part(found, 2)) ?? Day(Part(found, 3), Part(found, 2), Part(found, 1))) != null;

    static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static int Part(Match found, int group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$")]
    private static partial Regex YearLast();
}
