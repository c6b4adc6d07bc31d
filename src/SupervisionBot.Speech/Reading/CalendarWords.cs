using System.Globalization;

namespace SupervisionBot.Speech.Reading;

/// <summary>Weekdays and months by their words, in English also cut short, in small letters or not: "weds", 三, "nov".</summary>
static class CalendarWords
{
    const string ChineseWeek = "日一二三四五六天";

    /// <summary>Null when the word is none of the seven days.</summary>
    internal static DayOfWeek? Weekday(string word) =>
        word.Length == 0 ? null
        : Sentence.IsChinese(word[0]) ? Weekday(word[0])
        : Enum.GetValues<DayOfWeek>()
            .Cast<DayOfWeek?>()
            .FirstOrDefault(day => word.StartsWith(day!.Value.ToString().AsSpan(0, 3), StringComparison.OrdinalIgnoreCase));

    /// <summary>The day of 周三 by its last sign; null for any other sign.</summary>
    internal static DayOfWeek? Weekday(char sign) =>
        ChineseWeek.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? (DayOfWeek)(at % 7) : null;

    /// <summary>From 1; null when the word is no English month.</summary>
    internal static int? Month(string word) =>
        Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name =>
            name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        )
            is var at
                and >= 0
            ? at + 1
            : null;
}
