using System.Globalization;
using NodaTime;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>
/// Days as people say them, in both languages, with the day that they mean by NodaTime's calendar: the latest past one that it can be. Where a saying
/// has two readings, both stand there.
/// </summary>
/// <param name="Days">What it may mean, the likeliest first.</param>
sealed record SaidDay(string Words, params LocalDate[] Days)
{
    static readonly string[][] English =
    [
        ["Monday", "monday", "mon"],
        ["Tuesday", "tuesday", "tue", "tues"],
        ["Wednesday", "wednesday", "wed", "weds"],
        ["Thursday", "thursday", "thu", "thur", "thurs"],
        ["Friday", "friday", "fri"],
        ["Saturday", "saturday"],
        ["Sunday", "sunday"],
    ];

    static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    internal static readonly string[] Short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
    internal const string ChineseDays = "一二三四五六日";
    const string Digits = "零一二三四五六七八九";

    public static IEnumerable<SaidDay> InEnglish(LocalDate today)
    {
        yield return new("today", today);
        yield return new("yesterday", today.PlusDays(-1));
        yield return new("the day before yesterday", today.PlusDays(-2));
        for (var back = 2; back <= 10; back++)
            yield return new($"{back} days ago", today.PlusDays(-back));
        yield return new("a week ago", today.PlusWeeks(-1));
        foreach (var weekday in Weekdays)
        {
            foreach (var name in English[(int)weekday - 1])
            {
                yield return new($"on {name}", Latest(today, weekday));
                yield return new($"last week on {name}", OfLastWeek(today, weekday));
                yield return new($"{name} last week", OfLastWeek(today, weekday));
            }
            yield return new($"last {weekday}", LastOf(today, weekday));
        }
        foreach (var day in Recent(today))
        {
            var (d, month, brief) = (day.Day, Months[day.Month - 1], Short[day.Month - 1]);
            yield return new($"on {d} {month}", day);
            yield return new($"on {month} {d}", day);
            yield return new($"{d} {brief}", day);
            yield return new($"{brief} {Ordinal(d)}", day);
            yield return new($"on the {Ordinal(d)} of {month}", day);
            yield return new($"{d} {month} {day.Year}", day);
            yield return new($"{day.DayOfWeek} {d} {brief}", day);
            yield return new(Iso(day, "-"), day);
            yield return new($"{d}.{day.Month}.{day.Year}", day);
            yield return new($"{d:00}-{day.Month:00}-{day.Year}", day);
            if (d > 12)
                yield return new($"{d}/{day.Month}", day);
            if (day > today.PlusMonths(-1))
                yield return new($"on the {Ordinal(d)}", day);
        }
    }

    public static IEnumerable<SaidDay> InChinese(LocalDate today)
    {
        foreach (var (word, back) in (IEnumerable<(string, int)>)[("今天", 0), ("昨天", 1), ("昨儿", 1), ("昨日", 1), ("前天", 2), ("大前天", 3)])
            yield return new(word, today.PlusDays(-back));
        for (var back = 2; back <= 10; back++)
        {
            yield return new($"{back}天前", today.PlusDays(-back));
            yield return new($"{Number(back)}天前", today.PlusDays(-back));
        }
        foreach (var weekday in Weekdays)
        {
            var sign = ChineseDays[(int)weekday - 1];
            foreach (var week in (string[])["周", "星期", "礼拜"])
            {
                yield return new($"{week}{sign}", Latest(today, weekday));
                yield return new($"上{week}{sign}", OfLastWeek(today, weekday));
                yield return new($"上个{week}{sign}", OfLastWeek(today, weekday));
                if (weekday <= today.DayOfWeek)
                    yield return new($"本{week}{sign}", Latest(today, weekday));
            }
        }
        foreach (var day in Recent(today))
        {
            yield return new($"{day.Month}月{day.Day}日", day);
            yield return new($"{day.Month}月{day.Day}号", day);
            yield return new($"{Number(day.Month)}月{Number(day.Day)}号", day);
            yield return new($"{day.Year}年{day.Month}月{day.Day}日", day);
            yield return new($"{string.Concat($"{day.Year}".Select(digit => Digits[digit - '0']))}年{Number(day.Month)}月{Number(day.Day)}日", day);
            yield return new(Iso(day, "-"), day);
            yield return new(Iso(day, "/"), day);
            yield return new($"{day.Month}/{day.Day}", day);
            if (day > today.PlusMonths(-1))
            {
                yield return new($"{day.Day}号", day);
                yield return new($"{Number(day.Day)}号", day);
            }
            if (day.Day > 20 && day.Day < 30 && day > today.PlusMonths(-1))
                yield return new($"廿{Number(day.Day - 20)}号", day);
        }
    }

    internal static IEnumerable<IsoDayOfWeek> Weekdays => Enumerable.Range(1, 7).Select(number => (IsoDayOfWeek)number);

    /// <summary>Of a number below a hundred.</summary>
    internal static string Number(int number) =>
        (number / 10, number % 10) switch
        {
            (0, var one) => $"{Digits[one]}",
            (1, 0) => "十",
            (1, var one) => $"十{Digits[one]}",
            (var ten, 0) => $"{Digits[ten]}十",
            var (ten, one) => $"{Digits[ten]}十{Digits[one]}",
        };

    /// <summary>Days of the last weeks, near ones more often.</summary>
    static IEnumerable<LocalDate> Recent(LocalDate today) =>
        ((int[])[0, 1, 2, 3, 5, 8, 13, 19, 26, 34, 47, 61]).Select(back => today.PlusDays(-back));

    static LocalDate Latest(LocalDate today, IsoDayOfWeek weekday) => today.DayOfWeek == weekday ? today : today.Previous(weekday);

    static LocalDate OfLastWeek(LocalDate today, IsoDayOfWeek weekday) => Monday(today).PlusWeeks(-1).PlusDays((int)weekday - 1);

    internal static LocalDate Monday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);

    /// <summary>"Last Friday" on a Sunday is the one of two days ago or the one of the week before; nobody calls yesterday so.</summary>
    static LocalDate[] LastOf(LocalDate today, IsoDayOfWeek weekday)
    {
        var before = OfLastWeek(today, weekday);
        var near = before.PlusWeeks(1);
        return near <= today.PlusDays(-2) ? [near, before] : [before];
    }

    static string Iso(LocalDate day, string between) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}{between}{day.Month:00}{between}{day.Day:00}");

    internal static string Ordinal(int day) =>
        (day, day % 10) switch
        {
            (11 or 12 or 13, _) => $"{day}th",
            (_, 1) => $"{day}st",
            (_, 2) => $"{day}nd",
            (_, 3) => $"{day}rd",
            _ => $"{day}th",
        };
}
