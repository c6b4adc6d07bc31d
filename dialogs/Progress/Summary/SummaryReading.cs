using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>What a sentence that names the summary wants of it.</summary>
static partial class SummaryReading
{
    /// <summary>That it is not to come.</summary>
    public static bool IsOff(string words) => Off().IsMatch(words) && Instead(words) is null;

    /// <summary>"Stop the daily one, Mondays are enough": when it is to come instead of what is to stop; null when it is only to stop.</summary>
    static string? Instead(string words)
    {
        var clauses = Clause().Split(words);
        return
            clauses.Any(clause => Off().IsMatch(clause))
            && string.Join(", ", clauses.Where(clause => !Off().IsMatch(clause) && When().IsMatch(clause))) is { Length: > 0 } left
            ? left
            : null;
    }

    [GeneratedRegex(@"[,，;；。]\s*|(?<=\p{IsCJKUnifiedIdeographs}) (?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    /// <summary>All that waits for somebody is asked for: "what have I got waiting", 还有什么要我处理的.</summary>
    public static bool AsksWhatWaits(string words) => words.Length <= 60 && WhatWaits().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?:(?:so|and|ok|okay|right|hi|morning|good morning)[,. ]+)*(?:what(?:['’]?s| is| have i got| do i have| have i)?|anything"
            + @"|is there anything|have i got anything)(?: still| all| else)?"
            + @"(?: still)? (?:waiting|pending|to be done|outstanding)(?: for me| on my (?:desk|side|plate))?(?: (?:today|now"
            + @"|at the moment|right now))?\s*[?.]*$"
            + @"|\bwhat(?:['’]?s| is) on my (?:desk|plate|to-?do list)\b|^what do i (?:still )?(?:have|need) to (?:do|deal with"
            + @"|look at)(?: today| now| next)?\s*\??$"
            + "|^(?:我)?(?:这边|手上|手头|现在|今天)*(?:还)?有(?:什么|哪些|啥)(?:还)?(?:是)?(?:要|等着?|待|需要)(?:我)?(?:来)?(?:处理|办|做|看|弄|忙)的?(?:事情?)?(?:吗|呢|没有?|不|么|[?？。])*$"
            + "|(?:什么|哪些|有啥)(?:事情?)?(?:还)?(?:在)?等着?我(?:处理|办|[?？]|$)|^(?:我的)?待办(?:事项)?[?？]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhatWaits();

    /// <summary>A question: it is answered, and nothing is changed by it.</summary>
    public static bool Asks(string words) => Question().IsMatch(words);

    /// <summary>More than the word for a kind of summary: "weekly summary" asks for it, "weekly summary at 8" chooses.</summary>
    public static bool SaysWhen(string words) => When().IsMatch(words);

    /// <summary>That all of it is to come together, without the word for it: "once a day is enough", 一天发一次就够.</summary>
    public static bool SaysTogether(string words) => Together().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:once|one (?:message|mail|e-?mail|list|digest|note)) (?:a|per|every|each) (?:day|morning|evening|week)\b|\bdigest\b"
            + @"|(?:一天|每天|每日|一周|每周).{0,4}(?:汇总|合并|统一|集中|一起).{0,4}(?:一次|发)|汇总一次|(?:一天|每天)(?:只|就|来|给我|合起来)*(?:发|来)?一[次条](?:就|也)?(?:够|行|好|可以|吧|得了)"
            + @"|(?:一天|每天)(?:只)?发一次|(?:汇总|攒).{0,12}一起(?:告诉|发)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Together();

    /// <summary>Without what it is to come no longer at: "Sunday evenings rather than Monday", 周日发，不要周一.</summary>
    public static string Wished(string words) => Rather().Replace(Instead(words) ?? words, " ");

    [GeneratedRegex(
        @"\b(?:off|stop|cancel|unsubscribe|no more|(?:do not|don['’]t) (?:send|want|need))\b|(?:别|不要?|不用|停|暂停)(?:再)?发|停(?:掉|了|发)|先停"
            + @"|不用(?:再)?(?:每天|天天)发?|取消|关掉|关闭",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Off();

    [GeneratedRegex(
        @"^\s*(?:what|when|why|where|who|how|which|is|are|does|did|do i|can i|will)\b|[?？]\s*$|什么|几点|吗|怎么|为什么|哪",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\d|\b(?:every|each|on|daily|mornings?|evenings?|afternoons?|noon|weekdays?|workdays?|mondays?|tuesdays?|wednesdays?|thursdays?"
            + @"|fridays?|saturdays?|sundays?)\b|每|周[一二三四五六日天]|星期|礼拜|[点时]|早上|晚上|下午|中午|工作日|天天",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex When();

    [GeneratedRegex(
        @"(?<=\S)[,，]?\s*\b(?:rather than|instead of|not|and not|no longer)\s+(?:on |at |in the )?.+$|[,，]?(?:而不是|不是|不要|别在|不在).+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Rather();
}
