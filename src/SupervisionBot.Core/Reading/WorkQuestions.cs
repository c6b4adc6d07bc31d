using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>A trainee's ordinary questions about their practicum that sound like something to be logged.</summary>
public static partial class WorkQuestions
{
    /// <summary>Whom they supervise: "who are my supervisees", 我的被督导社工是哪几个.</summary>
    public static bool OfSupervisees(string words) => IsShort(words) && Supervisees().IsMatch(words.Trim());

    /// <summary>What counts: "does travel time count", 220小时算不算上课的.</summary>
    public static bool OfWhatCounts(string words) => IsShort(words) && Counts().IsMatch(words.Trim());

    /// <summary>How long a class hour is.</summary>
    public static bool OfClassHour(string words) => IsShort(words) && ClassHour().IsMatch(words);

    /// <summary>How hours are logged, or put right: "how do I log hours", 怎么记时数, 我记错了咋改.</summary>
    public static bool HowToLog(string words) => IsShort(words) && How().IsMatch(words.Trim());

    static bool IsShort(string words) => words.Length <= 100;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:and |so |again )*(?:who(?: are|'?re|s|'s| is)?|which|what are|list|show(?: me)?|name)\b.{0,20}\b(?:my supervisees?|i(?:'m"
            + @"| am)? supervis(?:e|ing))\b"
            + @"|^(?:my )?supervisees\s*\?*$|^whom? (?:do|am) i supervis|\bhow many supervisees do i have\b"
            + "|被督导(?:者|人|的人|的|社工|对象|的社工)?(?:都)?(?:是|有)(?:哪|谁|几)|(?:哪|谁).{0,4}是我的?被督导|我(?:在|正在)?(?:带|督导)的?(?:人|社工)?(?:都)?(?:是|有)(?:哪|谁|几)"
            + "|我(?:都|在)?(?:带|督导)(?:着|了)?(?:哪|谁|几个?(?:人|社工))",
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
        @"\bhow (?:long|much|many minutes) (?:is|are|does|in) (?:an? |one )?(?:class|teaching|credit) hours?\b|(?:一个?|每个?|1个?)(?:学时"
            + @"|课时).{0,6}(?:多长|多久|多少|几分|还是|怎么算)",
        Plain
    )]
    private static partial Regex ClassHour();

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
