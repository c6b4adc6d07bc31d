namespace SupervisionBot.Core.Reading;

/// <summary>The order in which words are taken: what could be mistaken for something else comes first.</summary>
static class Understanding
{
    internal static void Mark(Sentence sentence, ReadingContext context)
    {
        NoteGrammar.BlankLabels(sentence);
        ClockGrammar.BlankStarts(sentence);
        NameGrammar.MarkFull(sentence, context.People);
        LengthGrammar.MarkClassHours(sentence);
        context.Types.MarkExact(sentence);
        MarkTimes(sentence, context.Today, context.ChineseFirst);
        context.Types.MarkNear(sentence);
        NameGrammar.MarkRest(sentence, context.People);
        if (!sentence.Marks.Exists(Entries.IsAmount))
            MarkBareNumber(sentence);
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
        if (lengthAsked && !sentence.Marks.Exists(Entries.IsAmount))
            MarkBareNumber(sentence);
        return sentence;
    }

    static void MarkTimes(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        DayGrammar.MarkDated(sentence, today, chineseFirst);
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
