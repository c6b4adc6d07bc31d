using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>What is asked about an exchange visit beside when and where it is.</summary>
public static partial class VisitAsked
{
    /// <summary>"who is coming to Ningbo", "the list for the host", 去宁波的名单, 给温州社协出一份名单.</summary>
    public static bool WhoComes(string text) =>
        (Names().IsMatch(text) || (List().IsMatch(text) && OfVisit().IsMatch(text))) && !Other().IsMatch(text);

    /// <summary>A trainee's own report of one: "my report on Wenzhou", 交宁波的交流心得.</summary>
    public static bool OwnReport(string text) => Report().IsMatch(text) && !Other().IsMatch(text);

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
