using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A break that is to be taken off the length: "9 to 12 with a half-hour break", 三个小时，中间休息半个小时要扣掉.</summary>
static partial class Breaks
{
    internal static void Mark(Sentence sentence)
    {
        if (sentence.Marks.Where(Entries.IsAmount).ToList() is [LengthMark only])
        {
            Alone(sentence, only);
            return;
        }
        if (sentence.Marks.Count(Entries.IsAmount) < 2)
            return;
        var range = sentence.Marks.Exists(static mark => mark is TimeMark { IsRange: true });
        foreach (var length in sentence.Marks.OfType<LengthMark>().ToList())
        {
            var (before, after) = (Before().Match(sentence.Left[..length.Start]), After().Match(sentence.Left[length.End..]));
            var off = before.Groups["off"].Success || after.Groups["off"].Success;
            if (!(before.Groups["pause"].Success || after.Groups["pause"].Success || before.Groups["minus"].Success) || !(off || range))
                continue;
            sentence.Marks.Remove(length);
            var start = before.Success ? before.Index : length.Start;
            sentence.Take(new BreakMark(start, length.End + (after.Success ? after.Length : 0), length.Seconds));
        }
    }

    /// <summary>"9 to 12 with a half-hour break": where the break is the only length, the hours beside it are a range after all.</summary>
    static void Alone(Sentence sentence, LengthMark length)
    {
        var (before, after) = (Before().Match(sentence.Left[..length.Start]), After().Match(sentence.Left[length.End..]));
        if (!before.Groups["pause"].Success && !after.Groups["pause"].Success)
            return;
        sentence.Marks.Remove(length);
        ClockGrammar.Mark(sentence);
        if (!sentence.Marks.Exists(Entries.IsAmount))
            sentence.Marks.Add(length);
        else
            sentence.Take(new BreakMark(before.Success ? before.Index : length.Start, length.End + after.Length, length.Seconds));
    }

    [GeneratedRegex(
        @"(?:[,，;；(（]\s*)?(?:中间|其中|当中|期间|中途)?(?:还|也|又|有|我们|就|要)*(?<pause>休息|午休|歇|停|吃饭|吃了?个?饭)(?:了|过)*$"
            + @"|(?:[,;(]\s*)?(?:and )?(?<pause>(?:break|pause|lunch)(?: break)? (?:of|for) (?:about )?)$"
            + @"|(?:[,;(]\s*)?(?:and )?(?:(?<off>(?<minus>minus|less|deduct|take off|not counting|excluding|without)) )(?:(?:an?|the|our|my) )?$"
            + @"|(?:[,;(]\s*)?(?:and )?(?:with|had|took|including|after) (?:(?:an?|the) )?$|减去?(?<off>(?<minus>))$|扣掉?(?<off>(?<minus>))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?=[的休午时,，要得应需请都扣减除去刨不这那])(?:的)?(?<pause>休息|午休|午饭)?(?:时间)?[,，]?(?:这个?|那个?)?(?<off>(?:要|得|应该|需要|请|都)*(?:扣掉|扣除|减掉|减去|除去|去掉|刨去|不算|不计|不计入"
            + @"|扣))?[)）]?"
            + @"|^[ -]?(?<pause>(?:(?:lunch|coffee|tea) )?(?:break|pause|lunch))?(?: in between| in the middle)?(?:[,;]? ?(?<off>(?:is |was |that "
            + @"|to be |which |)(?:not counted|not included"
            + @"|taken off|(?:does|should) ?n[o']?t count|deducted|off)))?\)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex After();
}
