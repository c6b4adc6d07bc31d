using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Finds in a supervisor's words whom they ask about: "progress of Zhang Wei", 陈静的进度, "group A", 第一小组.</summary>
public static partial class TraineeAsked
{
    const int LongestAsked = 80;

    /// <summary>The words that name somebody or a group; null when nobody is asked about.</summary>
    public static string? In(string text)
    {
        if (text.Length > LongestAsked)
            return null;
        text = text.Trim(' ', '?', '!', '.', '。', '？', '！');
        var plain = Sentence.PlainOf(text);
        foreach (var regex in (Regex[])[English(), Chinese(), Group()])
            if (regex.Match(plain).Groups["who"] is { Success: true } who && !Everybody().IsMatch(who.Value.Trim()))
                return text.Substring(who.Index, who.Length).Trim();
        return null;
    }

    /// <summary>All who are there, and nobody's name: "everyone", 大家.</summary>
    [GeneratedRegex(
        @"^(?:all|every(?:one|body)|each|all (?:of )?(?:them|us|of (?:them|us|mine)|(?:the |my )?trainees|mine)|the (?:whole )?(?:group"
            + @"|batch|class|lot|others)|(?:this|the|our|my) (?:batch|group|lot)|them|us)$"
            + "|^(?:我们?|咱们?|这)?(?:大家|全班|全组|全体(?:学员)?|所有(?:的)?(?:人|学员)|每(?:个|位)(?:人|学员)|他们|咱们|我们|本批|这一?批|全部(?:的)?(?:学员|人)?|各位|整个?(?:班|组|批)"
            + "|班里|组里)(?:的|人)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Everybody();

    /// <summary>No more than the names is wanted: "names only", 光说名字就行.</summary>
    public static bool NamesOnly(string text) => OnlyNames().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:names only|only (?:the |their )?names|just (?:the |their |give me )*names)\b|(?:光|只|就)(?:要|说|给|报|列|看)(?:一下|个)?(?:名字|人名|名单|姓名)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OnlyNames();

    /// <summary>Who belongs to a group is asked, and not how they stand: "group 1 list please", 二组名单.</summary>
    public static bool AsksForNames(string text) => text.Length <= LongestAsked && NamesWanted().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:list|names|members|roster)(?: of| in| for) (?:my |the )?group \w{1,3}\b|\bgroup \w{1,3}(?:['’]s)? (?:list|names|members|roster)\b"
            + @"|(?:第?[一二三四五六七八九十\d]{1,2}小?组)的?(?:名单|人员名单|成员|花名册)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NamesWanted();

    /// <summary>The words in a longer text that name a group; null when none do.</summary>
    public static string? GroupIn(string text) =>
        GroupWithin().Match(Sentence.PlainOf(text)) is { Success: true } named ? text.Substring(named.Index, named.Length) : null;

    /// <summary>Whether the words name the group, however they are written: "group 1" is 第一小组.</summary>
    public static bool Names(string words, string group) => Bare(words) is { Length: > 0 } said && said == Bare(group);

    /// <summary>What tells one group from another.</summary>
    static string Bare(string name)
    {
        var bare = new StringBuilder();
        foreach (var letter in GroupWords().Replace(Sentence.PlainOf(name), ""))
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            var digit = ChineseWords.Digits.Contains(letter) && letter is not ('百' or '十') ? NumberText.ChineseValue([letter]) : -1;
            if (digit >= 0)
                bare.Append((int)digit);
            else
                bare.Append(letter);
        }
        return bare.ToString();
    }

    [GeneratedRegex(
        @"\b(?:group|team) (?!work|supervision|session|activity|meeting)\w{1,12}\b|第?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[a-z])\s?小?组",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex GroupWithin();

    [GeneratedRegex("group|team|小组|组|第")]
    private static partial Regex GroupWords();

    [GeneratedRegex(
        @"^(?:(?:show |what is |what's )?(?:the |me )*(?:progress|standing|hours left)(?: of| for)|how (?:is|far is|far along is"
            + @"|does)) (?<who>(?!this|that|it |the |my |our |all |every|they|things)[^,;]+?)(?: doing| getting on| stand(?:ing)?)?$"
            + @"|^(?<who>(?!my\b|show\b|the\b|what\b"
            + @"|how\b).+?)(?:'s)? (?:progress|standing)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:查看|看看|看一下|看)?(?<who>(?!我|查看|看|本|学习)[^ ]{1,12}?)的?(?:进度|进展|完成情况)(?:如何|怎么样|怎样)?$|^(?<who>(?!我|离|再|那|现在|一共|大家|他们)[^ ]{2,12}?)还差多少(?:小时)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^(?<who>(?:group|team) (?!work|supervision|session|activity|meeting)[\w ]{1,30})$|^(?<who>(?!通知|告诉|提醒|催|发给)第?[^ 的]{1,6}组)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Group();
}
