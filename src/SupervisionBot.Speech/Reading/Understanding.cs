using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>The order in which words are taken: what could be mistaken for something else comes first.</summary>
static partial class Understanding
{
    internal static void Mark(Sentence sentence, ReadingContext context)
    {
        NoteGrammar.BlankLabels(sentence);
        ClockGrammar.BlankStarts(sentence);
        NameGrammar.MarkFull(sentence, context.People);
        LengthGrammar.MarkClassHours(sentence);
        context.Types.MarkExact(sentence);
        SpokenDays.MarkEnds(sentence, context.Today);
        MarkTimes(sentence, context.Today, context.ChineseFirst);
        context.Types.MarkNear(sentence);
        NameGrammar.MarkRest(sentence, context.People);
        Breaks.Mark(sentence);
        if (!sentence.Marks.Exists(Entries.IsAmount))
            MarkBareNumber(sentence);
        else
        {
            MarkNumbersOfPeople(sentence);
            MarkNumbersOfClauses(sentence);
        }
    }

    /// <summary>A text of which only times matter.</summary>
    internal static Sentence Times(string text, DateOnly today, bool chineseFirst, bool lengthAsked = false, bool rangeAsked = false)
    {
        var sentence = new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt));
        if (lengthAsked)
            LengthGrammar.MarkAnswer(sentence);
        MarkTimes(sentence, today, chineseFirst);
        if (rangeAsked)
            ClockGrammar.MarkStarts(sentence);
        Breaks.Mark(sentence);
        if (lengthAsked && !sentence.Marks.Exists(Entries.IsAmount))
            MarkBareNumber(sentence);
        return sentence;
    }

    static void MarkTimes(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        DayGrammar.MarkDated(sentence, today, chineseFirst);
        ClockGrammar.MarkCompact(sentence);
        DayGrammar.MarkNow(sentence, today);
        SpokenDays.Mark(sentence, today, chineseFirst);
        LengthGrammar.MarkSpoken(sentence);
        SpokenTimes.Mark(sentence);
        LengthGrammar.Mark(sentence);
        DayGrammar.Mark(sentence, today, chineseFirst);
        ClockGrammar.Mark(sentence);
        SpokenTimes.MarkVague(sentence);
        Recogniser.Mark(sentence, today);
        DayGrammar.MarkPartOfDay(sentence);
        ClockGrammar.MarkAlone(sentence);
    }

    /// <summary>"2 hours with Zhang Min and then 1 with Fang Min", 小龙1小时，小虎2: the number counts as the lengths before it do.</summary>
    static void MarkNumbersOfPeople(Sentence sentence)
    {
        if (sentence.Marks.Count(static mark => mark is PersonMark) < 2)
            return;
        for (var match = NumberOfPerson().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var (number, next) = (match.Groups["n"], match.Index + match.Length);
            if (
                (
                    match.Groups["before"].Success
                        ? sentence.Marks.Exists(mark => mark is PersonMark && mark.End == match.Index + 1)
                        : sentence.Marks.Exists(mark => mark is PersonMark && mark.Start == next)
                ) && LengthGrammar.Bare((EnglishWords.Number(number.Value) is { } word ? $"{word}" : number.Value).AsSpan()) is { } seconds and > 0
            )
                sentence.Take(new LengthMark(number.Index, number.Index + number.Length, seconds));
        }
    }

    [GeneratedRegex(
        @"(?:(?<=^|[,;]\s?)|(?<=(?<![a-z])(?:and|then|plus|also) ))(?<n>\d{1,2}(?:\.\d{1,2})?|"
            + EnglishWords.NumberWords
            + @") (?:with|for) (?=\u0001)"
            + @"|(?<before>\u0001)\s?(?<n>\d{1,2}(?:\.\d{1,2})?|[一二两三四])(?=\s*(?:$|[,，;；。、\n]|and\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NumberOfPerson();

    /// <summary>
    /// 个案2小时，昨晚写文书1.5; "case work 2 h, documentation last night 1.5": a clause of its own work that ends with a number has that for its
    /// length.
    /// </summary>
    static void MarkNumbersOfClauses(Sentence sentence)
    {
        foreach (var (start, end) in Clauses(sentence.Left))
        {
            var own = sentence.Marks.FindAll(mark => mark.Start >= start && mark.End <= end);
            if (
                own.Exists(static mark => mark is TypeMark or PersonMark)
                && !own.Exists(Entries.IsAmount)
                && NumberAtEnd().Match(sentence.Left[start..end]).Groups["n"] is { Success: true } number
                && LengthGrammar.Bare(number.ValueSpan) is { } seconds and > 0
            )
                sentence.Take(new LengthMark(start + number.Index, start + number.Index + number.Length, seconds));
        }
    }

    static List<(int Start, int End)> Clauses(string plain)
    {
        var ends = ClauseEnd().Matches(plain);
        var starts = ends.Select(static end => end.Index + end.Length).Prepend(0);
        return [.. starts.Zip(ends.Select(static end => end.Index).Append(plain.Length))];
    }

    [GeneratedRegex(@"[,，;；。、\n]|(?<![a-z])(?:and|then|plus|also)(?![a-z])|还有|另外|然后", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\u0001\s?(?:for )?(?<n>\d{1,2}(?:\.\d{1,2})?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();

    /// <summary>A number that stands alone between understood parts, where no length was said: "8 ½ case work".</summary>
    static void MarkBareNumber(Sentence sentence)
    {
        foreach (var (start, end) in NoteGrammar.Pieces(sentence, 0, sentence.Length))
        {
            if (LengthGrammar.Bare(sentence.Left.AsSpan(start, end - start)) is not { } seconds)
                continue;
            sentence.Take(new LengthMark(start, end, seconds));
            return;
        }
    }
}
