using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads when something is to come again and again: "every weekday at 8", "mondays and thursdays 7:30 pm", 每周一早上八点.</summary>
public static partial class TimesReader
{
    static readonly (string Word, Weekdays Days)[] English =
    [
        ("every weekday", Weekdays.Workdays),
        ("weekdays", Weekdays.Workdays),
        ("weekday", Weekdays.Workdays),
        ("workday", Weekdays.Workdays),
        ("workdays", Weekdays.Workdays),
        ("every working day", Weekdays.Workdays),
        ("daily", Weekdays.All),
        ("every day", Weekdays.All),
        ("each day", Weekdays.All),
        ("every morning", Weekdays.All),
        ("weekly", Weekdays.Monday),
    ];

    static readonly Dictionary<char, Weekdays> Chinese = new()
    {
        ['一'] = Weekdays.Monday,
        ['二'] = Weekdays.Tuesday,
        ['三'] = Weekdays.Wednesday,
        ['四'] = Weekdays.Thursday,
        ['五'] = Weekdays.Friday,
        ['六'] = Weekdays.Saturday,
        ['日'] = Weekdays.Sunday,
        ['天'] = Weekdays.Sunday,
    };

    /// <param name="otherwise">Supplies the part that was not said. Null when neither days nor a time were said, or a time that there is not.</param>
    public static SummaryTimes? Read(string text, SummaryTimes otherwise)
    {
        text = text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        var (days, time) = (Days(text), Clock().Match(text));
        if (days == Weekdays.None && !time.Success)
            return null;
        if (!time.Success && Part().Match(text) is { Success: true } part)
            return new SummaryTimes(days == Weekdays.None ? otherwise.Days : days, OfPart(part));
        if (!time.Success)
            return otherwise with { Days = days };
        return TimeOf(time) is { } at ? new SummaryTimes(days == Weekdays.None ? otherwise.Days : days, at) : null;
    }

    /// <summary>The days of a week that lower-case words name; None for none.</summary>
    internal static Weekdays Days(string text)
    {
        var days = Weekdays.None;
        foreach (Match named in EnglishDay().Matches(text))
            days |= DayNamed(named.Groups["day"].Value);
        foreach (Match range in ChineseRange().Matches(text))
            for (var day = Chinese[range.Groups["from"].Value[0]]; day <= Chinese[range.Groups["to"].Value[0]]; day = (Weekdays)((int)day << 1))
                days |= day;
        foreach (Match list in ChineseDays().Matches(text))
        foreach (var day in list.Groups["days"].Value.Where(Chinese.ContainsKey))
            days |= Chinese[day];
        if (days != Weekdays.None)
            return days;
        if (ChineseWorkdays().IsMatch(text))
            return Weekdays.Workdays;
        if (ChineseDaily().IsMatch(text))
            return Weekdays.All;
        return English
            .Where(known => Regex.IsMatch(text, $@"\b{known.Word}\b", RegexOptions.CultureInvariant))
            .Select(known => known.Days)
            .FirstOrDefault();
    }

    static Weekdays DayNamed(string start) =>
        start switch
        {
            "mon" => Weekdays.Monday,
            "tue" => Weekdays.Tuesday,
            "wed" => Weekdays.Wednesday,
            "thu" => Weekdays.Thursday,
            "fri" => Weekdays.Friday,
            "sat" => Weekdays.Saturday,
            _ => Weekdays.Sunday,
        };

    static TimeOnly? TimeOf(Match time)
    {
        var hour = Number(time.Groups["hour"].Value);
        var minute =
            time.Groups["half"].Success ? 30
            : time.Groups["quarter"].Success ? 15
            : Number(time.Groups["minute"].Value) ?? 0;
        var part = time.Groups["part"].Value + time.Groups["ampm"].Value.Replace(".", "", StringComparison.Ordinal);
        if (hour is < 12 && part is "pm" or "下午" or "晚上" or "傍晚")
            hour += 12;
        if (hour is 12 && part is "am")
            hour = 0;
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 ? new TimeOnly(hour.Value, minute) : null;
    }

    /// <summary>A part of the day without a time is its beginning; noon is noon.</summary>
    static TimeOnly OfPart(Match part) =>
        new(
            part.Groups["noon"].Success ? 12
                : part.Groups["evening"].Success ? 18
                : part.Groups["afternoon"].Success ? 14
                : 8,
            0
        );

    /// <summary>Digits, or a Chinese number up to fifty-nine.</summary>
    internal static int? Number(string text)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        const string Digits = "零一二三四五六七八九";
        var (tens, ones) = (0, text.Replace('两', '二'));
        if (ones.IndexOf('十', StringComparison.Ordinal) is var ten and >= 0)
        {
            tens = ten == 0 ? 1 : Digits.IndexOf(ones[0], StringComparison.Ordinal);
            ones = ones[(ten + 1)..];
        }
        return (tens * 10) + (ones.Length == 0 ? 0 : Digits.IndexOf(ones[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|r|rs)?s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDay();

    [GeneratedRegex("(?:周|星期|礼拜)(?<from>[一二三四五六])(?:到|至|-|~)(?:周|星期|礼拜)?(?<to>[二三四五六日天])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRange();

    [GeneratedRegex("(?:周|星期|礼拜)(?<days>[一二三四五六日天](?:[、,，和]?(?:周|星期|礼拜)?[一二三四五六日天])*)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDays();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?<noon>noon|midday)|(?<evening>evenings?|nights?)|(?<afternoon>afternoons?)|mornings?)(?![a-z])|(?<noon>中午|正午)"
            + @"|(?<evening>晚上|傍晚)|(?<afternoon>下午)|早上|上午|清晨",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Part();

    [GeneratedRegex("工作日|上班日", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseWorkdays();

    [GeneratedRegex("每天|每日|天天", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDaily();

    [GeneratedRegex(
        @"(?<![短长快慢多少好大小高低轻重简])(?<part>早上|上午|中午|下午|傍晚|晚上|清晨)?(?<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点|时)"
            + @"(?:(?<half>半)|(?<quarter>一刻)|(?<minute>\d{1,2}"
            + @"|[零一二三四五六七八九十]{1,3})(?![次下个条遍回])分?)?|"
            + @"(?<part>早上|上午|中午|下午|傍晚|晚上|清晨)?(?<![a-z\d:.])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![\d:.]) ?(?<ampm>[ap]\.?m\b)?"
            + @"|\b(?<hour>\d{1,2}) ?(?<ampm>[ap]\.?m)\b|\bat (?<hour>\d{1,2})\b(?![:.]\d| ?[ap]\.?m)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Clock();
}
