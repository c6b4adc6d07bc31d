using System.Globalization;
using NodaTime;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Tests.Speech.Reading;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>
/// Sessions to come, put together from the ways to say a day and the hours, on any day of three years, compared with NodaTime's calendar.
/// Where a saying has two readings ("next Friday" on a Monday), either will do: the card shows which one was understood.
/// </summary>
public sealed class SaidSlotTests
{
    sealed record Day(string Words, params LocalDate[] Days);

    sealed record Hours(string Words, int From, int Minutes);

    static readonly string[] EnglishFrames =
    [
        "{day} {hours}",
        "{day}, {hours}",
        "{hours} {day}",
        "individual supervision {day} {hours}",
        "I can do {day} {hours}",
        "group supervision {day} {hours}",
    ];

    static readonly string[] ChineseFrames =
    [
        "{day}{hours}",
        "{day} {hours}",
        "{day}{hours}个别督导",
        "{day}{hours}的小组督导",
        "个别督导{day}{hours}",
        "个别督导，{day}，{hours}",
    ];

    static readonly Hours[] English =
    [
        new("9:00-10:30", 540, 90),
        new("from 9 to 11", 540, 120),
        new("9-11", 540, 120),
        new("2-4 pm", 840, 120),
        new("2pm to 4pm", 840, 120),
        new("2:30-4pm", 870, 90),
        new("14:00-15:30", 840, 90),
        new("14:00 to 15:30", 840, 90),
        new("10am-noon", 600, 120),
        new("from 10am till noon", 600, 120),
        new("1400-1600", 840, 120),
        new("from 9.30 to 11.00", 570, 90),
        new("at 3pm for an hour", 900, 60),
        new("at 15:00 for 90 minutes", 900, 90),
        new("half past nine to eleven", 570, 90),
    ];

    static readonly Hours[] Chinese =
    [
        new("9点到11点", 540, 120),
        new("上午九点到十点半", 540, 90),
        new("下午2点到4点", 840, 120),
        new("下午两点半到四点", 870, 90),
        new("14:00-15:30", 840, 90),
        new("14点到15点半", 840, 90),
        new("上午9:30到11:00", 570, 90),
        new("晚上七点到八点半", 1140, 90),
        new("下午三点开始一个小时", 900, 60),
        new("下午3点-5点", 900, 120),
    ];

    [Fact]
    public void A_session_said_in_English_is_on_the_day_and_at_the_hours_that_the_calendar_says() =>
        Compare(EnglishFrames, DaysInEnglish, English, chinese: false);

    [Fact]
    public void A_session_said_in_Chinese_is_on_the_day_and_at_the_hours_that_the_calendar_says() =>
        Compare(ChineseFrames, DaysInChinese, Chinese, chinese: true);

    static void Compare(string[] frames, Func<LocalDate, IEnumerable<Day>> daysOn, Hours[] hours, bool chinese)
    {
        var (random, wrong, tried) = (new Random(2026), new List<string>(), 0);
        for (var most = Much.Of(20_000, 2_000); tried < most; )
        {
            var today = new LocalDate(2025, 1, 1).PlusDays(random.Next(3 * 365));
            List<Day> days = [.. daysOn(today)];
            for (var some = 0; some < 50 && tried < most; some++, tried++)
            {
                var (day, at) = (Any(days), Any(hours));
                var between = char.IsAsciiDigit(day.Words[^1]) && char.IsAsciiDigit(at.Words[0]) ? " " : "";
                var text = Any(frames)
                    .Replace("{day}{hours}", $"{day.Words}{between}{at.Words}", StringComparison.Ordinal)
                    .Replace("{day}", day.Words, StringComparison.Ordinal)
                    .Replace("{hours}", at.Words, StringComparison.Ordinal);
                var said = SessionReader.Read(text, today.ToDateOnly(), chinese);
                var isDay = said.Day is { } read ? day.Days.Contains(LocalDate.FromDateOnly(read)) : day.Days.Length > 1 && said.Unclear is not null;
                if (
                    !isDay
                    || said.From is not { } from
                    || from.Hour * 60 + from.Minute != at.From
                    || said.Minutes != at.Minutes
                    || said.Unheard.Count > 0
                )
                    wrong.Add(
                        $"{today.DayOfWeek} {today:uuuu-MM-dd} “{text}”: {said.Day:yyyy-MM-dd} {said.From:HH:mm} "
                            + $"{said.Minutes} {string.Join('|', said.Unheard)}"
                    );
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(60))}");

        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
    }

    static IEnumerable<Day> DaysInEnglish(LocalDate today)
    {
        yield return new("tomorrow", today.PlusDays(1));
        yield return new("the day after tomorrow", today.PlusDays(2));
        for (var ahead = 2; ahead < 10; ahead++)
            yield return new($"in {ahead} days", today.PlusDays(ahead));
        foreach (var weekday in SaidDay.Weekdays)
        {
            yield return new($"on {weekday}", NextOf(today, weekday));
            yield return new($"{weekday}", NextOf(today, weekday));
            yield return new($"{weekday}"[..3].ToLowerInvariant(), NextOf(today, weekday));
            yield return new($"{weekday} next week", OfNextWeek(today, weekday));
            yield return new($"next week on {weekday}", OfNextWeek(today, weekday));
            yield return new($"next {weekday}", [OfNextWeek(today, weekday), .. NextOf(today, weekday)]);
            if (weekday > today.DayOfWeek)
                yield return new($"this {weekday}", today.Next(weekday));
        }
        foreach (var day in Soon(today))
        {
            var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);
            yield return new($"on {day.Day} {month}", day);
            yield return new($"{day.Day} {SaidDay.Short[day.Month - 1]}", day);
            yield return new($"on {month} {day.Day}", day);
            yield return new($"{day.DayOfWeek} {day.Day} {SaidDay.Short[day.Month - 1]}", day);
            yield return new($"{day:uuuu-MM-dd}", day);
            yield return new($"{day.Day}.{day.Month}.{day.Year}", day);
            if (day < today.PlusMonths(1))
                yield return new($"on the {SaidDay.Ordinal(day.Day)}", day);
        }
    }

    static IEnumerable<Day> DaysInChinese(LocalDate today)
    {
        foreach (var (word, ahead) in (IEnumerable<(string, int)>)[("明天", 1), ("后天", 2), ("大后天", 3)])
            yield return new(word, today.PlusDays(ahead));
        foreach (var weekday in SaidDay.Weekdays)
        foreach (var week in (string[])["周", "星期", "礼拜"])
        {
            var sign = SaidDay.ChineseDays[(int)weekday - 1];
            yield return new($"{week}{sign}", NextOf(today, weekday));
            yield return new($"下{week}{sign}", OfNextWeek(today, weekday));
            yield return new($"下个{week}{sign}", OfNextWeek(today, weekday));
            if (weekday > today.DayOfWeek)
                yield return new($"这{week}{sign}", today.Next(weekday));
        }
        foreach (var day in Soon(today))
        {
            yield return new($"{day.Month}月{day.Day}日", day);
            yield return new($"{day.Month}月{day.Day}号", day);
            yield return new($"{day.Year}年{day.Month}月{day.Day}日", day);
            yield return new($"{day:uuuu-MM-dd}", day);
            yield return new($"{day.Month}/{day.Day}", day);
            if (day < today.PlusMonths(1))
                yield return new($"{day.Day}号", day);
        }
    }

    static IEnumerable<LocalDate> Soon(LocalDate today) => ((int[])[1, 2, 3, 5, 8, 13, 19, 26, 34, 47, 61]).Select(ahead => today.PlusDays(ahead));

    /// <summary>A weekday that is today's is today or in a week.</summary>
    static LocalDate[] NextOf(LocalDate today, IsoDayOfWeek weekday) =>
        today.DayOfWeek == weekday ? [today, today.PlusWeeks(1)] : [today.Next(weekday)];

    static LocalDate OfNextWeek(LocalDate today, IsoDayOfWeek weekday) => SaidDay.Monday(today).PlusWeeks(1).PlusDays((int)weekday - 1);
}
