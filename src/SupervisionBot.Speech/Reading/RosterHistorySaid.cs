using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Whether it is asked what became otherwise in the roster, or who did it: "what changed in the roster this week", 名单最近改了什么.</summary>
public static partial class RosterHistorySaid
{
    const int Longest = 120;

    public static bool Asks(string words) => words.Length <= Longest && (Changed().IsMatch(words) || Who().IsMatch(words));

    [GeneratedRegex(
        @"\b(?:what|which|anything|who|list|show|any)\b.{0,30}\b(?:chang\w*|edit\w*|modif\w*|updat\w*|happen\w*|new)\b.{0,20}\b(?:in|to"
            + @"|on|of) the (?:roster|list of people|participants? list|people list)\b"
            + @"|\broster(?:['’]s)? (?:changes|history|log)\b|\bchanges (?:in|to|of|on) the roster\b|\b(?:what"
            + @"|which)\b.{0,12}\broster (?:changes|edits)\b"
            + "|(?:名单|花名册|人员)(?:最近|这周|本周|上周|今天|昨天|这个?月|上个?月)?(?:都)?(?:有)?(?:改|变|动|更新|调整)(?:了|过|动)?(?:什么|哪些|啥|哪里|没有|吗)|(?:最近|这周|本周|上周|今天"
            + "|昨天|这个?月)?(?:谁)(?:改|动)(?:了|过)?名单"
            + "|名单的?(?:修改|变更|更改|改动|变动|调整)(?:记录|历史|情况)|(?:最近|这周|本周|上周)(?:的)?名单(?:有)?(?:什么|哪些)(?:变化|变动|改动|修改)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Changed();

    [GeneratedRegex(
        @"^who (?:has )?(?:moved|transferred|renamed) (?!my|the|this|that|it\b)[^,?]{2,30}\?*$|\bwho (?:has )?(?:moved|put|transferred"
            + @"|renamed) (?!.*\b(?:booking|session|class|deadline|date)\b).{2,40}\b(?:group|name)\b"
            + @"|\bwho (?:has )?changed .{2,40}\b(?:group|e-?mail|phone|name|address|supervisor)\b"
            + @"|\bwho (?:has )?added .{2,40}\b(?:to|in) (?:the )?(?:batch|roster|group \w+)\b"
            + "|谁(?:把)?[^，,。]{2,10}(?:调|转|换|放)(?:到|去|进)[^，,。]{0,6}组|谁(?:改|换)了[^，,。]{2,10}的(?:邮箱|电话|手机|名字|小组|督导)|[^，,。]{2,8}(?:是谁|谁)(?:加|放"
            + "|调)(?:进|到)(?:来|名单|[^，,。]{1,4}组)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Who();
}
