using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Days that need no recogniser: today, yesterday, 前天, 昨晚, this morning, 2022-05-03, 5/3. Weekdays and named months are left to it.
/// </summary>
static partial class DayGrammar
{
    /// <summary>Dates with their year, before what is glued to them is read: 2026-11-23三个半小时.</summary>
    internal static void MarkDated(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        for (var match = Slashed().Match(sentence.Left); match.Success; match = match.NextMatch())
            if ((match.Groups["iso"].Success || IsGlued(sentence.Left, match)) && Numeric(match, today, chineseFirst) is { } day)
                sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
    }

    /// <summary>11/23三个半小时.</summary>
    static bool IsGlued(string text, Match date) =>
        date.Index + date.Length is var end && end < text.Length && "一二两三四五六七八九十半".Contains(text[end]);

    internal static void Mark(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        for (var match = Slashed().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (Numeric(match, today, chineseFirst || HasChinese(sentence.Left)) is { } day)
                sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
        for (var match = English().Match(sentence.Left); match.Success; match = match.NextMatch())
            Named(sentence, match, today);
        for (var match = Chinese().Match(sentence.Left); match.Success; match = match.NextMatch())
            Named(sentence, match, today);
        for (var match = DayOfMonth().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (InMonth(int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture), today) is { } day)
                sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
    }

    /// <summary>"Just now", 刚刚: today, unless it tells which entry is meant.</summary>
    internal static void MarkNow(Sentence sentence, DateOnly today)
    {
        for (var match = Now().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(new DayMark(match.Index, match.Index + match.Length, [today]));
    }

    [GeneratedRegex(@"(?<![a-z])just now(?![a-z])|刚刚|刚才(?![那这记写打说的])", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    /// <summary>Morning or afternoon said beside a time; taken last, for the recogniser reads them together with a Chinese clock time.</summary>
    internal static void MarkPartOfDay(Sentence sentence)
    {
        // Beside a time that is clear, the night is somebody's and belongs to the note.
        if (sentence.Marks.Exists(static mark => mark is TimeMark { IsRange: true, Readings.Count: 1 }))
            return;
        for (var match = Part().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(PartMark(match.Index, match.Index + match.Length, match.Groups["p"].ValueSpan));
    }

    static void Named(Sentence sentence, Match match, DateOnly today)
    {
        var end = match.Index + match.Length;
        if (match.Groups["p"] is { Success: true } part)
        {
            sentence.Take(PartMark(part.Index, end, part.ValueSpan));
            end = part.Index;
        }

        sentence.Take(new DayMark(match.Index, end, [Before(today, match.Groups["d"].Value)]));
        if (match.Groups["d"].ValueSpan is "tonight")
            sentence.Marks.Add(PartMark(match.Index, end, "evening"));
    }

    static DateOnly Before(DateOnly today, string word) => today.AddDays(-(EnglishWords.DaysBack(word) ?? ChineseWords.DaysBack(word) ?? 0));

    internal static PartOfDayMark PartMark(int start, int end, ReadOnlySpan<char> word)
    {
        var (from, to) = EnglishWords.PartOfDay(word) ?? ChineseWords.PartOfDay(word) ?? (17, 24);
        return new PartOfDayMark(start, end, from, to);
    }

    static DateOnly? Numeric(Match match, DateOnly today, bool monthFirst)
    {
        int a = Group(match, "a"),
            b = Group(match, "b"),
            year = Group(match, "y");
        if (match.Groups["iso"].Success)
            return Valid(year, a, b);
        if (year is > 0 and < 100)
            year += 2000;
        var month = Latest(year, a, b, today);
        var day = Latest(year, b, a, today);
        if (monthFirst || month is null || day is null)
            return month ?? day;
        return Math.Abs(today.DayNumber - month.Value.DayNumber) < Math.Abs(today.DayNumber - day.Value.DayNumber) ? month : day;
    }

    /// <summary>The day of that month and year; without a year the latest that is not in the future.</summary>
    static DateOnly? Latest(int year, int month, int day, DateOnly today)
    {
        if (year > 0)
            return Valid(year, month, day);
        for (var y = today.Year; y > today.Year - 5 && y > 0; y--)
            if (Valid(y, month, day) is { } date && date <= today)
                return Valid(y + 1, month, day) is { } next && IsRatherNext(date, next, today) ? next : date;
        return null;
    }

    /// <summary>1/12 at the end of November is a slip, and hardly of the year before: it is said as what it is, still to come.</summary>
    internal static bool IsRatherNext(DateOnly past, DateOnly next, DateOnly today) => next <= today.AddDays(Soon) && past < today.AddDays(-LongAgo);

    const int Soon = 31;
    const int LongAgo = 300;

    static DateOnly? InMonth(int day, DateOnly today)
    {
        for (var back = 0; back < 3; back++)
        {
            var month = today.AddMonths(-back);
            if (Valid(month.Year, month.Month, day) is { } date && date <= today)
                return date;
        }

        return null;
    }

    static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    static int Group(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    static bool HasChinese(string text)
    {
        foreach (var c in text)
            if (Sentence.IsChinese(c))
                return true;
        return false;
    }

    [GeneratedRegex(
        @"(?<![a-z\d/.:,-])(?:(?<y>\d{4})(?<iso>[-/.])(?<a>\d{1,2})\k<iso>(?<b>\d{1,2})|"
            + @"(?<a>\d{1,2})/(?<b>\d{1,2})(?:/(?<y>\d{4}|\d\d))?|(?<a>\d{1,2})\.(?<b>\d{1,2})\.(?<y>\d{4}))(?![\d/]|:\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Slashed();

    [GeneratedRegex(
        @"(?<![a-z\d])(?:(?<d>(?:the )?(?:day )?before yesterday|yesterday|yest|ystd|yday|today|tday|tdy|2day)(?:'s)?(?:\s+(?<p>"
            + EnglishWords.DayPart
            + "))?|"
            + "(?<d>tonight)|(?<d>this)\\s+(?<p>"
            + EnglishWords.DayPart
            + ")|(?<d>last)\\s+(?<p>night|evening))(?![a-z\\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "(?<d>大前|前|昨|今)(?:[天日](?<p>早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?|(?<p>早上?|晨|晚上?|夜))(?!前)|(?<d>当)天",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();

    /// <summary>"The 3rd session" is no day.</summary>
    const string Counted =
        "sessions?|entr|ones?|times?|groups?|hours?|visits?|meetings?|class|versions?|points?|rows?|items?|lines?|supervis|person|cases?"
        + "|weeks?|months?"
        + "|days?|half|quarter|floor|part|drafts?|tr(?:y|ies)|attempts?|reminders?|bookings?|chapters?|sections?|questions?|rules?"
        + "|requirements?|years?|in the";

    [GeneratedRegex(
        @"(?<![\d月.])(?<d>[12]?\d|3[01])[号日](?!\d(?!\d?(?:[号日点时]|:\d\d)))|"
            + @"(?:(?:on )?the |(?<=\d(?:st|nd|rd|th)\s?(?:,|and|&)\s?))(?<d>[12]?\d|3[01])(?:st"
            + @"|nd|rd|th)(?!\s?(?:of(?! the)|"
            + Counted
            + @"))(?=\s|$|\p{P}|\u0001)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"(?<![a-z])(?:in the |at )?(?<p>" + EnglishWords.DayPart + ")(?![a-z])|(?<p>早上|早晨|清晨|上午|中午|下午|午后|傍晚|晚上|夜里|凌晨)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Part();
}
