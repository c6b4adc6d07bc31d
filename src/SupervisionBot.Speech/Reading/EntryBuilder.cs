using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Makes one entry of the marks of a segment: picks among readings and names what contradicts.</summary>
static partial class EntryBuilder
{
    const int Day = 1440;
    const int Early = 7 * 60;

    internal static HoursSaid Build(Sentence sentence, Entries.Segment segment, DateOnly today)
    {
        var told = NoteClauses.ToldIn(sentence, segment);
        var marks = Mended(sentence, segment, Meant([.. sentence.Marks.Where(m => m.Start >= segment.Start && m.End <= segment.End)], told));
        var problems = marks.OfType<ProblemMark>().Select(m => new ReadingProblem(m.Kind, sentence.Words(m.Start, m.End))).ToList();
        var minutes = Minutes(sentence, marks, problems);
        var (day, dayProblem) = OneDay(sentence, marks, today);
        if (dayProblem is not null)
            problems.Add(dayProblem);
        var range = Range(sentence, marks, minutes, problems);
        var off = (int)(marks.OfType<BreakMark>().Sum(static one => one.Seconds) / 60);
        if (off > 0 && (minutes ?? range.Length) is { } whole && whole > off)
            (minutes, range) = (whole - off, default);
        if (range.Length is { } length)
        {
            if (minutes is not null && minutes != length)
            {
                var both = Span(sentence, marks.Where(static m => m is LengthMark or TimeMark));
                problems.Add(new ReadingProblem(ReadingProblemKind.LengthAndRangeDisagree, both));
                minutes = null;
            }
            else if (!marks.Exists(static m => m is LengthMark or ProblemMark))
            {
                minutes = length;
            }
        }

        return new HoursSaid
        {
            Minutes = minutes,
            Day = day,
            From = range.From,
            To = range.To ?? (range.Length is null ? After(range.From, minutes) : null),
            Type = TypeOf(sentence, marks)?.Type ?? Found<string>.Nothing,
            With = marks
                .OfType<PersonMark>()
                .Select(static p => p.Person)
                .DistinctBy(static p => p.Kind == FoundKind.One ? $"{p.Only}" : p.Words)
                .ToList(),
            Note = NoteClauses.Rest(sentence, segment, told),
            Problems = problems,
        };
    }

    /// <summary>The kind that is said first, unless another is concluded: "…, so that's case work", 算个案吧.</summary>
    static TypeMark? TypeOf(Sentence sentence, List<Mark> marks)
    {
        var types = marks.OfType<TypeMark>().ToList();
        return types.FindLast(type => NoteClauses.Concludes(sentence, type.Start)) ?? types.FirstOrDefault();
    }

    /// <summary>
    /// What is only told of the work names nobody and nothing that the entry says elsewhere; a kind of work that was talked about is none of it
    /// at all.
    /// </summary>
    static List<Mark> Meant(List<Mark> marks, IReadOnlyList<NoteClauses.Told> told)
    {
        bool Is(Mark mark, NoteClauses.Told one) => mark.Start >= one.Start && mark.End <= one.End;
        bool Elsewhere<T>(Mark mark)
            where T : Mark => marks.Exists(other => other is T && !told.Any(one => Is(other, one)));
        return
        [
            .. marks.Where(mark =>
                !told.Any(one =>
                    Is(mark, one) && (mark is TypeMark ? one.Talk || Elsewhere<TypeMark>(mark) : mark is PersonMark && Elsewhere<PersonMark>(mark))
                )
            ),
        ];
    }

    /// <summary>"… with Fang Min, no wait, Zhang Min": what is said after such words takes the place of what was said before.</summary>
    static List<Mark> Mended(Sentence sentence, Entries.Segment segment, List<Mark> marks)
    {
        if (Mending().Match(Sentence.PlainOf(sentence.Words(segment.Start, segment.End))) is not { Success: true } mended)
            return marks;
        var at = segment.Start + mended.Index;
        var after = marks.Where(mark => mark.Start >= at).Select(static mark => mark.GetType()).ToHashSet();
        return [.. marks.Where(mark => mark.Start >= at || !after.Contains(mark.GetType()))];
    }

    [GeneratedRegex(
        @"(?<![a-z])(?:no,? wait|wait,? no|scratch that|sorry,? i mean(?:t)?|i mean(?:t)?|no,? sorry|make that)(?![a-z])"
            + @"|(?<=[,，。;\s])(?:哦不|不对|说错了|错了)[,，]?(?:应该)?是?",
        RegexOptions.CultureInvariant
    )]
    internal static partial Regex Mending();

    internal static int? Minutes(Sentence sentence, IReadOnlyList<Mark> marks, List<ReadingProblem> problems)
    {
        var lengths = marks.OfType<LengthMark>().DistinctBy(static m => m.Seconds).ToList();
        if (lengths.Count == 0)
            return null;
        ReadingProblemKind? problem = lengths switch
        {
            { Count: > 1 } => ReadingProblemKind.TwoLengths,
            [{ Seconds: <= 0 }] => ReadingProblemKind.LengthZero,
            [{ Seconds: > Day * 60 }] => ReadingProblemKind.LengthOverADay,
            [var one] when one.Seconds % 60 != 0 => ReadingProblemKind.LengthNotWholeMinutes,
            _ => null,
        };
        if (problem is null)
            return (int)(lengths[0].Seconds / 60);
        problems.Add(new ReadingProblem(problem.Value, Span(sentence, lengths)));
        return null;
    }

    /// <summary>The day on which all day words agree; of a weekday's or date's readings the latest that is not in the future.</summary>
    internal static (DateOnly? Day, ReadingProblem? Problem) OneDay(Sentence sentence, IReadOnlyList<Mark> marks, DateOnly today)
    {
        // They were taken by how they are said, not by where.
        var days = marks.OfType<DayMark>().OrderBy(static mark => mark.Start).ToList();
        // A feast beside a day is what the work was about.
        if (marks.OfType<DayProblemMark>().FirstOrDefault(mark => days.Count == 0 || mark.Kind != ReadingProblemKind.DayUnclear) is { } unclear)
            return (null, new ReadingProblem(unclear.Kind, sentence.Words(unclear.Start, unclear.End)) { Near = unclear.Near ?? [] });
        if (days.Count == 0)
            return (null, null);
        var common = days.Skip(1).Aggregate(days[0].Days.AsEnumerable(), static (all, mark) => all.Intersect(mark.Days)).ToList();
        if (common.Count == 0)
            return (null, new ReadingProblem(ReadingProblemKind.TwoDays, Span(sentence, days)) { Near = Each(sentence, days, today) });
        var (past, next) = (common.Where(d => d <= today).DefaultIfEmpty().Max(), common.Where(d => d > today).DefaultIfEmpty().Min());
        return (past == default || (next != default && DayGrammar.IsRatherNext(past, next, today)) ? next : past, null);
    }

    /// <summary>Of each of the days named, the latest that is not in the future; all from first to last where they are the ends of a span.</summary>
    static List<DateOnly> Each(Sentence sentence, List<DayMark> days, DateOnly today)
    {
        if (!days.TrueForAll(static mark => mark.Days.Count > 0))
            return [];
        List<DateOnly> each =
        [
            .. days.Select(mark => mark.Days.Any(day => day <= today) ? mark.Days.Where(day => day <= today).Max() : mark.Days.Min()).Distinct(),
        ];
        return
            days is [var first, var last]
            && each is [var from, var to]
            && from < to
            && to.DayNumber - from.DayNumber < MostDays
            && first.End <= last.Start
            && UpTo().IsMatch(Sentence.PlainOf(sentence.Words(first.End, last.Start)))
            ? [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)]
            : each;
    }

    /// <summary>A longer span is hardly an entry for each of its days.</summary>
    const int MostDays = 14;

    [GeneratedRegex(@"^\s*(?:to|till?|until|through|thru|up to|[-–—~]|一?直?到|至)(?:\s+the)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UpTo();

    internal static (TimeOnly? From, TimeOnly? To, int? Length) Range(
        Sentence sentence,
        IReadOnlyList<Mark> marks,
        int? minutes,
        List<ReadingProblem> problems
    )
    {
        var times = marks.OfType<TimeMark>().ToList();
        if (times.Count == 0)
            return default;
        if (times.Count(static t => t.IsRange) > 1)
        {
            problems.Add(new ReadingProblem(ReadingProblemKind.TwoRanges, Span(sentence, times)));
            return default;
        }

        var time = times.Find(static t => t.IsRange) ?? times[0];
        var (from, to) = Pick(time.Readings, marks.OfType<PartOfDayMark>().FirstOrDefault(), minutes);
        if (to is null)
            return (Clock(from), null, null);
        ReadingProblemKind? problem =
            to == from ? ReadingProblemKind.LengthZero
            : to > from ? null
            : from >= 17 * 60 && to <= 6 * 60 ? ReadingProblemKind.RangeOverMidnight
            : ReadingProblemKind.RangeEndsBeforeStart;
        if (problem is null)
            return (Clock(from), to == Day ? null : Clock(to.Value), to - from);
        problems.Add(new ReadingProblem(problem.Value, sentence.Words(time.Start, time.End)));
        return default;
    }

    static TimeOnly? After(TimeOnly? from, int? minutes) =>
        from is { } start && minutes is { } length && start.ToTimeSpan().TotalMinutes + length < Day ? start.AddMinutes(length) : null;

    /// <summary>The reading in the part of the day that was said, else one that fits the length, else one between seven and midnight.</summary>
    static (int From, int? To) Pick(IReadOnlyList<(int From, int? To)> readings, PartOfDayMark? part, int? minutes)
    {
        if (readings.Count == 1)
            return readings[0];
        if (part is not null)
            foreach (var reading in readings)
                if (reading.From >= part.FromHour * 60 && reading.From < part.ToHour * 60)
                    return reading;
        foreach (var reading in readings)
            if (Likely(reading) && (minutes is null || reading.To is null || reading.To - reading.From == minutes))
                return reading;
        foreach (var reading in readings)
            if (Likely(reading))
                return reading;
        return readings[0];
    }

    static bool Likely((int From, int? To) reading) => reading.From >= Early && (reading.To is null || reading.To > reading.From);

    static TimeOnly Clock(int minutes) => new(minutes / 60 % 24, minutes % 60);

    static string Span(Sentence sentence, IEnumerable<Mark> marks)
    {
        var all = marks.ToList();
        return sentence.Words(all.Min(static m => m.Start), all.Max(static m => m.End));
    }
}
