using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Which things of a list are meant: by their numbers, or by what they are. What is empty was not said; <paramref name="Except"/> are those
/// that are not meant.
/// </summary>
/// <param name="Minutes">Lengths that stand for themselves; <see cref="Lengths"/> are those that are compared with: "over 2 hours".</param>
public sealed record Picks(
    IReadOnlyList<int> Numbers,
    IReadOnlyList<Guid> People,
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<int> Minutes,
    IReadOnlyList<string> Types,
    bool Last,
    Picks? Except
)
{
    public IReadOnlyList<LengthRange> Lengths { get; init; } = [];

    /// <summary>So many from the end, where the last are meant.</summary>
    public int LastCount { get; init; } = 1;

    /// <summary>They are named only to say that nothing is to be done with them: "don't approve 3 yet", 第一条先别批.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether the words tell some from others at all.</summary>
    public bool SaysWhich =>
        Numbers.Count > 0
        || People.Count > 0
        || Days.Count > 0
        || Minutes.Count > 0
        || Lengths.Count > 0
        || Types.Count > 0
        || Last
        || Except is not null;

    /// <summary>All numbers that are said, of those that are meant and of those that are not.</summary>
    public IReadOnlyList<int> AllNumbers => [.. Numbers, .. Except?.Numbers ?? []];

    /// <param name="number">Its place in the list, from 1.</param>
    /// <param name="count">How many the list has.</param>
    /// <param name="people">All whom it is about.</param>
    /// <param name="day">Its day.</param>
    /// <param name="minutes">Its length.</param>
    /// <param name="type">Its kind.</param>
    public bool Means(int number, int count, IReadOnlyList<Guid> people, DateOnly day, int minutes, string type) =>
        (Except is null || !Except.SaysWhich || !Except.Means(number, count, people, day, minutes, type))
        && (
            Numbers.Count > 0
                ? Numbers.Contains(number)
                : (!Last || number > count - LastCount)
                    && (People.Count == 0 || People.Any(people.Contains))
                    && (Days.Count == 0 || Days.Contains(day))
                    && ((Minutes.Count == 0 && Lengths.Count == 0) || Minutes.Contains(minutes) || Lengths.Any(range => range.Contains(minutes)))
                    && (Types.Count == 0 || Types.Contains(type))
        );
}

/// <summary>Reads "1 and 3", "all except 2", "1 to 4", "the 7 hour one", "Chen Jing's", 第二条, 除了6小时那条, 陈静的.</summary>
public static partial class PickReader
{
    public static Picks Read(string words, ReadingContext context)
    {
        var read = LeftOutReader.Read(words);
        if (read.Refused)
            return Named(read.Out, context) with { Refused = true };
        var meant = Named(read.Meant, context);
        return string.IsNullOrWhiteSpace(read.Out) ? meant : meant with { Except = Named(read.Out, context) };
    }

    /// <summary>The one place in a list that the words are, and nothing else: "the second one", 第二个. Null for anything else.</summary>
    public static int? Ordinal(string words)
    {
        var sentence = new Sentence(words, 0, Math.Min(words.Length, HoursReader.LookedAt));
        return Ordinals(sentence) is [var only] && sentence.Left.AsSpan().Trim(" .,!\u0001").IsEmpty ? only : null;
    }

    /// <summary>Nothing is said but what names: "6 hours", 周三那条.</summary>
    public static bool OnlyNames(string words, ReadingContext context)
    {
        var (sentence, numbers, last) = Marked(words, context);
        return (sentence.Marks.Count > 0 || numbers.Count > 0 || last > 0) && !Beside().Replace(sentence.Left, "").Any(char.IsLetterOrDigit);
    }

    /// <summary>All that the words name, whether they mean it or leave it out.</summary>
    public static Picks Named(string words, ReadingContext context)
    {
        var (sentence, numbers, lastCount) = Marked(words, context);
        var last = lastCount > 0 || LastOne().IsMatch(sentence.Left);
        var (exact, ranges) = LengthBounds.Of(sentence);
        return new Picks(
            numbers,
            [
                .. sentence
                    .Marks.OfType<PersonMark>()
                    .Where(static mark => mark.Person.Kind is FoundKind.One or FoundKind.Several)
                    .SelectMany(static mark => mark.Person.Keys)
                    .Distinct(),
            ],
            [.. sentence.Marks.OfType<DayMark>().SelectMany(static mark => mark.Days).Distinct()],
            exact,
            [.. sentence.Marks.OfType<TypeMark>().SelectMany(static mark => mark.Type.Keys).Distinct()],
            last,
            null
        )
        {
            Lengths = ranges,
            LastCount = Math.Max(1, lastCount),
        };
    }

    /// <summary>What says which thing, and no more of it.</summary>
    [GeneratedRegex(@"\b(?:the|one|that|of|on|from|entry|ones|and|work|for|h)\b|[那这条个的份次]|记录", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    static (Sentence Sentence, List<int> Numbers, int Last) Marked(string words, ReadingContext context)
    {
        // "Group 3" is no third line.
        words = GroupNumber().Replace(words, match => new string(' ', match.Length));
        words = DotDay().Replace(WeekdayNumber().Replace(words, "$0th"), "$1/$2");
        var sentence = new Sentence(words, 0, Math.Min(words.Length, HoursReader.LookedAt));
        var (numbers, lastCount) = Some(sentence);
        numbers.AddRange(Ordinals(sentence));
        NameGrammar.MarkKnown(sentence, context.People);
        context.Types.MarkExact(sentence);
        LengthGrammar.Mark(sentence);
        Number(sentence, numbers);
        DayGrammar.MarkDated(sentence, context.Today, context.ChineseFirst);
        DayGrammar.Mark(sentence, context.Today, context.ChineseFirst);
        Recogniser.Mark(sentence, context.Today);
        return (sentence, numbers, lastCount);
    }

    /// <summary>"The first two", 前三条: their numbers; "the last two", 最后两条: how many.</summary>
    static (List<int> First, int Last) Some(Sentence sentence)
    {
        if (SomeWords().Match(sentence.Left) is not { Success: true } some)
            return ([], 0);
        var many = EnglishWords.Number(some.Groups["n"].Value) ?? NumberText.Integer(some.Groups["n"].ValueSpan) ?? 0;
        sentence.Blank(some.Index, some.Index + some.Length);
        return some.Groups["last"].Success ? ([], many) : ([.. Enumerable.Range(1, many)], 0);
    }

    static List<int> Ordinals(Sentence sentence)
    {
        var numbers = new List<int>();
        for (var match = OrdinalWords().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            numbers.Add(
                match.Groups["zh"] is { Success: true } chinese
                    ? NumberText.Integer(chinese.Value)!.Value
                    : Array.IndexOf(EnglishOrdinals, match.Groups["en"].Value) + 1
            );
            sentence.Blank(match.Index, match.Index + match.Length);
        }
        return numbers;
    }

    /// <summary>Numbers that stand for themselves, and what lies between two of them.</summary>
    static void Number(Sentence sentence, List<int> numbers)
    {
        for (var match = Bare().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var from = NumberText.Integer(match.Groups["a"].ValueSpan)!.Value;
            var to = NumberText.Integer(match.Groups["b"].ValueSpan) ?? from;
            for (var number = from; number <= to && number < from + 100; number++)
                numbers.Add(number);
            sentence.Blank(match.Index, match.Index + match.Length);
        }
    }

    const string Months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?";

    [GeneratedRegex(
        @"(?<![a-z])(?:the )?(?:first|top|(?<last>last|latest)) (?<n>two|three|four|five|six|[2-9])(?: (?:ones|entries|of))?(?![a-z\d:.-]"
            + @"|\s*-?(?:h\b|h(?:ou)?rs?"
            + @"|min|days?|weeks?|months?|times))|(?:前|头|(?<last>最后))(?<n>[两二三四五六]|[2-9])(?:条|个(?!小时|月|星期|礼拜)|份|场|次)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SomeWords();

    [GeneratedRegex(
        @"(?<=['’]s |\b(?:her|his|their|my|the|whole|entire) )group\b(?! (?:work|supervision|sessions?|activit|one))|\b(?:groups?"
            + @"|teams?) (?:\d{1,2}|one|two|three|four|five|six|[a-h])\b(?! ?(?:h\b|hours?|min))|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})小?组(?!工作"
            + @"|督导|活动)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex GroupNumber();

    /// <summary>23.11 is a day where it is no length; 1.5 is one and a half.</summary>
    [GeneratedRegex(
        @"(?<![\d.:/])(?!\d\.5(?!\d))(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.?(?![\d.:/]|\s*-?(?:h\b|h(?:ou)?rs?|个?(?:小时|钟头)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex DotDay();

    /// <summary>"Tuesday 24" is a day of the month.</summary>
    [GeneratedRegex(
        @"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? (?:the )?(?:3[01]|[12]\d|[1-9])(?![\d:./]|\s*(?:st|nd|rd"
            + @"|th|h\b|h(?:ou)?rs?"
            + @"|min|am|pm|-|–|to\b|and\b|o'?clock|"
            + Months
            + @"))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WeekdayNumber();

    static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    [GeneratedRegex(
        @"第(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})(?:条|个|项|份|场|次)?|(?<![a-z])(?:the )?(?<en>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
            + @"|tenth)(?: one| entry| booking| session)?(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OrdinalWords();

    [GeneratedRegex(
        // "All 20", 这18条 and 3条 say how many, "24 November" and "November 24" a day.
        @"(?<![\d:./a-z-]|[第组周月期]|[这那共全]|\b(?:all|these|those|them|groups?|teams?|"
            + Months
            + @") )#?(?:no\.? ?|number )?(?<a>\d{1,2})"
            + @"(?:\s*(?:to|-|~|到|至)\s*(?<b>\d{1,2}))?(?![\d:./]|\s*(?:st|nd|rd|th|h\b|hours?|hrs?|min|个?小时|个人|位|分|点|月|日|号|年|am|pm|[a-z]*day|"
            + Months
            + @")|\s*条)|(?<=通过|退回|批准|同意|审核|批|改|删|撤回)(?<a>\d{1,2})(?:[到至~-](?<b>\d{1,2}))?(?!\d|个?小时|分|点|月|日|号|\s*条)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"(?<![a-z])(?:the |my )?(?:last|latest|most recent)(?! (?:week|month|night|mon|tue|wed|thu|fri|sat|sun))(?![a-z])|(?<![a-z])(?:just (?:now"
            + @"|logged|saved|entered))(?![a-z])|最后|最近一|刚才|刚刚|上一条|最新",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LastOne();
}
