using NodaTime;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>
/// Entries put together from every way to say a day, a length, a kind and a person, on any day of three years: what is read is compared with
/// NodaTime's calendar, which shares nothing with ours.
/// </summary>
public sealed class SaidEntryTests
{
    static readonly string[] EnglishFrames =
    [
        "{length} {type} with {person} {day}",
        "{day} {length} {type} with {person}",
        "{type} with {person}, {length}, {day}",
        "{day}: {type}, {person}, {length}",
        "I did {length} of {type} with {person} {day}",
        "log {length} {type} {person} {day}",
        "{person} {day} {type} {length}",
        "please log {day} {type} with {person} {length}",
    ];

    static readonly string[] ChineseFrames =
    [
        "{day}{type}{length}，{person}",
        "{day}和{person}{type}{length}",
        "{day}跟{person}做了{length}{type}",
        "{length}{type} {person} {day}",
        "{day}{length}{person}{type}",
        "登记{day}{person}{type}{length}",
        "{person}，{type}，{day}，{length}",
        "补一条{day}的，{person}{type}{length}",
    ];

    static readonly (string Words, string Key)[] EnglishTypes = [("case work", "case"), ("group work", "group"), ("documentation", "documentation")];
    static readonly (string Words, string Key)[] ChineseTypes = [("个案工作", "case"), ("小组工作", "group"), ("督导文书", "documentation")];
    static readonly string[] EnglishPeople = ["Li Ming", "Wang Fang", "Ouyang Xiuwen"];
    static readonly string[] ChinesePeople = ["李明", "王芳", "欧阳修文"];

    [Fact]
    public void What_is_said_in_English_is_the_day_and_the_length_that_the_calendar_says() =>
        Compare(Sample.English, EnglishFrames, SaidDay.InEnglish, SaidLength.InEnglish, EnglishTypes, EnglishPeople);

    [Fact]
    public void What_is_said_in_Chinese_is_the_day_and_the_length_that_the_calendar_says() =>
        Compare(Sample.Chinese, ChineseFrames, SaidDay.InChinese, SaidLength.InChinese, ChineseTypes, ChinesePeople);

    static void Compare(
        ReadingContext context,
        string[] frames,
        Func<LocalDate, IEnumerable<SaidDay>> daysOn,
        IReadOnlyList<SaidLength> lengths,
        (string Words, string Key)[] types,
        string[] people
    )
    {
        var (random, wrong, tried) = (new Random(2026), new List<string>(), 0);
        for (var most = Much.Of(100_000, 2_000); tried < most; )
        {
            var today = new LocalDate(2025, 1, 1).PlusDays(random.Next(3 * 365));
            var now = today.At(new NodaTime.LocalTime(20, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToDateTimeOffset();
            List<SaidDay> days = [.. daysOn(today)];
            for (var some = 0; some < 50 && tried < most; some++, tried++)
            {
                var (day, length, type) = (Any(days), Any(lengths), Any(types));
                var text = Any(frames)
                    .Replace("{day}{length}", $"{day.Words}{Between(day.Words, length.Words)}{length.Words}", StringComparison.Ordinal)
                    .Replace("{day}", day.Words, StringComparison.Ordinal)
                    .Replace("{length}", length.Words, StringComparison.Ordinal)
                    .Replace("{type}", type.Words, StringComparison.Ordinal)
                    .Replace("{person}", Any(people), StringComparison.Ordinal);
                var said = HoursReader.Read(text, context with { Now = now });
                if (!(said is [var entry] && IsMeant(entry, day, length, type.Key)))
                    wrong.Add($"{today.DayOfWeek} {today:uuuu-MM-dd} “{text}”: {string.Join(" / ", said.Select(Sample.Line))}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(40))}");

        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
    }

    /// <summary>Nobody writes the digits of a date and of a length as one number.</summary>
    static string Between(string day, string length) => char.IsAsciiDigit(day[^1]) && char.IsAsciiDigit(length[0]) ? " " : "";

    /// <summary>A saying of two readings may be asked about; everything else is read, and nothing of it is left for a note.</summary>
    static bool IsMeant(HoursSaid entry, SaidDay day, SaidLength length, string type)
    {
        var isDay = entry.Day is { } read
            ? day.Days[0] == LocalDate.FromDateOnly(read)
            : day.Days.Length > 1 && entry.Problems.Any(problem => problem.Kind == ReadingProblemKind.DayUnclear);
        return isDay
            && entry.Minutes == length.Minutes
            && entry.Type.Keys.Contains(type)
            && entry.With.Count == 1
            && string.IsNullOrEmpty(entry.Note);
    }
}
