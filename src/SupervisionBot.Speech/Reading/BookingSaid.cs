using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What somebody says of a session that they book, have booked or have given up.</summary>
public static partial class BookingSaid
{
    /// <summary>Of coming, late or early, to something of theirs.</summary>
    public static bool IsOfComing(string words) => Coming().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:late|later|early|earlier|leave|come|coming|be there|arrive|arriving|join|traffic|train)\b|迟到|晚到|晚点|晚一?[点些会]|早退|早走|提前|[到来]|赶|堵",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Coming();

    /// <summary>They can come after all: what was cancelled is to be booked again.</summary>
    public static bool ComesAfterAll(string words) => words.Length <= LongestSentence && After().IsMatch(words) && !Refuses().IsMatch(words);

    /// <summary>Said to a place that is kept: they do not want it, or cannot come.</summary>
    public static bool GivesUp(string words) => words.Length <= Longest && Gives().IsMatch(words.Trim());

    /// <summary>Said to a place that is kept, with a time in it: another one is wanted.</summary>
    public static bool WantsAnother(string words) => words.Length <= Longest && Another().IsMatch(words);

    /// <summary>Classes and exchange visits, which nobody books here.</summary>
    public static bool OfClasses(string words) => Classes().IsMatch(words);

    /// <summary>
    /// Said while the topic is asked for: about a booking, somebody to be told, or a number – nothing to talk about with the supervisor.
    /// </summary>
    public static bool IsNoTopic(string words) =>
        words.Length <= 120
        && (SessionReader.IsQuestionToBot(words) || FreeWords.Wishes(words) || NoTopic().IsMatch(words.Trim()))
        && TopicIn(words) is null;

    [GeneratedRegex(
        @"^\W*\d{1,2}\W*$|\b(?:can|could|may) (?:i|we) (?:move|reschedule|change|switch|cancel|postpone|do it|have it|come|bring)\b"
            + @"|\bi can'?t make (?:my|the|it|[a-z]+day)\b"
            + @"|^(?:please |can you |could you |and )*(?:move|reschedule|postpone|cancel|tell|let|inform|ask) (?:my|the|it|him|her|them|situ|lyu"
            + @"|mr|ms)\b"
            + "|^(?:请|帮我|麻烦)*(?:告诉|跟.{1,6}说一声|转告|给.{1,6}带句话)|^(?:能不能|可不可以|可以).{0,10}(?:改|换|挪|线上|带)|^(?:改|换|挪)(?:到|成|个)|我.{0,8}[去来]不了"
            + @"|我.{0,8}(?:晚到|迟到|早走|提前走)|\bi(?:['’]ll| will| might| may|['’]m| am) (?:\w+ ){0,4}late\b",
        Plain
    )]
    private static partial Regex NoTopic();

    /// <summary>What is to be talked about, where another clause stands before it: "Thursday is fine, I want to talk about …".</summary>
    public static string? TopicIn(string words) => Topic().Match(words) is { Success: true } topic ? topic.Groups["topic"].Value.Trim() : null;

    /// <summary>Whose sessions are asked for, of the people named: somebody called teacher, or whose slot it is; null for nobody.</summary>
    public static string? SupervisorIn(string words, IEnumerable<string> people)
    {
        foreach (var name in people)
            if (words.IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
                if (Teacher().IsMatch(name) || BeforeTeacher().IsMatch(words[..at]) || AfterTeacher().IsMatch(words[(at + name.Length)..]))
                    return name;
        return null;
    }

    [GeneratedRegex("老师$|督导$", Plain)]
    private static partial Regex Teacher();

    [GeneratedRegex(@"\b(?:mr|ms|mrs|miss|teacher|prof(?:essor)?|dr)\.? $", Plain)]
    private static partial Regex BeforeTeacher();

    [GeneratedRegex(
        @"^(?:老师|督导|的?(?:时段|空)|(?:还|有没)?有空|那个时段)|^(?:['’]s)? ?(?:laoshi|slots?\b|free\b|available\b|sessions? (?:on|free|left)\b)",
        Plain
    )]
    private static partial Regex AfterTeacher();

    const int Longest = 60;

    const int LongestSentence = 120;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:can|could|will|'ll|able to) (?:i )?(?:still )?(?:come|make it|attend|be there|go)\b.*\b(?:after all|again)\b|\bbook (?:it|me|that"
            + @"|this) (?:back|again|in again)\b"
            + @"|\bchanged my mind\b.*\b(?:can|will|'ll|am|able)\b|\b(?:un-?cancel|coming after all)\b|\b(?:restore|bring back) my (?:booking"
            + @"|session|place)\b"
            + @"|^(?:(?:no|wait|oh|ah|sorry|actually|ok|okay|good|great|news|my|mistake|bad|hang|on|turns|out|but|and|so|hm+|scratch|forget|that|it"
            + @"|yes|well)"
            + @"\b[,.!:;\s–-]*)+i(?: (?:can|could|will|am able to)|['’]ll)\b(?: (?:now|still|actually|come|make it|be there|go|attend|join|do it|to"
            + @"|the|on|it"
            + @"|class|\d\w*|[a-z]+day|then|again|though))*\W*$"
            + @"|(?:^|[，,。\s])(?:哦|噢|啊|嗯|不|不对|不是|错了|搞错了?|弄错了?|记错了?|看错了?|等等|等一下|算了|还是|好消息|[，,。\s])+(?:我|那天|那节|的课|\d+[号日]|周[一二三四五六日天])*"
            + @"(?:又|还是)?(?:能|可以)(?:去|来|上|到|参加)(?:的)?(?=$|[，,。\s了])|不请(?:假)?了|又(?:能|可以)(?:去|来|上|参加)"
            + "|(?<![不没])(?:能|可以)(?:去|来|参加)了|[约订]回来|恢复.{0,4}(?:预约|督导)|(?:还是|又)(?:想|要|能|可以)?(?:去|来)(?:了|吧)|不取消了|不请假了|重新约回",
        Plain
    )]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:can'?t|cannot|won'?t|not|unable|never)\b|[去来]不了|不能|没法|没空", Plain)]
    private static partial Regex Refuses();

    [GeneratedRegex(
        @"^(?:(?:no|sorry|oh|actually|wait|ah|hm+|on second thoughts?),? )*(?:(?:i|i'm|it|that|the|this|then|[a-z]+day|one|time) ?){0,4}"
            + @"(?:can'?t|cannot|won'?t|doesn'?t|isn'?t|not|am not|is not) (?:come|make|do|going|coming|able|want|work|suit|good|book|that|this"
            + @"|be able)\b[^?]{0,25}$"
            + "|^(?:算了|哎呀?|哦|那|我|这个|那个|这次|那天|[12]?\\d[号日]|3[01][号日]|下?周[一二三四五六日天]|[上下]午|的|还是|就|又|[,，])*"
            + "(?:不(?:去|来|约|参加|想去|想来|想约)了?|不要了|[去来]不(?:了|成)|没空|没时间|不行)了?(?:[,，].*)?[吧啊了。!！]*$"
            + @"|^(?:(?:no|actually|oh|sorry|ok),? )*(?:leave|keep) (?:it|that|mine|things|the old one|[a-z]+day)\b(?! (?:a|an)\b)[^?]{0,45}$"
            + @"|^(?:please |can you |could you )*(?:cancel|call off|drop)\b.{0,30}$|^(?:请|帮我|把)*.{0,6}(?:取消|退掉)(?:了|吧)*[。!！]?$",
        Plain
    )]
    private static partial Regex Gives();

    [GeneratedRegex(
        @"\b(?:instead|rather|prefer|change|switch|move|what about|how about|book|make it|do you have|is there|anything|earlier|later)\b|约|换|改"
            + @"|有没有|方便|早点|晚点|[的呢]$",
        Plain
    )]
    private static partial Regex Another();

    [GeneratedRegex(@"参访|(?<![学备])课(?!题|业)|答辩|\b(?:class|classes|lesson|lecture|visits?|trip)\b", Plain)]
    private static partial Regex Classes();

    [GeneratedRegex(
        @"\bto (?:talk (?:about|over|through)|discuss|go (?:over|through))\s+(?<topic>.{2,})$|[,，;；。.]\s*(?:and |so |i(?:'d| would)? (?:like"
            + @"|want) to |i want |let'?s )*(?:talk about|discuss|the topic is|topic:?)\s+(?<topic>.{2,})$"
            + @"|[,，;；。]\s*(?:我)?(?:就|想|要|主要)*(?:聊聊|聊一聊|聊一下|聊|谈谈|谈一谈|谈一下|谈|讨论一下|讨论|说说|主题是?|话题是?)[:：]?(?<topic>.{2,})$"
            + "|(?<=[一二三四五六日天午号周早晚点师])(?:去)?(?:聊聊|聊一聊|谈谈|谈一谈|讨论一下|讨论)(?<topic>.{2,})$",
        Plain
    )]
    private static partial Regex Topic();
}
