using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What is asked about an exchange visit beside when and where it is.</summary>
public static partial class VisitAsked
{
    /// <summary>"who is coming to Ningbo", "the list for the host", 去宁波的名单, 给温州社协出一份名单.</summary>
    public static bool WhoComes(string text) =>
        (SignedUp().IsMatch(text) && !OfSessions().IsMatch(text))
        || (Names().IsMatch(text) || (List().IsMatch(text) && OfVisit().IsMatch(text))) && !Other().IsMatch(text);

    /// <summary>"… and who is on the waiting list": the list says that too.</summary>
    public static bool OfWaiting(string joined) => Waiting().IsMatch(joined);

    [GeneratedRegex(@"\bwaiting(?: list)?\b|候补|后补", Plain)]
    private static partial Regex Waiting();

    /// <summary>How soon it is, which is no day: "it's in three weeks", 还有三周.</summary>
    public static bool SaysHowSoon(string text) => HowSoon().IsMatch(text);

    [GeneratedRegex(
        @"\bin (?:about |some |around |only |just )?(?:\d{1,2}|a|one|two|three|four|five|six|a few|some) (?:days?|weeks?|months?)\b"
            + "|(?:还有|再过|就剩|只剩|剩)(?:不到)?(?:\\d{1,2}|[一两二三四五六七八九十]{1,2}|几)个?(?:多)?(?:天|周|星期|礼拜|月)",
        Plain
    )]
    private static partial Regex HowSoon();

    /// <summary>Whether what follows these words is not meant: "not ", 不去.</summary>
    public static bool IsDenied(ReadOnlySpan<char> before) => Denied().IsMatch(before);

    [GeneratedRegex(
        @"(?:\b(?:not|no|never|rather than|instead of)(?: to| for| the)?\s*|不(?:去|要|是|报|想去)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Denied();

    /// <summary>Whether somebody has a place themselves, or wants one: "am I signed up for Ningbo", 宁波我报上了没, "put me down for the trip".</summary>
    public static bool OwnPlace(string text) => Place().IsMatch(text);

    /// <summary>Likewise as a wish: "sign me up", 我要报名.</summary>
    public static bool WantsPlace(string text) => !SessionReader.IsQuestion(text) && Wish().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:sign|put|book|count) me (?:up|down|in|on)\b|(?:我要|我想|给我|帮我|替我|请|^)(?:去)?报(?:个)?名|(?:算|加)我一个"
            + "|^(?:那|好|行|就|也|我|给我|帮我|[，,\\s])*报(?:一?个|上|吧|名吧|一下)(?:吧|呗|啊)?$|我(?:也)?(?:想|要)报(?!告|名)(?:吧|呗|啊|了)?$",
        Plain
    )]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"\bam i (?:still |already |even )?(?:signed up|registered|enrolled|booked|down|in|on|going|listed)\b|\bdid (?:i"
            + @"|my)\b.{0,20}\b(?:sign up|register|get (?:a place|a seat|in))\b"
            + @"|\b(?:i|have i|i'?ve)\b.{0,14}\b(?:signed up|registered|got (?:a|my) (?:place|seat))\b.{0,60}\?|\bdo i (?:have"
            + @"|need) (?:a place|a seat|to (?:sign up|register))\b"
            + @"|\bmy (?:place|seat|sign-?up|registration)\b|\b(?:sign|put|book|count) me (?:up|down|in|on)\b"
            + "|我.{0,14}(?:报上|报(?:了)?名(?:了|成功|没)?|在不在名单|候补|后补|排(?:到)?(?:第)?几|有(?:没有)?(?:名额|位置?)|能去)|(?:报上|报名成功|报进)了?(?:没|吗|不)|(?:给|帮|替)我报|(?:算|加)我一个",
        Plain
    )]
    private static partial Regex Place();

    /// <summary>A trainee's own report of one: "my report on Wenzhou", 交宁波的交流心得.</summary>
    public static bool OwnReport(string text) => Report().IsMatch(text) && !Other().IsMatch(text);

    /// <summary>"How many signed up for Ningbo", "the waiting list for Wenzhou", 宁波报了几个人, 温州参访谁在候补.</summary>
    [GeneratedRegex(
        @"\b(?i:how many|who(?:'s| is| has)?|anybody|anyone|show|see|list|give)\b.{0,40}\b(?i:signed up|sign-?ups?|registered"
            + @"|waiting list|going|coming along)\b"
            + @"(?:.{0,16}\b(?i:for|to)\b (?:the )?(?:\p{Lu}\w+|(?i:visit|trip)\b)|.{0,40}\b(?i:visit|trip)\b)"
            + @"|\b(?i:visit|trip)\b.{0,30}\b(?i:how many|who(?:'s| is)?)\b.{0,20}\b(?i:signed up|waiting list|coming|going)\b"
            + "|(?:参访|考察|去|[\\p{IsCJKUnifiedIdeographs}]{2}(?:那次|那个|的)?)(?:现在|目前|一共|到底)?(?:有)?(?:报名?了?(?:的)?(?:有)?(?:几|多少|哪些|谁)|(?:谁|几个人?"
            + "|多少人|哪些人)(?:报名?|在?候补))"
            + "|(?:谁|几个人|多少人|哪些人)(?:已经)?报(?:了)?名?(?:去)?[\\p{IsCJKUnifiedIdeographs}]{0,6}参访",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SignedUp();

    [GeneratedRegex(@"\b(?:class(?:es)?|sessions?|supervision|slots?|alumni|former)\b|课|督导|时段|往届", Plain)]
    private static partial Regex OfSessions();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\bwho(?:['’]s| is| are| all)? (?:coming|going|comes|goes|signed up)(?: along)? (?:to|for|on) (?!class|the class|supervision)"
            + @"|(?:谁|哪些人|有谁|都有谁)(?:要|会|报名)?去(?!上课)[^，,。?？]{0,10}(?:参访|交流|考察)|去[^，,。?？]{2,6}(?:都)?有(?:谁|哪些人)",
        Plain
    )]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(?:lists?|names)\b|名单", Plain)]
    private static partial Regex List();

    [GeneratedRegex(@"\b(?:visits?|trips?|hosts?)\b|参访|考察|接待|对方(?:单位)?|去[\p{IsCJKUnifiedIdeographs}]{2,3}的?名单", Plain)]
    private static partial Regex OfVisit();

    [GeneratedRegex(
        @"\b(?:my|the|a|write|hand in) (?:visit |trip )?report (?:on|of|about|for) (?:the |my )?(?:visit|trip|[A-Z])|\b(?:visit|trip) report\b"
            + "|交流心得|参访(?:心得|总结|报告|体会)|心得体会",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Report();

    /// <summary>On which list somebody is, or of whom something is said, is another question.</summary>
    [GeneratedRegex(
        @"\b(?:am i|i'?m|my name|put me|waiting list|i signed|take .{1,20} off|due|deadline)\b"
            + "|我(?:在|的名字|报)|候补|划掉|加进|谁没|还没|没交|截止",
        Plain
    )]
    private static partial Regex Other();
}
