using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Which sheet is asked for.</summary>
public enum RosterSheetAsked
{
    /// <summary>The columns, to fill in.</summary>
    Template,

    /// <summary>The roster as it stands.</summary>
    Roster,
}

/// <summary>Whether words ask for the roster as a sheet, or for an empty one: "export the roster", 给我一份名单表格.</summary>
public static partial class RosterSheetSaid
{
    const int Longest = 80;

    public static RosterSheetAsked? Asks(string words) =>
        words.Length > Longest || OfGroup().IsMatch(words) ? null
        : Template().IsMatch(words) ? RosterSheetAsked.Template
        : Export().IsMatch(words) ? RosterSheetAsked.Roster
        : null;

    const string Roster = "(?:roster|list of (?:the )?(?:people|participants|members|trainees)|(?:people|participants?|members?)['’]? list)";
    const string Chinese = "(?:人员|学员|批次|完整|全部)?(?:名单|花名册|人员表|学员表)";

    [GeneratedRegex(
        @"\bgroup (?:\d|one|two|three|[a-c]\b)|[一二三四五六\d]小?组|参访|报名|visit|attend",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfGroup();

    [GeneratedRegex(
        @"\b"
            + Roster
            + @"(?:['’]s)? (?:template|form)\b|\b(?:template|blank|empty (?:sheet|file|form)) (?:of|for) (?:the |a )?(?:new )?"
            + Roster
            + @"\b|\b(?:blank|empty) "
            + Roster
            + @"\b|"
            + Chinese
            + "的?(?:空白)?(?:模板|模版|空表)|空白的?"
            + Chinese,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Template();

    [GeneratedRegex(
        @"\b(?:export|download|send me|give me|get me|can i (?:have|get)|i need|i want)\b.{0,30}\b"
            + Roster
            + @"\b(?! (?:change|template))|\b"
            + Roster
            + @"\b.{0,20}\b(?:as|in) (?:an? )?(?:excel|xlsx|csv|sheet|spreadsheet|file|workbook)\b"
            + "|(?:导出|下载|发我|给我|要|拿)(?:一[份下]|个)?(?:现在的|现有的?|最新的?|目前的)?"
            + Chinese
            + "(?!模|的?(?:改|变|修))|"
            + Chinese
            + "(?:的)?(?:导出|下载|表格|文件|excel)|把"
            + Chinese
            + "(?:导出|下载|发)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Export();
}
