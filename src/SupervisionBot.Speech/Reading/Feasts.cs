using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Ends that are named by a feast or by the end of a year or month.</summary>
static partial class Feasts
{
    const int December = 12;
    const int ChristmasEve = 24;

    /// <summary>The last day before it, from today on: of "Christmas" the 24th, of 春节 the last of the lunar year. Null when it is none.</summary>
    internal static DateOnly? Before(string text, DateOnly today)
    {
        if (SessionGrammar.FeastSaid().Match(text) is not { Success: true } feast)
            return null;
        var next = text.Contains("明年", StringComparison.Ordinal);
        if (feast.Groups["christmas"].Success)
            return Coming(new DateOnly(today.Year, December, ChristmasEve), today, next);
        if (feast.Groups["year"].Success)
            return new DateOnly(text.Contains("next", StringComparison.OrdinalIgnoreCase) || next ? today.Year + 1 : today.Year, December, 31);
        if (feast.Groups["spring"].Success)
            return SpringFestival(today.Year) > today ? SpringFestival(today.Year).AddDays(-1) : SpringFestival(today.Year + 1).AddDays(-1);
        var month = new DateOnly(today.Year, today.Month, 1);
        var isNext = text.Contains("next", StringComparison.OrdinalIgnoreCase) || text.StartsWith('下');
        return month.AddMonths(isNext ? 2 : 1).AddDays(-1);
    }

    /// <summary>The next one that is named, whatever is said beside: "over Christmas", 元旦, 过年. Null when none is.</summary>
    internal static DateOnly? Coming(string text, DateOnly today) =>
        About().Match(text) is not { Success: true } feast ? null
        : feast.Groups["christmas"].Success ? Coming(new DateOnly(today.Year, December, ChristmasEve + 1), today, false)
        : feast.Groups["year"].Success ? Coming(new DateOnly(today.Year, 1, 1), today, false)
        : feast.Groups["national"].Success ? Coming(new DateOnly(today.Year, 10, 1), today, false)
        : feast.Groups["may"].Success ? Coming(new DateOnly(today.Year, 5, 1), today, false)
        : SpringFestival(today.Year) >= today ? SpringFestival(today.Year)
        : SpringFestival(today.Year + 1);

    [GeneratedRegex(
        @"\b(?<christmas>christmas|xmas)\b|\b(?<year>new year['’]?s?)\b(?! eve)(?<!\b(?:chinese|lunar) new year['’]?s?)"
            + @"|\b(?<spring>spring festival|(?:chinese|lunar) new year|cny)\b|\b(?<national>national day|golden week)\b"
            + "|(?<christmas>圣诞)|(?<year>元旦|跨年)|(?<spring>春节|过年)|(?<national>国庆|十一假)|(?<may>五一)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex About();

    /// <summary>"The Boxing Day session", 元旦那天: a day that is known by its name stands there as its date, the next that comes.</summary>
    internal static string WrittenOut(string text, DateOnly today) =>
        Named().Replace(text, match => $" {Coming(DayOf(match, today.Year), today, false).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ");

    /// <summary>The one that is nearest, gone or to come.</summary>
    internal static DateOnly Nearest(Match match, DateOnly today) =>
        Enumerable.Range(-1, 3).Select(years => DayOf(match, today.Year + years)).MinBy(day => Math.Abs(day.DayNumber - today.DayNumber));

    static DateOnly DayOf(Match match, int year) =>
        match.Groups["eve"].Success ? new DateOnly(year, December, ChristmasEve)
        : match.Groups["christmas"].Success ? new DateOnly(year, December, ChristmasEve + 1)
        : match.Groups["boxing"].Success ? new DateOnly(year, December, ChristmasEve + 2)
        : match.Groups["last"].Success ? new DateOnly(year, December, 31)
        : new DateOnly(year, 1, 1);

    [GeneratedRegex(
        @"(?<!\b(?:before|until|till|by|after) )(?:\b(?<eve>christmas eve)\b|\b(?<christmas>christmas day)\b|\b(?<boxing>boxing day)\b"
            + @"|\b(?<last>new year['’]?s eve)\b|\b(?<first>new year['’]?s day)\b)"
            + "|(?<eve>平安夜)|(?<christmas>圣诞节?[那当]天)|(?<last>跨年(?:夜|那天))|(?<first>元旦[那当]天)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Named();

    static DateOnly Coming(DateOnly day, DateOnly today, bool next) => day < today || next ? day.AddYears(1) : day;

    static DateOnly SpringFestival(int year) => DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
}
