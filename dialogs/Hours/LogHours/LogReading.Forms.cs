using System.Text.RegularExpressions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>The forms by which an entry, and what is said at its card, are told from other things.</summary>
public sealed partial class LogReading
{
    [GeneratedRegex(
        @"\b(?:need|want|would like|i'd like|can i|could i|works for me)\b|想|要|能不能",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"\d\s*(h\b|h\d|hr|hour|m\b|min|½|小时|分|个|点|[:：]\d)|[一二两三四五六七八九十半]\s*个?半?(小时|钟头|点|刻|分钟)|½|\b(an?|one|two|three|four|five|six|seven|eight"
            + @"|half an) hours?\b|\b(ten|fifteen|twenty|thirty|forty|forty[- ]five|fifty|ninety) min|\b(?:hour|hr) and a half"
            + @"|\bhalf (?:an? )?(?:hour|hr)|quarters of an hour|\b(?:met|saw|supervised|spent)\b.*\d(?:[.:]\d\d)?\s*(?:-|–|to|til+|until)\s*\d"
            + @"|[俩仨]个?(?:小时|钟)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^\s*(?:actually,? |please )*(?:make|set|change) (?:it|that)(?: to| into)? |^\s*(?:算了|还是|那|就|再|哦|不对|[,，])*(?:改成|改为|换成|改到|改回)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MakeIt();

    [GeneratedRegex(
        @"不写时间|不记时间|没有时间|不要时间|\b(?:no|without(?: the| a)?) times?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoTime();

    [GeneratedRegex(
        @"[三3两2]个?(?:人|位|社工|(?:被?督导)(?:社工|对象))(?:都|一起|一块)|他们[三3两2]个|\ball (?:three|3|two)(?: of them)?\b|\ball (?:of )?my supervisees\b"
            + @"|\bthe three of them\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"\b(?:altogether|in total|in all|all in all)\b|一共|总共|合计|加起来", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Altogether();

    [GeneratedRegex(
        @"[?？]\s*$|(?:吗|呢|够不够|对不对|行不行|可不可以)[。!！]?\s*$|谁来着|来着[。！!]?\s*$|算不算|是不是|多少(?:来着|了)?[。!！]?\s*$|^(?:so |wait,? |and )*(?:what|whats"
            + @"|what's|when|where|which|who"
            + @"|whos|why|how|is|are|does|do|did i|am i)\b|[,;.]\s*(?:so |but |and )?(?:why|how come)\b|\bdoes that count\b"
            + @"|^(?:have|has|were|was) (?:the|my|those|these|all|any)\b.*"
            + @"\b(?:approved|through|been|counted|checked|accepted|confirmed|seen|decided)\b"
            + @"|\bcheck(?:ed)? in\b|签到|^(?:为啥|为什么|怎么|谁|啥|什么(?:叫|是)"
            + @"|我.{0,4}多少)|(?:都?有|都?是)(?:谁|哪些|哪几个)|(?:哪些人|谁)[。!！]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"^(?:so |wait,? |and |hang on,? )*(?:what|when|where|which|who|why|how|is|are|does|do|did i|am i)\b|来着",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BeginsAsking();

    [GeneratedRegex(
        @"^(?:我)?(?:还)?(?:想|要|请|帮我|麻烦|能不能|可以)*(?:预?约)(?!莫)(?!.{0,3}(?:小时|分钟))|排个?候补|说一声|转告|带(?:个|句)话|^(?:please |can you |could you |can i |i(?:'d"
            + @"| would) (?:like|love) to |i (?:want|need) to )*(?:book|reserve|sign me up|put me down)\b|\ban? (?:appointment|slot)\b"
            + @"|\b(?:need|want|looking for|find me) (?:some|any)(?:body|one)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Booking();

    [GeneratedRegex(
        @"^\s*(?:plus|add(?: another)?|another|and another|(?:把?(?:时长|时间|长度))?(?:再加上?|加上?|多加?|增加|加长|延长)了?)\s*"
            + @"|^\s*(?<less>minus|less|(?:把?(?:时长|时间|长度))?(?:减去?|少|减少|缩短|中间休息了?)了?)\s*|\s*(?:more|longer)(?: than that)?\s*[.!]?$"
            + @"|\s*(?<less>less|shorter)(?: than that)?\s*[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex More();

    [GeneratedRegex(@"[:：]\s*[^\d\s]|\bnote\b|备注", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteFollows();

    static LogDraft Reopened(LogDraft draft, LogAsking part) =>
        part switch
        {
            LogAsking.Type => draft with { Type = null, Asking = part },
            LogAsking.With => draft with { With = null, Asking = part },
            LogAsking.Length => draft with { Minutes = null, From = null, Asking = part },
            LogAsking.Day => draft with { Day = null, Reason = null, Asking = part },
            _ => draft with { Asking = part },
        };

    /// <summary>The part that is named by the word on its button, in either language.</summary>
    static LogAsking? PartNamed(string folded)
    {
        foreach (var (key, part) in Parts)
            if (Texts.Shared.LinesInBoth(key).Any(name => Phrase.Fold(name) == folded))
                return part;
        return null;
    }

    static readonly IReadOnlyList<(string Key, LogAsking Part)> Parts =
    [
        ("FactLength", LogAsking.Length),
        ("FactType", LogAsking.Type),
        ("FactWith", LogAsking.With),
        ("FactDay", LogAsking.Day),
        ("FactNote", LogAsking.Note),
    ];
}
