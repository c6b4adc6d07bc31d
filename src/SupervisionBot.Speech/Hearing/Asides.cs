using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Speech.Hearing;

/// <summary>
/// What a sentence names only to set it aside: what it denies ("not Fang Min"), mends ("7点改成8点"), counts on top ("half an hour longer") or says
/// in passing ("I sat with …", 短一点). An answer need not show it.
/// </summary>
public sealed partial class Asides
{
    /// <summary>So far around a thing the words that set it aside are looked for.</summary>
    const int Around = 14;

    readonly string plain;
    readonly string leftOut;
    readonly bool refuses;
    readonly (int Start, int End)? withdrawn;

    public Asides(string words)
    {
        plain = Sentence.PlainOf(words).Replace('’', '\'');
        var left = LeftOutReader.Read(words);
        (leftOut, refuses, withdrawn) = (left.Out, left.Refused, SaidAnew.Withdrawn(words));
    }

    /// <summary>Whether the thing is set aside.</summary>
    public bool Has(Thing thing)
    {
        if (refuses || (thing.End <= leftOut.Length && !string.IsNullOrWhiteSpace(leftOut[thing.Start..thing.End])))
            return true;
        // "To the 19th, no wait, to the 27th": the first, and why not, is taken back.
        if (withdrawn is var (from, to) && thing.Start >= from && thing.End <= to)
            return true;
        var before = plain[Math.Max(0, thing.Start - Around)..thing.Start];
        var after = plain[Math.Min(plain.Length, thing.End)..Math.Min(plain.Length, thing.End + Around)];
        return Denying().IsMatch(before)
            || Mended().IsMatch(after)
            || thing.Kind switch
            {
                ThingKind.Length => OnTop().IsMatch(before) || MoreOrLess().IsMatch(after),
                ThingKind.Weekday => Once().IsMatch(after) || Sat().IsMatch(plain[thing.Start..thing.End]) && Who().IsMatch(before),
                ThingKind.Time => Once().IsMatch(after)
                    || Few().IsMatch(plain[thing.Start..thing.End]) && HowMuch().IsMatch(before)
                    || OneToOne().IsMatch(plain[thing.Start..thing.End])
                    || Groups().IsMatch(before)
                    || (thing.End < plain.Length && char.IsAsciiDigit(plain[thing.End])),
                ThingKind.DayToCome => plain[thing.Start..thing.End] is "in a day",
                // Only a number of a row, or of a version, stands for a thing.
                ThingKind.Number => !Pointed().IsMatch(plain[thing.Start..thing.End]) && !Ordinal().IsMatch(before) && !Counted().IsMatch(after),
                _ => false,
            }
            || (thing.Kind is not (ThingKind.Person or ThingKind.Length) && (Like().IsMatch(before) || Alike().IsMatch(after)));
    }

    /// <summary>A bound and not the day itself: "after Tuesday", 11月26号以前, "the week of the 3rd".</summary>
    public bool IsBound(Thing thing) =>
        Bounding().IsMatch(plain[Math.Max(0, thing.Start - Around)..thing.Start])
        || Bounded().IsMatch(plain[Math.Min(plain.Length, thing.End)..Math.Min(plain.Length, thing.End + Around)]);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?:\b(?:not|n't|except|but|without|skip|instead of|rather than|isn't)"
            + @"(?: the| on| at| with| for| from)*\s*|(?:不是|不跟|不和|不要|除了|别|没有?跟|去掉|而非)[跟和在]?)$",
        Plain
    )]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"^\s*(?:的?那?[节场条个]?.{0,2}(?:改成|改为|换成|改到|改约)"
            + @"|^没来[,，]?(?:删|去掉)|^(?:的|那条|这条)?(?:删掉|去掉)|[,，.]?\s*(?:哦?不对?[,，]|啊不|说错|no[, ]|sorry|i mean|wait|make that))",
        Plain
    )]
    private static partial Regex Mended();

    [GeneratedRegex(
        @"(?:\b(?:plus|add|another|extra|by|in|put|minus|for)\s*|(?:加|多|少|再|延长?|推迟|提前|晚|早|减|每天|长)|[\d一二两三四五六七八九十]点)(?:了|个)?$",
        Plain
    )]
    private static partial Regex OnTop();

    [GeneratedRegex(
        @"^\s*(?:more|less|longer|shorter|later|earlier|too|before|after|from now|each|apiece|slots?|pieces?|以?后|之后|以前|之前|前|的时段|一个)",
        Plain
    )]
    private static partial Regex MoreOrLess();

    /// <summary>每周一次.</summary>
    [GeneratedRegex("^[次回场节]", Plain)]
    private static partial Regex Once();

    [GeneratedRegex("^sat$", Plain)]
    private static partial Regex Sat();

    [GeneratedRegex(@"\b(?:i|we|he|she|they|who|and)\s*$", Plain)]
    private static partial Regex Who();

    [GeneratedRegex("^一点$", Plain)]
    private static partial Regex Few();

    [GeneratedRegex("[短长快慢多少高低气松细轻大小好紧晚早]$", Plain)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"^(?:one|1) ?(?:to|-|:) ?(?:one|1)$", Plain)]
    private static partial Regex OneToOne();

    [GeneratedRegex(@"\b(?:groups?|teams?)\s*$", Plain)]
    private static partial Regex Groups();

    [GeneratedRegex(@"(?:\b(?:number|no\.?|row|line|entry|booking)\s*|#|第)$", Plain)]
    private static partial Regex Ordinal();

    /// <summary>"1.30" is rather a time than a number.</summary>
    [GeneratedRegex(@"^\d{1,2}\.[0-5]\d$", Plain)]
    private static partial Regex Pointed();

    [GeneratedRegex("^(?:条|份(?!文书))", Plain)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:\b(?:same as|like|as on|as)(?: the| on)?\s*|[跟和像])$", Plain)]
    private static partial Regex Like();

    [GeneratedRegex("^(?:那天|那条)?一样", Plain)]
    private static partial Regex Alike();

    [GeneratedRegex(@"\b(?:before|after|by|since|until|till|week of|from)(?: the)?\s*$", Plain)]
    private static partial Regex Bounding();

    [GeneratedRegex("^(?:以前|之前|以后|之后|前|后|起|那周|那一周|那个?星期)", Plain)]
    private static partial Regex Bounded();
}
