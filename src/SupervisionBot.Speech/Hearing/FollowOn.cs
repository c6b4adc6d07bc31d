using System.Text;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Speech.Hearing;

/// <summary>
/// Words that are whole only with what was said before: "and Huang's?", 那第二小组呢, "sorry, I meant the 20th", "then nudge her". They are read as
/// the sentence before with what they name in the place of its like, or with the name of whom it was about in the place of the pronoun.
/// </summary>
public static partial class FollowOn
{
    /// <summary>Stands for what is named, in <see cref="Framed"/>.</summary>
    const char Named = '\uE100';

    /// <summary>Longer words say for themselves what they want.</summary>
    const int Longest = 60;

    /// <summary>What can take whose place.</summary>
    enum Place
    {
        None,
        Person,
        Group,
        Day,
        Hour,
        Work,
        Length,
    }

    readonly record struct Run(Place Place, int Start, int End);

    /// <summary>The sentence that is meant; null when the words stand for themselves.</summary>
    /// <param name="both">What was said before is not done yet: "Huang's as well" is about both.</param>
    public static string? Of(string words, IReadOnlyList<Thing> things, string before, IReadOnlyList<Thing> thingsBefore, bool both = false)
    {
        if (words.Length > Longest)
            return null;
        var (named, said) = (Runs(words, things), Runs(before, thingsBefore));
        if (named.Count == 0 || named.Exists(run => run.Place == Place.None) || said.Count == 0)
            return null;
        var framed = Framed(words, named);
        var meant = Mends().IsMatch(framed);
        if (!meant && !(Continues().IsMatch(framed) && (GoesOn().IsMatch(framed) || (named.Count == 1 && Asks().IsMatch(framed)))))
            return null;
        if (meant && named.Count == 2 && named[0].Place == named[1].Place)
            named = Rightly(words, named, framed, before, said);
        if (named.DistinctBy(run => run.Place).Count() < named.Count)
            return null;
        var adds = both && !meant && Adds().IsMatch(framed);
        var whole = before;
        // From the end, so that the places before stay what they are.
        foreach (var run in named.OrderByDescending(run => said.FindIndex(one => one.Place == run.Place)))
        {
            var name = words[run.Start..run.End];
            var old = said.FindAll(one => one.Place == run.Place);
            // "Sorry, from the 20th": of two days the one that stands behind the same word.
            if (old.Count > 1 && Bound(words, run.Start) is { Length: > 0 } bound)
                old = old.FindAll(one => Bound(before, one.Start) == bound);
            // 晚上…11点以后: the clock is put right, and the part of the day stands.
            if (old.Count > 1 && run.Place == Place.Hour && old.FindAll(one => before[one.Start..one.End].Any(IsOfClock)) is [var clock])
                old = [clock];
            if (old is [var only])
            {
                var kept = before[only.Start..only.End];
                // "The 20th" for "21 December" is one of the same month.
                if (run.Place == Place.Day && DayAlone().Match(name) is { Success: true } alone && DayOfMonth().IsMatch(kept))
                    name = DayOfMonth().Replace(kept, alone.Groups["n"].Value, 1);
                whole = whole[..only.Start] + (adds ? kept + (name.Any(Scripts.IsCjk) ? "和" : " and ") + name : name) + whole[only.End..];
            }
            else if (old.Count == 0 && !meant && run.Place == Place.Work && Amount().IsMatch(before))
                whole = Amount().Replace(before, sum => sum.Groups["zh"].Success ? $"{name}{sum.Value}" : $"{sum.Value} of {name}", 1);
            else if (old.Count == 0 && !meant && Beside().Match(framed) is { Success: true } beside)
                whole = $"{whole.TrimEnd(' ', '?', '.', '!')} {beside.Groups["by"].Value} {name}";
            else
                return null;
        }
        return named.Count == 0 || whole == before ? null : whole;
    }

    /// <summary>A sum that a kind of work can make smaller.</summary>
    [GeneratedRegex(@"\bhow many hours\b(?! of\b)|(?<zh>多少(?:个)?(?:小时|时数))", Plain)]
    private static partial Regex Amount();

    /// <summary>The word in front that says from when or until when; empty for none.</summary>
    static string Bound(string text, int at) =>
        Bounds().Match(text[..at]) is not { Success: true } said ? ""
        : said.Groups["from"].Success ? "from"
        : "until";

    [GeneratedRegex(@"(?:(?<from>\b(?:from|since)|[从自])|\b(?:until|till|to|through)|到|至)(?: the)?\s*$", Plain)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"^(?:the )?(?<n>\d{1,2})(?:st|nd|rd|th|[号日])?$", Plain)]
    private static partial Regex DayAlone();

    /// <summary>The day beside a month: 21 in "21 December", "March 3rd", 3月21日.</summary>
    [GeneratedRegex(@"(?<=月)\d{1,2}|(?<=[a-z]{3}\.? )\d{1,2}(?:st|nd|rd|th)?(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?= (?:of )?[a-z]{3})", Plain)]
    private static partial Regex DayOfMonth();

    static bool IsOfClock(char letter) => char.IsAsciiDigit(letter) || letter == '点';

    /// <summary>A cheap look by the form alone: most words are whole, and what they name need not be found for this.</summary>
    public static bool MayBe(string words) =>
        (words.Length <= Longest && (GoesOn().IsMatch(words) || Asks().IsMatch(words) || Slips().IsMatch(words))) || Pronoun().IsMatch(words);

    /// <summary>Somebody spoken of is to be written to: "write him", 给他发.</summary>
    public static bool Addresses(string head) => Addressing().IsMatch(head);

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|and|then|ok|can you|could you)\b[, ]*)*(?:write|tell|ask|message|text|send|remind|let)(?: to)? (?:him"
            + @"|her)(?: know)?\s*$|^(?:请|帮我|那|就|麻烦)*(?:给|跟|对|告诉|问)(?:一下)?[他她](?:发|说|写)?(?:一?[条句声]|个消息)?\s*$",
        Plain
    )]
    private static partial Regex Addressing();

    [GeneratedRegex(@"\b(?:not|no|sorry|oops|wait|actually|mean|meant|misread|mistyped)\b|不|错|等[等下一]|哦|噢|是说|意思", Plain)]
    private static partial Regex Slips();

    /// <summary>The words with the name in the place of "him", "her", 他, 她; null when there is no such word, or somebody is named.</summary>
    public static string? WithName(string words, IReadOnlyList<Thing> things, string name)
    {
        if (things.Any(thing => thing.Kind is ThingKind.Person or ThingKind.Group) || Many().IsMatch(words))
            return null;
        var found = Pronoun().Match(words);
        if (!found.Success)
            return null;
        return words[..found.Index] + name + (found.Groups["whose"].Success ? "'s" : "") + words[(found.Index + found.Length)..];
    }

    /// <summary>One of a list that is pointed at first, and what is said of them after it; null where nothing is.</summary>
    public static (string Place, string Beside)? Pointed(string words) =>
        First().Match(words) is { Success: true } first && Pronoun().IsMatch(first.Groups["rest"].Value)
            ? (first.Groups["last"].Success ? "" : first.Groups["place"].Value, first.Groups["rest"].Value)
            : null;

    [GeneratedRegex(
        @"^\W*(?:(?:ok|and|so|then|please)[ ,]+)*(?:the )?(?<place>(?<last>last)|first|second|third|fourth|fifth)(?: one| person| trainee|"
            + @" of them)?\s*[,:;.–-]\s*(?<rest>\S.*)$"
            + "|^(?:那|把|给)?(?<place>第[一二三四五六\\d]|(?<last>最后(?:一|那)))个(?:人|学员)?[，,：: ]*(?<rest>\\S.*)$",
        Plain
    )]
    private static partial Regex First();

    /// <summary>"Not Tuesday, Wednesday": the one that stood before is the wrong one.</summary>
    static List<Run> Rightly(string words, List<Run> named, string framed, string before, List<Run> said)
    {
        var wrong =
            NotFirst().IsMatch(framed) ? 0
            : NotLast().IsMatch(framed) ? 1
            : -1;
        if (wrong < 0)
            return [];
        var first = words[named[wrong].Start..named[wrong].End];
        return said.Exists(run => run.Place == named[wrong].Place) && before.Contains(first, StringComparison.OrdinalIgnoreCase)
            ? [named[1 - wrong]]
            : [];
    }

    /// <summary>What is named, with what stands side by side and is of one kind as one: "Li Na and Zhang Wei", "Wed 25 November".</summary>
    static List<Run> Runs(string text, IReadOnlyList<Thing> things)
    {
        var runs = new List<Run>();
        var denies = Denies().IsMatch(text);
        foreach (var thing in WithMonths(text, things))
        {
            var place = PlaceOf(thing.Kind);
            var end = text[thing.Start..thing.End] is var name && name.EndsWith("'s", StringComparison.Ordinal) ? thing.End - 2 : thing.End;
            if (place == Place.Person && Title().Match(text, end) is { Success: true } title)
                end += title.Length;
            if (runs is [.., var last] && last.Place == place && !denies && Joins().IsMatch(text[last.End..thing.Start]))
                runs[^1] = last with { End = end };
            else
                runs.Add(new Run(place, thing.Start, end));
        }
        return runs;
    }

    /// <summary>A month without a day is no thing by itself: it is as long as what it takes the place of.</summary>
    static IEnumerable<Thing> WithMonths(string text, IReadOnlyList<Thing> things)
    {
        List<Thing> months =
        [
            .. Months()
                .Matches(text)
                .Select(month => new Thing(ThingKind.SpanNow, month.Index, month.Index + month.Length))
                .Where(month => !things.Any(thing => thing.Kind != ThingKind.Number && Meet(thing, month))),
        ];
        return months.Count == 0
            ? things
            : things.Where(thing => !months.Exists(month => Meet(thing, month))).Concat(months).OrderBy(thing => thing.Start);
    }

    /// <summary>司徒老师: a name and what they are called stand for one person.</summary>
    [GeneratedRegex(@"\G(?:老师|督导|主任|同学|姐|哥)", Plain)]
    private static partial Regex Title();

    static bool Meet(Thing one, Thing other) => one.Start < other.End && other.Start < one.End;

    [GeneratedRegex(
        @"(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?<=(?:in"
            + @"|for|of|since|until) )(?:march|may))(?![a-z]|\.? ?\d)"
            + "|(?<![\\d一二三四五六七八九十])(?:[1-9]|1[0-2]|[一二三四五六七八九十]|十[一二])月(?!\\d|[一二三四五六七八九十廿])份?",
        Plain
    )]
    private static partial Regex Months();

    static string Framed(string text, List<Run> runs)
    {
        var framed = new StringBuilder();
        var at = 0;
        foreach (var run in runs)
        {
            framed.Append(text, at, run.Start - at).Append(Named);
            at = run.End;
        }
        return framed.Append(text, at, text.Length - at).ToString();
    }

    static Place PlaceOf(ThingKind kind) =>
        kind switch
        {
            ThingKind.Person => Place.Person,
            ThingKind.Group => Place.Group,
            ThingKind.Work => Place.Work,
            ThingKind.Length => Place.Length,
            ThingKind.Time or ThingKind.PartOfDay => Place.Hour,
            ThingKind.Number => Place.None,
            _ => Place.Day,
        };

    [GeneratedRegex(@"\bnot\b|不是", Plain)]
    private static partial Regex Denies();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:\s*(?:,|，|、|&|\+|\band\b|\bor\b|和|跟|以及|还有)\s*|\s*|\s*(?:of|the|,)\s*)$", Plain)]
    private static partial Regex Joins();

    const string Ahead = @"(?>(?:(?:ok|okay|yes|yep|right|great|good|fine|thanks|thank you|thx|cheers|and|oh|so|then|now|also|plus|well)[ ,.!]+)*)";

    const string AheadChinese = "(?>(?:(?:好的?|嗯+|哦|行|谢谢|那么?|还有|再|然后|以及|另外|也|如果是?|换成|改成|只看|只算|光看|单看|只)[，,。 ]*)*)";

    /// <summary>"And X?", "what about X", "X as well", 那X呢, X的也一样: nothing is said but what takes the place.</summary>
    [GeneratedRegex(
        "^"
            + Ahead
            + @"(?:(?:what|how) about |(?:do )?(?:the )?same (?:thing )?(?:for|with|goes for) |(?:only |just )+)?(?:(?:with|on|for|in|from|by|at"
            + @"|of) )?(?:the )?(?>(?:\uE100"
            + @"(?:'s?|s)?[ ,]*(?:(?:in|on|and|at|for|with|this|the) )?)+)(?>(?:\b(?:ones?|too|as well|also|same|same thing|please|pls|next|instead"
            + @"|then)\b[ ,]*)*)[\s?.!]*$"
            + "|^"
            + AheadChinese
            + @"(?:在|跟|和)?(?>(?:\uE100[，, 的]*)+)(?>(?:(?:也|都|一样|同样|一起|一块儿?|是的?|照旧|吧|呢|吗|啊|怎么样|怎样|如何|的话|那边)[，, ]*)+)[？?。！!\s]*$"
            + @"|^(?:那么?|还有|再加|以及|另外)[，,]*(?>(?:\uE100[，, 的]*)+)[？?。！!\s]*$",
        Plain
    )]
    private static partial Regex Continues();

    /// <summary>Without such a word what is named stands for itself: "group supervision, 2 h, today" is an entry.</summary>
    [GeneratedRegex(
        @"\b(?:and|what|how|same|too|as well|also|plus|then|next|instead|ones?)\b|[呢也那都再]|一样|同样|还有|怎么?样|如何|的话|另外|以及|换成|改成|照旧",
        Plain
    )]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"[?？]\s*$")]
    private static partial Regex Asks();

    /// <summary>Likewise, and the one before as well.</summary>
    [GeneratedRegex(@"\b(?:and|too|as well|also|plus)\b|也|还有|再|一起|以及|同样|一样", Plain)]
    private static partial Regex Adds();

    /// <summary>What was not said before comes with the word that joins it.</summary>
    [GeneratedRegex(@"\b(?<by>with|on|for|in|from|by|at)\b (?:the )?\uE100", Plain)]
    private static partial Regex Beside();

    const string Slip =
        @"(?:(?:oh|oops|ups|ah|argh|sorry|no|nope|wait|hang on|hold on|hm+|er+m?|actually|i mean|my (?:mistake|bad)|wrong" + @"|typo)[ ,.!…-]+)";

    const string SlipChinese =
        "(?:(?:哦+|噢|啊|呃|额|哎呀?|不对|不是的?|不不|不|错了|[看说打写搞记]错了?|等等|等下|等一下|抱歉|对不起|不好意思|我是说|我的意思是|应该是|其实是)[，,。.！! …]*)";

    /// <summary>"Sorry, I meant X", "not X, X", 哦看错了X, 不是X是X: it takes the place of what was wrong.</summary>
    [GeneratedRegex(
        "^(?:(?>"
            + Slip
            + @"+)(?:i (?:meant?|misread|mistyped)(?: it)?(?: to say)?[ ,.]+)?|i (?:meant?|misread|mistyped)(?: it)?(?: to say)?[ ,.]+)(?:it'?s "
            + @"|it is |it was |make (?:it|that) |that'?s |not )?(?:on |with |for |from |until |till |since |to |the |at |but )*\uE100"
            + @"(?:'s)?(?:[ ,]+(?:not|but|it'?s|rather than|instead of|and not)(?: on| with| the)* \uE100(?:'s)?)?(?: (?:not that one|instead"
            + @"|i meant?|of course|rather|please|sorry))*[\s.!]*$"
            + @"|^not (?:on |with |the )*\uE100[ ,]+(?:but |it'?s |on |with |the )*\uE100[\s.!]*$"
            + "|^(?>"
            + SlipChinese
            + @"+)是?[从到自]?\uE100(?:[，, ]*(?:不是|而不是|而是|是|应该是)\uE100)?(?:开始|起)?(?:才对|啦|了|的|吧|哈|啊|那[天个次])*[。.！!\s]*$"
            + @"|^不是\uE100[，, ]*(?:而?是|应该是)\uE100(?:才对|啦|了|的|吧|哈|啊)*[。.！!\s]*$",
        Plain
    )]
    private static partial Regex Mends();

    [GeneratedRegex(@"(?:\bnot|不是)(?: on| with| the)* ?\uE100.*\uE100", Plain)]
    private static partial Regex NotFirst();

    [GeneratedRegex(@"\uE100.*(?:\bnot|rather than|instead of|不是)(?: on| with| the)* ?\uE100", Plain)]
    private static partial Regex NotLast();

    /// <summary>It goes to many, and "he" is somebody in what they are told; or it says itself who that is.</summary>
    [GeneratedRegex(@"\b(?:every(?:body|one)|all|them|trainees|supervisors|named|called)\b|大家|所有|全体|他们|她们|各位|叫[\p{L}]{2,4}$", Plain)]
    private static partial Regex Many();

    /// <summary>Who is meant by what was said before; "her" before what somebody has is whose it is.</summary>
    [GeneratedRegex(
        @"(?<![a-z'])(?:(?<whose>his|her(?= (?:own |last |latest |first |other |two |three |waiting |returned |november |december )*(?:hours?|entry"
            + @"|entries|ones?|portfolio|case|report|progress|slides|ppt"
            + @"|statement|documents?|materials?|sessions?|bookings?|group|supervisor|trainees?|attendance|numbers?|figures?|deadline|stuff|note"
            + @"|notes|week|month|phone|email|reason|approval)\b))"
            + @"|him|her|he(?!'[a-z])|she(?!'[a-z]))(?![a-z'])"
            + "|(?<![其吉排维])[他她](?![们人日乡])",
        Plain
    )]
    private static partial Regex Pronoun();
}
