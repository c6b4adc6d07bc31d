using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>"Monday the 7th": the next day that is both, said with its month.</summary>
static partial class WeekdayAndDate
{
    const int MonthsAhead = 12;

    internal static string Said(string text, DateOnly today) =>
        Both()
            .Replace(text, both =>
            {
                var weekday = CalendarWords.Weekday(both.Groups["day"].Value.ToLowerInvariant());
                var number = int.Parse(both.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
                for (var month = new DateOnly(today.Year, today.Month, 1); month < today.AddMonths(MonthsAhead); month = month.AddMonths(1))
                    if (
                        number >= 1
                        && number <= DateTime.DaysInMonth(month.Year, month.Month)
                        && month.AddDays(number - 1) is var date
                        && date >= today
                        && date.DayOfWeek == weekday
                    )
                        return date.ToString("d MMMM", CultureInfo.InvariantCulture);
                return both.Value;
            });

    [GeneratedRegex(
        @"\b(?<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?(?<n>[12]?[0-9]|3[01])(?:st|nd|rd|th)\b(?! (?:of )?(?:jan"
            + @"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Both();
}
