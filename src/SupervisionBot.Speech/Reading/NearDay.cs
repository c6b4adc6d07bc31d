using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>"The 4th" beside a day that is known is of its month: of a date on a card, not of the days to come.</summary>
public static partial class NearDay
{
    /// <param name="day">As the words alone are read.</param>
    /// <param name="near">The day that is known; null when there is none.</param>
    public static DateOnly Of(string words, DateOnly day, DateOnly? near, DateOnly today) =>
        near is { } known
        && WithoutMonth().IsMatch(Becomes().Match(words) is { Success: true } becomes ? becomes.Groups["x"].Value : words)
        && day.Day <= DateTime.DaysInMonth(known.Year, known.Month)
        && new DateOnly(known.Year, known.Month, day.Day) is var there
        && there >= today
            ? there
            : day;

    /// <summary>A day without its month of what is over is the last such: "the 28th", said on the 1st.</summary>
    public static DateOnly LastOver(DateOnly day, DateOnly today) => day > today ? day.AddMonths(-1) : day;

    /// <summary>"Not the 21st" of days that repeat from January on is the 21st of January.</summary>
    public static DateOnly Among(DateOnly day, DateOnly? first, IReadOnlyList<DayOfWeek> weekdays)
    {
        if (first is not { } from || weekdays.Count == 0 || (weekdays.Contains(day.DayOfWeek) && day >= from))
            return day;
        for (var months = 0; months < 12; months++)
            if (day.AddMonths(months) is var other && other >= from && weekdays.Contains(other.DayOfWeek) && other.Day == day.Day)
                return other;
        return day;
    }

    /// <summary>What it is to be, where the sentence says before what it is: "due 7 Feb? … make it the 12th", 2月7号截止？改到12号.</summary>
    [GeneratedRegex(
        @"^.*(?:(?:改|推迟?|延[期迟]?|挪|换)(?:到|成|为|至)|\b(?:make it|move (?:it|that) to|change (?:it|that) to|push (?:it|that) to)\b)(?<x>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Becomes();

    [GeneratedRegex(
        @"^(?!.*(?:月|\b(?:"
            + EnglishWords.Months
            + @")\b|\d[./-]\d)).*(?:\b\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[号日]|[一二三四五六七八九十]{1,3}[号日]|\b(?:till|until|to|the) \d{1,2}\b(?!:))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex WithoutMonth();
}
