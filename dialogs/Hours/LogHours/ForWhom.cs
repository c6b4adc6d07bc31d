using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>The one for whom a line asks to log, as it names them, and what else it says: "log for Chen Jing: 2 h", "给陈静记昨天2小时".</summary>
sealed partial record ForWhom(string Name, string Rest)
{
    public static ForWhom? Read(string words)
    {
        var match = Chinese().Match(words) is { Success: true } chinese ? chinese : English().Match(words);
        if (!match.Success)
            return null;
        var all = match.Groups["all"];
        return new ForWhom(match.Groups["name"].Value, words.Remove(all.Index, all.Length).Insert(all.Index, " ").Trim());
    }

    /// <summary>Where the words end that ask to log for who is named before them: 王建国手机坏了，让我帮他补一条…; null where none do.</summary>
    public static int? EndOfAsking(string words, int name) =>
        Pronoun().Match(words, name) is { Success: true } asked ? asked.Index + asked.Length : null;

    [GeneratedRegex(
        @"\G(?:['’]s)?[^:：]{0,24}?(?:帮|替|给|代|为)[他她](?:们)?(?:补登记|补登|补记|登记|补上|补|记|录入|录)(?:一下|一条|一笔|上|个)?[:：,，\s]*"
            + @"|\G(?:['’]s)?[^:]{0,70}?\b(?:log|put down|put in|enter|record|add|note)\b(?: (?:it|this|that|these|them|some hours|hours"
            + @"|an entry|one))?"
            + @" for (?:him|her|them)\b[:,;.\s–-]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pronoun();

    /// <summary>It asks to log without any word of command in front.</summary>
    public static bool Opens(string words) => Chinese().IsMatch(words);

    [GeneratedRegex(
        @"^\s*(?<all>(请|麻烦)?(帮|给|替|为)\s*(?!我)(?<name>\p{IsCJKUnifiedIdeographs}{2,4}?|[A-Za-z][A-Za-z ]+?)\s*(补登记|补登|补记|登记|记录|录入|记)(一下|一条)?[:：,，]?)"
    )]
    private static partial Regex Chinese();

    // What follows a colon is a note, unless it is a time of day; "for an hour" is a length.
    [GeneratedRegex(
        @"^(?:[^:：]|[:：](?=\d))*?(?<all>\bfor\s+(?!(?:me|myself|an?|the|half|one|two|three"
            + @"|about)\b)(?<name>\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*)*?)(?:\s*[:：,，]|(?=\s+(?:with|on|at|from|yesterday|today|last|this)\b"
            + @"|\s+\d|\s*$)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex English();
}
