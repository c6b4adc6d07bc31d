using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A trainee asks what there is that they could still come to: "anything left with Mr Situ before christmas?", "when is the next one I could go to",
/// 就没别的时间了？, or wants a place with a supervisor kept in everyday words: 下周四十点吕老师那个帮我占上.
/// </summary>
public static partial class OpenPlaceAsked
{
    const int Longest = 160;

    public static bool Is(string words) => words.Length <= Longest && Asks().IsMatch(words) && !OfOthers().IsMatch(words);

    /// <summary>A place is to be kept: 帮我占一个, "put me down", "squeeze me in".</summary>
    public static bool Takes(string words) => words.Length <= Longest && Taking().IsMatch(words) && !OfOthers().IsMatch(words);

    /// <summary>The day that is named bounds what is looked for: "before christmas", 月底之前.</summary>
    public static bool IsBefore(string words) => Before().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:anything|any (?:\w+ )?(?:places?|spots?|slots?|sessions?|room|times?|seats?|group)|something|what(?:['’]?s| is"
            + @"| else(?: is)?)?|nothing else|which (?:ones?|sessions?))\b"
            + @"(?! (?:due|missing|to do|wrong|new|waiting)).{0,30}\b(?:left|free|open|available|still going|i (?:could"
            + @"|can) (?:still )?(?:go|get|come|join|make))\b"
            + @"|\b(?:next|another|other|later|earlier) (?:one|session|slot|time|group|date|chance)s?\b.{0,20}\b(?:i|we) (?:could|can"
            + @"|might) (?:still )?(?:go|get|come|join|attend|make|do|take|book)\b"
            + @"|\b(?:could|can) i (?:still )?(?:get|squeeze|slip) (?:into|in)\b.{0,40}\b(?:anything|something|any|one|another|before|this"
            + @"|next|with)\b"
            + "|还有(?:什么|哪些|啥|没有|没|别的|其他|空)?.{0,8}(?:能|可以)(?:去|约|参加|上|报)的?|(?:下一?[次场个回]|最近[一的]?[次场个]?|别的|其他).{0,8}(?:能|可以)(?:去|约|参加|补)"
            + "|(?:就|还|真)?(?:没有?|有没有|还有)(?:别的|其他的?|另外的?|空的?)(?:时间|时段|空档|场次|日子|位子|名额|机会)|(?:老师|督导)(?:那儿|那边|那里|这边)?.{0,8}(?:还有|有没有|有无)(?:空|位子?"
            + "|名额|时间|时段)",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        "(?:帮我|给我|替我|把我|我想|我要)?(?:占|抢|留|订|定|约|排|报)(?:上|个位子?|一?个位置?|一?个名额|一个|住|下来)(?!次|下)|占着|给我留"
            + @"|\b(?:squeeze|pencil|slot|fit|put|get|sign|book) me (?:in|into|down|up)\b|\b(?:grab|snag|hold|save|keep"
            + @"|reserve) (?:me )?(?:that|a|the|one|it)(?: \w+)? (?:for me|slot|spot|place|one|session)\b",
        Plain
    )]
    private static partial Regex Taking();

    [GeneratedRegex(
        @"(?<![学备])课(?!题|业)|参访|答辩|材料|报告|学时|小时|时数|要求|\b(?:class(?:es)?|lectures?|visits?|trip|defen[cs]e|report|portfolio|hours?|materials?"
            + @"|log(?:ged)?|requirements?|to hand in)\b",
        Plain
    )]
    private static partial Regex OfOthers();

    [GeneratedRegex(
        @"\bbefore (?!\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|o)|noon|lunch|work|class|dinner)|(?:以前|之前)|(?<=[节月底诞旦年]|号|日)前(?=还|能|有|的|[,，？?]|$)",
        Plain
    )]
    private static partial Regex Before();
}
