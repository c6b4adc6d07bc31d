using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Divides an understood sentence into entries: one for each length or range that has a type or a person of its own.</summary>
static partial class Entries
{
    /// <param name="Alike">It says another day and another length of the same work.</param>
    internal readonly record struct Segment(int Start, int End, bool Alike = false);

    internal static List<Segment> Split(Sentence sentence)
    {
        sentence.Marks.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        // 今天带了一下午小组 两点到五点半: of that afternoon it is said from when to when.
        if (sentence.Marks.FindAll(IsAmount) is [ProblemMark { Kind: ReadingProblemKind.LengthUncertain } vague, TimeMark])
            sentence.Marks.Remove(vague);
        var segments = new List<Segment>();
        var start = 0;
        var alike = false;
        Mark? amount = null;
        foreach (var mark in sentence.Marks)
        {
            if (!IsAmount(mark))
                continue;
            if (amount is not null && amount.End <= mark.Start && EntryBuilder.Mending().IsMatch(sentence.Left[amount.End..mark.Start]))
            {
                amount = mark;
                continue;
            }
            if (
                amount is not null
                && Cut(sentence, start, amount, mark) is { } cut
                && Stands(sentence, start, cut)
                && Stands(sentence, cut, NextCut(sentence, cut, mark))
            )
            {
                segments.Add(new Segment(start, cut, alike));
                (start, alike) = (cut, false);
            }
            else if (amount is not null && DayCut(sentence, start, amount, mark) is { } day)
            {
                segments.Add(new Segment(start, day, alike));
                (start, alike) = (day, true);
            }

            amount = mark;
        }

        segments.Add(new Segment(start, sentence.Length, alike));
        return segments;
    }

    /// <summary>周一1小时周二2小时: before the day of the second amount, where the first has a day of its own in front of it.</summary>
    static int? DayCut(Sentence sentence, int start, Mark first, Mark second)
    {
        var days = sentence.Marks.OfType<DayMark>().ToList();
        if (days.Find(day => day.Start >= start && day.End <= first.Start) is not { } before)
            return null;
        return days.FindLast(day => day.Start >= first.End && day.End <= second.Start) is { } after && !after.Days.SequenceEqual(before.Days)
            ? after.Start
            : null;
    }

    internal static bool IsAmount(Mark mark) => mark is LengthMark or ProblemMark or TimeMark { IsRange: true };

    /// <summary>A place between two amounts: a semicolon or line end, else the comma or "and" that leaves each its type and person.</summary>
    static int? Cut(Sentence sentence, int start, Mark first, Mark second)
    {
        if (second.Start <= first.End)
            return null;
        var between = sentence.Left.AsSpan(first.End, second.Start - first.End);
        if (between.LastIndexOfAny(";；。\n") is var hard and >= 0)
            return first.End + hard + 1;
        // 周一小龙1小时个案，周二小虎2小时: what begins with a day of its own begins there.
        if (
            sentence.Marks.Exists(mark => mark is DayMark && mark.Start >= start && mark.End <= first.Start)
            && sentence.Marks.FindLast(mark => mark is DayMark && mark.Start >= first.End && mark.End <= second.Start) is { } day
            && sentence.Left.AsSpan(first.End, day.Start - first.End).TrimEnd() is [.., ',' or '，'] before
        )
            return first.End + before.Length - 1;
        if (TypedCut(sentence, start, first, second) is { } typed)
            return typed;
        var amountLast = Stands(sentence, start, first.Start);
        int? cut = null;
        foreach (var soft in Soft().EnumerateMatches(between))
        {
            var at = first.End + soft.Index;
            if (amountLast && !Stands(sentence, first.End, at))
                return at;
            if (!amountLast && !Stands(sentence, at, second.Start))
                cut ??= at;
        }

        return cut ?? Repeated(sentence, start, first, second) ?? (amountLast ? first.End : second.Start);
    }

    /// <summary>"Saw Li Na 9 to 11, documentation, then an hour with Li Ming, case work": where each side has a kind, and the first one behind its
    /// amount.</summary>
    static int? TypedCut(Sentence sentence, int start, Mark first, Mark second)
    {
        if (IsTyped(sentence, start, first.End))
            return null;
        var end = NextCut(sentence, second.Start, second);
        foreach (var soft in Soft().EnumerateMatches(sentence.Left.AsSpan(first.End, second.Start - first.End)))
            if (first.End + soft.Index is var at && IsTyped(sentence, start, at))
                return IsTyped(sentence, second.End, end) ? at : null;
        return null;
    }

    static bool IsTyped(Sentence sentence, int start, int end) =>
        sentence.Marks.Exists(mark => mark is TypeMark && mark.Start >= start && mark.End <= end);

    /// <summary>Where nothing separates them: before the first type or person of a kind that the entry already has.</summary>
    static int? Repeated(Sentence sentence, int start, Mark first, Mark second)
    {
        bool type = false,
            person = false;
        foreach (var mark in sentence.Marks)
        {
            if (mark.Start < start || mark.Start >= second.Start || mark is not (TypeMark or PersonMark))
                continue;
            if (mark is TypeMark ? type : person && mark.Start > first.End)
                return mark.Start > first.End ? mark.Start : null;
            if (mark is TypeMark)
                type = true;
            else
                person = true;
        }

        return null;
    }

    /// <summary>Up to where the entry that begins at the cut may find its type or person: the next amount but one.</summary>
    static int NextCut(Sentence sentence, int cut, Mark amount)
    {
        var seen = false;
        foreach (var mark in sentence.Marks)
        {
            if (mark.Start <= amount.Start || !IsAmount(mark))
                continue;
            if (seen)
                return mark.Start;
            seen = true;
        }

        return sentence.Length;
    }

    static bool Stands(Sentence sentence, int start, int end) =>
        sentence.Marks.Exists(m => m is TypeMark or PersonMark && m.Start >= start && m.End <= end);

    [GeneratedRegex(@"[,，、&+]|(?<![a-z])(?:and|then|plus|also)(?![a-z])|和|以及|还有|另外|然后", RegexOptions.CultureInvariant)]
    private static partial Regex Soft();
}
