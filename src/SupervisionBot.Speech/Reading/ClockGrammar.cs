using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Ranges written with digits or plain hours and no am or pm (14:00-16:30, from 9 till 11), and one clock time alone. Everything with am, pm,
/// 点, noon or half past is left to the recogniser.
/// </summary>
static partial class ClockGrammar
{
    const int Noon = 720;
    const int Midnight = 1440;
    const int LongestGuessed = 360;

    /// <summary>Blanks the word that only says that a time is a start: 两点开始, "starting at 2pm". The recogniser takes it for "since".</summary>
    internal static void BlankStarts(Sentence sentence)
    {
        foreach (var match in StartWords().EnumerateMatches(sentence.Left))
            sentence.Blank(match.Index, match.Index + match.Length);
    }

    /// <summary>1400-1630: before 1400 is taken for a year.</summary>
    internal static void MarkCompact(Sentence sentence)
    {
        for (var match = Compact().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (Minutes(match, "h1", "m1") is { } from && Minutes(match, "h2", "m2") is { } to && to > from)
                sentence.Take(new TimeMark(match.Index, match.Index + match.Length, [(from, to)]));
    }

    internal static void Mark(Sentence sentence)
    {
        MarkCompact(sentence);
        MarkToHalf(sentence);
        for (var match = Range().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var clear = match.Groups["from"].Success || match.Groups["c"].Success;
            if (!clear && sentence.Marks.Exists(m => m is LengthMark or ProblemMark))
                continue;
            if (Minutes(match, "h1", "m1") is { } from && Minutes(match, "h2", "m2") is { } to)
            {
                var literal = Literal(match, "h1") || Literal(match, "h2");
                sentence.Take(new TimeMark(match.Index, match.Index + match.Length, Readings(from, to, literal)));
            }
        }
    }

    /// <summary>2:30-4pm: what is said of the end holds for the start as far as that leaves it before the end.</summary>
    static void MarkToHalf(Sentence sentence)
    {
        for (var match = ToHalf().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            if (Minutes(match, "h1", "m1") is not ({ } from and <= Noon) || Minutes(match, "h2", "m2") is not ({ } to and < Noon + 60))
                continue;
            var half = match.Groups["p"].Success ? Noon : 0;
            (from, to) = (from % Noon, (to % Noon) + half);
            if (from + half < to)
                from += half;
            else if (half == 0 || from >= to)
                continue;
            sentence.Take(new TimeMark(match.Index, match.Index + match.Length, [(from, to)]));
        }
    }

    /// <summary>2:30 alone: a start, or a length where nothing else is one.</summary>
    internal static void MarkAlone(Sentence sentence)
    {
        MarkFrom(sentence);
        var said = sentence.Marks.Exists(static m => m is LengthMark or ProblemMark or TimeMark or PartOfDayMark);
        for (var match = Alone().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            if (Minutes(match, "h1", "m1") is not { } from)
                continue;
            var end = match.Index + match.Length;
            if (from <= Noon && !match.Groups["at"].Success && !said)
                sentence.Take(new LengthMark(match.Index, end, from * 60));
            else
                sentence.Take(
                    new TimeMark(
                        match.Index,
                        end,
                        match.Groups["h1"].ValueSpan[0] == '0' && match.Groups["h1"].Length == 2 ? [(from, null)] : Starts(from)
                    )
                );
        }
    }

    /// <summary>"From 9" is a start, and no nine hours.</summary>
    static void MarkFrom(Sentence sentence)
    {
        if (sentence.Marks.Exists(static mark => mark is TimeMark))
            return;
        for (var match = FromHour().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (Minutes(match, "h1", "m1") is { } from)
                sentence.Take(new TimeMark(match.Index, match.Index + match.Length, Starts(from)));
    }

    /// <summary>Where a range is asked for, 2:30 is no length but a start.</summary>
    internal static void MarkStarts(Sentence sentence)
    {
        for (var i = 0; i < sentence.Marks.Count; i++)
            if (sentence.Marks[i] is LengthMark length && Alone().IsMatch(Sentence.PlainOf(sentence.Words(length.Start, length.End))))
                sentence.Marks[i] = new TimeMark(length.Start, length.End, Starts((int)(length.Seconds / 60)));
    }

    static (int, int?)[] Starts(int from) => from < Noon ? [(from, null), (from + Noon, null)] : [(from % Midnight, null)];

    /// <summary>Both halves of the day when twelve hours are meant; an end before the start is moved to the afternoon if that is near.</summary>
    static List<(int From, int? To)> Readings(int from, int to, bool literal)
    {
        if (literal)
            return [(from, to < from && from >= Noon && to < Noon && to + Noon > from && to >= 60 ? to + Noon : to)];
        from %= Noon;
        if (to != Noon || from == 0)
            to %= Noon;
        if (to <= from && to + Noon - from <= LongestGuessed)
            to += Noon;
        return to <= from ? [(from, to)] : [(from, to), (from + Noon, (to + Noon) % Midnight is 0 ? Midnight : (to + Noon) % Midnight)];
    }

    static bool Literal(Match match, string hour) =>
        match.Groups[hour].ValueSpan is var text
        && (text[0] == '0' || (text.Length == 2 && char.IsDigit(text[0]) && int.Parse(text, CultureInfo.InvariantCulture) > 12));

    static int? Minutes(Match match, string hour, string minute)
    {
        var text = match.Groups[hour].Value;
        var h = EnglishWords.Number(text) ?? int.Parse(text, CultureInfo.InvariantCulture);
        var m = match.Groups[minute].Success ? int.Parse(match.Groups[minute].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return m < 60 && h * 60 + m <= Midnight ? h * 60 + m : null;
    }

    [GeneratedRegex(
        @"(?<![a-z\d/.:-]|(?:past|half|quarter|to)\s)(?:(?<from>from|between|b/w|从)\s*)?(?<h1>\d{1,2}|"
            + EnglishWords.NumberWords
            + @")(?:(?<c>[:.])(?<m1>\d\d))?\s?"
            + @"(?:-|~|\s(?:"
            + EnglishWords.To
            + @"|and)\s|到|至)\s?(?<h2>\d{1,2}|"
            + EnglishWords.NumberWords
            + @")(?:(?<c>[:.])(?<m2>\d\d))?"
            + @"(?![\d:./]|\s?(?:[ap]\.?m|noon|o'clock|[点时月号日年%个]|(?:st|nd|rd|th|"
            + EnglishWords.Months
            + @")(?![a-z])))(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Range();

    /// <summary>Two years are none: what begins with 19 or 20 on both sides is said in quarters of an hour.</summary>
    [GeneratedRegex(
        @"(?<![a-z\d/.:,-])(?:from )?(?!(?:19|20)\d\d\s?(?:-|~|to)\s?(?:19|20)(?!00|15|30|45))(?<h1>[01]\d|2[0-3])(?<m1>[0-5][05])(?:hrs?)?\s?"
            + @"(?:-|–|~|到|至|(?:to|till?|until)(?= ))\s?(?<h2>[01]\d|2[0-4])(?<m2>[0-5][05])(?:\s?hrs?(?![a-z]))?(?![\d:./-]|[a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![a-z\d/.:-]|(?:past|half|quarter|to)\s)(?:(?:from|between)\s)?(?<h1>\d{1,2})(?:[:.](?<m1>[0-5]\d))?"
            + @"\s?(?:-|–|~|(?:to|till?|until|and)(?= ))\s?"
            + @"(?<h2>\d{1,2})(?:[:.](?<m2>[0-5]\d))?\s?(?:a|(?<p>p))\.?m\.?(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ToHalf();

    [GeneratedRegex(
        @"(?<![a-z])from (?<h1>\d{1,2})(?![\d:./-]|\s?(?:[ap]\.?m|to\b|till?\b|until\b|and\b|-|st\b|nd\b|rd\b|th\b|h\b|hours?|hrs?|min|"
            + EnglishWords.Months
            + @"))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FromHour();

    [GeneratedRegex(
        @"(?<=[点时分半刻]|:\d\d)\s?开始的?|(?<![a-z])(?:start(?:ed|ing|s)?|beg(?:an|ins?|inning))(?=\s(?:(?:at|from|around)\s)?\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StartWords();

    [GeneratedRegex(@"(?<![a-z\d/.:-])(?<at>at |from )?(?<h1>\d{1,2}):(?<m1>\d\d)(?![\d:./]|\s?(?:[ap]\.?m))", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
