using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A trainee's ordinary questions about their practicum that sound like something to be logged.</summary>
public static partial class WorkQuestions
{
    /// <summary>Whom they supervise: "who are my supervisees", 我的被督导社工是哪几个.</summary>
    public static bool OfSupervisees(string words) => IsShort(words) && Supervisees().IsMatch(words.Trim());

    /// <summary>How many hours somebody who is named has: "how many hours has Chen Jing got", 林晓燕现在多少小时了.</summary>
    public static bool OfSomebody(string words) => IsShort(words) && HowManyHours().IsMatch(words);

    [GeneratedRegex(
        @"\bhow many hours (?:has|have|does|did|is)\b(?! i\b)|\bhow far (?:is|has|along is)\b(?! (?:it|that)\b)|(?:现在|已经|一共|总共)?(?:有|到|做了"
            + @"|记了)?(?:多少|几)个?(?:小时|学时|时数)(?:了|啊|呀|[?？]|$)",
        Plain
    )]
    private static partial Regex HowManyHours();

    /// <summary>What counts: "does travel time count", 220小时算不算上课的.</summary>
    public static bool OfWhatCounts(string words) => IsShort(words) && Counts().IsMatch(words.Trim());

    /// <summary>How hours are logged, or put right: "how do I log hours", 怎么记时数, 我记错了咋改.</summary>
    public static bool HowToLog(string words) => IsShort(words) && How().IsMatch(words.Trim());

    /// <summary>With whom there is least: "which of my three have I neglected", 谁最少.</summary>
    public static bool OfLeast(string words) => IsShort(words) && Least().IsMatch(words.Trim());

    /// <summary>How much may be logged for one day.</summary>
    public static bool OfDay(string words) => IsShort(words) && DayLimit().IsMatch(words.Trim());

    /// <summary>How late something may be logged.</summary>
    public static bool OfLateness(string words) => IsShort(words) && Lateness().IsMatch(words.Trim());

    [GeneratedRegex(
        @"\b(?:which|who)(?: one)? of my (?:three |two |four )?(?:people|supervisees|social workers|three|two|four)\b.{0,40}\b(?:behind"
            + @"|short|least|fewest"
            + @"|neglect\w*|too little|further? back|need)\b"
            + "|(?:哪[个位]|谁)(?:社工)?.{0,12}(?:带|做|记)得?(?:最少|太少|不够|少了)|我(?:带的)?(?:这)?(?:三|两|几)[个位](?:人|社工)?.{0,10}(?:哪[个位]|谁).{0,10}(?:少|差|欠|落)"
            + @"|\b(?:which|who)\b(?!.{0,30}\bbehind\b(?<!\bmy (?:three|two|four|people|supervisees"
            + @"|social workers)\b.{0,12}behind)).{0,30}\b(?:neglect\w*|least|fewest|behind|needs? (?:more|most|the most|hours|time"
            + @"|attention)|falls? short|short of hours"
            + @")\b(?!.*\btrainee)"
            + "|(?:哪个|哪位)社工.{0,6}(?:最少|落下)|^(?:我)?(?:带的|三个|三位|几个|几位)?(?:人|社工)?(?:里|中|当中)?(?:谁|哪个|哪位|跟谁)(?:的)?(?:时数|小时|督导)?(?:还)?(?:最少"
            + "|记得最少|做得最少|差得?最多|差最多|最缺|最需要)|(?:谁|哪个"
            + "|哪位).{0,8}(?:被?我?(?:冷落|忽略)|最久没)",
        Plain
    )]
    private static partial Regex Least();

    [GeneratedRegex(
        @"\bhow (?:many hours?|much|long)\b.{0,30}\b(?:a|per|in a|in one|each|one|on one|for one) day\b(?!.*\b(?:did|have i|need)\b)|\b(?:what"
            + @"|is there|any)\b.{0,20}\b(?:most|max(?:imum)?|limit)\b.{0,30}\b(?:a|per|one|each) day\b"
            + @"|\b(?:daily|day'?s?) (?:limit|cap|maximum)\b|(?:一天|每天|一日|单日)(?:的)?(?:最多|上限|顶多|能|可以|最高).{0,8}(?:几|多少)|(?:一天|每天|单日)(?:的)?上限",
        Plain
    )]
    private static partial Regex DayLimit();

    [GeneratedRegex(
        @"\bhow (?:late|far back|long after|many days (?:back|late|later))\b.{0,40}\b(?:log|enter|record|add|hours|entry|put)\b|\b(?:until|till"
            + @"|by) when\b.{0,25}\b(?:log|enter|record)\b"
            + @"|\bcan i still (?:log|enter|record)\b.{0,30}\b(?:weeks?|month|older|late)\b.*\?"
            + "|(?:超过|过了?|过去)?(?:多久|几天|多少天|多长时间)(?:以?内|之内|以前|前|后|了)?.{0,4}(?:不能|还能|就不能|可以|能)(?:再)?(?:补|记|登记)|(?:补记|补登|补录|补交?时数).{0,6}(?:期限|几天|多久|截止"
            + "|最晚)|最(?:早|远|多).{0,4}补.{0,4}(?:哪|几|多|什么时候)|最(?:晚|迟).{0,8}(?:记|补|登记).{0,6}(?:几|多|哪|什么时候)",
        Plain
    )]
    private static partial Regex Lateness();

    static bool IsShort(string words) => words.Length <= 100;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:and |so |again )*(?:who(?: are|'?re|s|'s| is)?|which|what are|list|show(?: me)?|name)\b.{0,20}\b(?:my supervisees?|i(?:'m"
            + @"| am)? supervis(?:e|ing))\b"
            + @"|^(?:my )?supervisees\s*\?*$|^whom? (?:do|am) i supervis|\bhow many supervisees do i have\b"
            + "|被督导(?:者|人|的人|的|社工|对象|的社工)?(?:都)?(?:是|有)(?:哪|谁|几)|(?:哪|谁).{0,4}是我的?被督导|我(?:在|正在)?(?:带|督导)的?(?:人|社工)?(?:都)?(?:是|有)(?:哪|谁|几)"
            + "|我(?:都|在|现在)*(?:带|督导|服务|负责|跟)(?:着|了|的)?(?:是|都)?(?:哪|谁|几个?(?:人|社工))",
        Plain
    )]
    private static partial Regex Supervisees();

    [GeneratedRegex(
        @"^(?:and |so |but |wait )*(?:does|do|is|are|would|will|can|did)\b.{1,60}\bcount(?:s|ed|able)?\b|\bwhat (?:all )?(?:counts"
            + @"|doesn'?t count)\b|\bwhat .{0,20}\bcounts?\b"
            + @"|算不算|(?:能不能|可不可以|是不是)(?:也)?算|(?:算|计入|算进|算到|计到)(?:是|作|在|进去)?(?:里面|时数|实习|工时|220|小时|里|内|进去)*(?:吗|么|嘛|不|的吗)[?？。]*$"
            + "|什么(?:样的)?(?:才)?(?:算|能算|可以算)(?!是?被)",
        Plain
    )]
    private static partial Regex Counts();

    [GeneratedRegex(
        @"^(?:so |and |sorry,? )*(?:how|where) (?:do|can|should|would|to|am) ?(?:i|we)? ?(?:supposed to )?(?:log|record|enter|register|fix"
            + @"|correct|edit|change)\b(?!.*\b(?:booking|session|slot"
            + @"|password|email|reminder|summary|language)\b)|^how does logging work"
            + "|^(?:我)?(?:怎么|如何|怎样|咋|咋么)(?:才能|去)?(?:记|登记|补记|录入|填)(?:时数|记录|工时|小时|实习|一条|呢|啊|呀|[?？]|$)|(?:记|登记|补记)?(?:时数|记录|工时)(?:要)?(?:怎么|咋"
            + "|如何)(?:记|登记|补|填|录)"
            + "|(?:记|写|填|登记|弄)错了?(?:的话|一条)?[,，]?(?:怎么|咋|如何)(?:改|办|弄)",
        Plain
    )]
    private static partial Regex How();
}
