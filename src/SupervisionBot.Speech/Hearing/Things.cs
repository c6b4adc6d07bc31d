using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Speech.Hearing;

/// <summary>What a sentence can name. The value is the sign that stands in its place where only the kind of sentence matters.</summary>
public enum ThingKind
{
    Person = '\uE001',
    Length = '\uE002',
    DayPast = '\uE003',
    Today = '\uE004',
    DayToCome = '\uE005',
    Weekday = '\uE006',
    Date = '\uE007',
    Time = '\uE008',
    PartOfDay = '\uE009',
    SpanPast = '\uE00A',
    SpanNow = '\uE00B',
    SpanToCome = '\uE00C',
    Work = '\uE00D',
    Group = '\uE00E',
    Number = '\uE00F',
}

/// <summary>A thing that a sentence names, and where.</summary>
/// <param name="IsStranger">A name by its form, and of nobody who is known.</param>
public readonly record struct Thing(ThingKind Kind, int Start, int End, bool IsStranger = false);

/// <summary>
/// Finds what a sentence names without asking which day or how long that is: by the readers of names, work, lengths and clock times, and by
/// words of days. It does not depend on the day on which it is read.
/// </summary>
public static partial class Things
{
    /// <summary>More is not looked at.</summary>
    const int LookedAt = 300;

    /// <summary>What the field calls its kinds of work; a batch's own words for them are left as words.</summary>
    static readonly TypeVocabulary Works = new([
        new("individual", ["individual supervision", "个别督导"]),
        new("group", ["group supervision", "小组督导"]),
        new("case", ["case work", "casework", "个案工作"]),
        new("groupwork", ["group work", "小组工作"]),
        new("community", ["community work", "社区工作"]),
        new("documents", ["documentation", "督导文书"]),
    ]);

    /// <summary>In the order of their places, none over another.</summary>
    public static IReadOnlyList<Thing> In(string text, PeopleVocabulary people)
    {
        var sentence = new Sentence(text, 0, Math.Min(text.Length, LookedAt));
        var things = new List<Thing>();
        NameGrammar.MarkKnown(sentence, people);
        Take(sentence, things, Groups(), ThingKind.Group);
        Works.MarkExact(sentence);
        Take(sentence, things, Dates(), ThingKind.Date);
        Take(sentence, things, DaysPast(), ThingKind.DayPast);
        Take(sentence, things, DaysToCome(), ThingKind.DayToCome);
        Take(sentence, things, DaysNow(), ThingKind.Today);
        Take(sentence, things, SpansPast(), ThingKind.SpanPast);
        Take(sentence, things, SpansToCome(), ThingKind.SpanToCome);
        Take(sentence, things, SpansNow(), ThingKind.SpanNow);
        Take(sentence, things, Weekdays(), ThingKind.Weekday);
        LengthGrammar.Mark(sentence);
        Take(sentence, things, Lengths(), ThingKind.Length);
        ClockGrammar.Mark(sentence);
        Take(sentence, things, Times(), ThingKind.Time);
        Take(sentence, things, PartsOfDay(), ThingKind.PartOfDay);
        foreach (var (start, end) in StrangerGrammar.In(sentence).ToList())
        {
            things.Add(new Thing(ThingKind.Person, start, end, IsStranger: true));
            sentence.Blank(start, end);
        }
        Take(sentence, things, Numbers(), ThingKind.Number);
        foreach (var mark in sentence.Marks)
            if (KindOf(mark) is { } kind)
                things.Add(new Thing(kind, mark.Start, mark.End));
        things.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return things;
    }

    /// <summary>The sentence in small, plain letters with the sign of its kind in the place of each thing.</summary>
    public static string Masked(string text, IReadOnlyList<Thing> things)
    {
        var masked = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var thing in things)
        {
            Append(text.AsSpan(at, thing.Start - at));
            masked.Append(' ').Append((char)thing.Kind).Append(' ');
            at = thing.End;
        }
        Append(text.AsSpan(at, Math.Min(text.Length, LookedAt) - Math.Min(at, LookedAt)));
        return masked.ToString().Trim();

        void Append(ReadOnlySpan<char> words)
        {
            foreach (var letter in words)
            {
                var plain = Sentence.PlainOf(letter);
                if (plain is '\'' or '’')
                    continue;
                if (char.IsLetterOrDigit(plain) || plain is '?' or '!')
                    masked.Append(plain);
                else if (masked.Length > 0 && masked[^1] != ' ')
                    masked.Append(' ');
            }
        }
    }

    static ThingKind? KindOf(Mark mark) =>
        mark switch
        {
            PersonMark => ThingKind.Person,
            TypeMark => ThingKind.Work,
            LengthMark or ProblemMark => ThingKind.Length,
            TimeMark => ThingKind.Time,
            _ => null,
        };

    static void Take(Sentence sentence, List<Thing> things, Regex words, ThingKind kind)
    {
        foreach (var match in words.EnumerateMatches(sentence.Left))
        {
            things.Add(new Thing(kind, match.Index, match.Index + match.Length));
            sentence.Blank(match.Index, match.Index + match.Length);
        }
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant;
    const string EnglishDay = "(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?(?:'s)?";
    const string ChineseDay = "(?<![0-9一二两三四五六七八九十几]个)(?:周|星期|礼拜)[一二三四五六日天1-7]";
    const string Some = @"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple of)";
    const string SomeChinese = "[0-9一二两三四五六七八九十几]{1,3}";

    [GeneratedRegex(
        @"(?<![a-z])(?:group|team) ?(?:\d{1,2}|one|two|three|four)(?![a-z\d])|(?<!周|星期|礼拜)第?[一二三四五六\d]{1,2}小?组(?!织)",
        Plain
    )]
    private static partial Regex Groups();

    [GeneratedRegex(
        @"(?<![a-z\d/.:-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.(?!\d))(?![\d:])|"
            + @"(?<![a-z\d])(?:\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| (?:to|until|till|through) (?:the )?))?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:"
            + EnglishWords.Months
            + @")(?![a-z])|(?<![a-z])(?:"
            + EnglishWords.Months
            + @") \d{1,2}(?:st|nd|rd|th)?(?![a-z\d])|"
            + @"(?<![a-z\d])the \d{1,2}(?:st|nd|rd|th)(?![a-z])|[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十廿]{1,3}[日号]?"
            + @"|(?<![\d第])[\d一二三四五六七八九十廿]{1,3}[日号](?!线)",
        Plain
    )]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"(?<![a-z])(?:the )?(?:day )?before yesterday(?![a-z])|(?<![a-z])(?:yesterday(?:'?s)?|yest|yday)(?![a-z])|(?<![a-z])last (?:"
            + EnglishDay
            + @"|night|evening)(?![a-z])|"
            + "(?<![a-z])"
            + Some
            + @" (?:days?|weeks?) ago(?![a-z])|大?前[天晚儿日](?!提)|昨[天日晚儿]?(?:早上|上午|下午|晚上|夜里)?|上上?个?"
            + ChineseDay
            + "|"
            + SomeChinese
            + "(?:天|周|个星期)(?:以|之)?前",
        Plain
    )]
    private static partial Regex DaysPast();

    [GeneratedRegex(
        @"(?<![a-z])(?:the day after )?(?:tomm?orr?ow(?:'?s)?|tmrw?|tmr)(?![a-z])|(?<![a-z])(?:next|coming) "
            + EnglishDay
            + @"(?![a-z])|(?<![a-z])in "
            + Some
            + @" (?:days?|weeks?)(?![a-z])|"
            + "大?后[天日]|明[天日晚儿](?:早上|上午|下午|晚上)?|下下?个?"
            + ChineseDay
            + "|"
            + SomeChinese
            + "(?:天|周|个星期)(?:以|之)?后",
        Plain
    )]
    private static partial Regex DaysToCome();

    [GeneratedRegex(
        "(?<![a-z])(?:today(?:'?s)?|tday|tonight|this (?:morning|afternoon|evening))(?![a-z])|今[天日晚早儿](?:早上|上午|下午|晚上)?|刚刚|刚才",
        Plain
    )]
    private static partial Regex DaysNow();

    [GeneratedRegex(@"(?<![a-z])(?:last|previous|past) (?:week(?:end)?|month|year)(?:'?s)?(?![a-z])|上上?个?(?:周末?|星期|礼拜|月)", Plain)]
    private static partial Regex SpansPast();

    [GeneratedRegex(@"(?<![a-z])(?:next|coming) (?:week(?:end)?|month|year)(?:'?s)?(?![a-z])|下下?个?(?:周末?|星期|礼拜|月)", Plain)]
    private static partial Regex SpansToCome();

    [GeneratedRegex(@"(?<![a-z])this (?:week(?:end)?|month|year)(?:'?s)?(?![a-z])|[本这](?:个?(?:周末?|星期|礼拜|月))", Plain)]
    private static partial Regex SpansNow();

    [GeneratedRegex(@"(?<![a-z])(?:this )?" + EnglishDay + @"(?![a-z])|[本这]?" + ChineseDay, Plain)]
    private static partial Regex Weekdays();

    [GeneratedRegex(
        @"(?<![a-z])(?:half an hour|three quarters of an hour|(?:an?|"
            + EnglishWords.NumberWords
            + @"|ninety|sixty|forty[- ]five|thirty|fifty)(?: and a half)? (?:hours?|hrs?|minutes?|mins?)(?: and (?:a half|a quarter"
            + @"|\d+ minutes))?)(?![a-z])",
        Plain
    )]
    private static partial Regex Lengths();

    [GeneratedRegex(
        @"(?<![a-z\d])(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}[:：]\d\d|\d{1,2} o'?clock|(?:at|by|from|til|till|until) \d{1,2}(?![:：.]\d)"
            + @"|(?:half|quarter) (?:past|to) [a-z]+|noon|midday|midnight)(?![a-z\d])|"
            + @"[\d零一二两三四五六七八九十]{1,3}点(?:钟|半|一刻|三刻|[\d一二三四五六七八九十]{1,3}分?)?",
        Plain
    )]
    private static partial Regex Times();

    [GeneratedRegex(
        @"(?<![a-z])(?:in the )?(?:mornings?|afternoons?|evenings?|nights?)(?![a-z])|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|凌晨",
        Plain
    )]
    private static partial Regex PartsOfDay();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?", Plain)]
    private static partial Regex Numbers();
}
