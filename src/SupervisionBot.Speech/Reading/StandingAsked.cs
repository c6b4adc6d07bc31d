using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What somebody may be short of at the end.</summary>
public enum ShortOf
{
    Practicum,
    Sessions,
    ClassHours,
}

/// <summary>Whether it is asked who is behind, or which trainees at all.</summary>
public static partial class StandingAsked
{
    public static bool Behind(string words) => Lagging().IsMatch(words);

    /// <summary>Why oneself is said to be behind: 为什么说我落后, "why does it say I am behind, I log every week".</summary>
    public static bool WhyBehind(string words) => words.Length <= LongestWhy && AsksWhy().IsMatch(words) && !WhyOfOthers().IsMatch(words);

    const int LongestWhy = 140;

    [GeneratedRegex(
        @"\b(?:why|how come|how can|how is it that)\b.{0,50}\b(?:behind|lagging|not on (?:plan|track|schedule)|too slow|off (?:plan|track))\b"
            + @"|\b(?:how|in what way|by what) am i (?:so )?(?:behind|late|lagging)\b"
            + "|(?:为什么|为啥|凭什么|怎么(?:会|就|还|又|老是?)?|咋|什么意思).{0,14}(?:落后|跟不上|太慢|进度慢|拖后腿|没跟上)|(?:落后|进度慢)(?:是)?(?:为什么|什么原因|怎么(?:算|来|回事))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksWhy();

    [GeneratedRegex(
        @"\b(?:he|she|they|his|her|their|trainees?)\b|[他她](?!们说)|学员|老师的",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhyOfOthers();

    /// <summary>Which requirements one meets already is asked: 我满足了哪个, "which of them have I met".</summary>
    public static bool AsksMet(string words) => words.Length <= LongestWhy && MetAlready().IsMatch(words) && !Amounts().IsMatch(words);

    /// <summary>What it takes to finish is asked, and not only what is missing: 达到什么条件才能结业, "what are the conditions for the certificate".</summary>
    public static bool AsksConditions(string words) => words.Length <= LongestWhy && Conditions().IsMatch(words) && !Amounts().IsMatch(words);

    [GeneratedRegex(
        @"\bwhich (?:of (?:them|those|these|the requirements|the conditions)|ones?|requirements?|conditions?)\b.{0,30}\b(?:met|meet"
            + @"|fulfil(?:l?ed)?|done"
            + @"|satisf\w+|reached|completed?|passed|ticked off)\b"
            + @"|\bwhat (?:of (?:it|that|this|them|those) )?(?:have i|i have|i['’]ve|do i) (?:already |so far )?(?:met|meet|fulfil(?:l?ed)?"
            + @"|ticked off|satisf\w+)\b"
            + @"|\bhow many of (?:them|those|these|the (?:requirements|conditions))\b.{0,20}\b(?:met|meet|done|fulfil(?:l?ed)?)\b"
            + "|(?:满足|达到|达标|符合|做到|完成)了?(?:的)?(?:是|有)?(?:哪|几[项条个](?!小时|学时)|多少[项条])|(?:哪|几)[个几些]?(?:项|条|个|条件|要求)?(?:我|是|已经|都|现在|算)*(?:满足|达到"
            + "|达标|符合|做到|完成)了?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MetAlready();

    [GeneratedRegex(
        @"\bwhat (?:are|is) (?:all )?(?:the|my) (?:conditions?|requirements?)\b.{0,40}\b(?:certificate|graduat\w+|pass(?:ing)?"
            + @"|finish(?:ing)?|complet\w+)\b"
            + @"|\bwhat (?:does it take|all do i (?:have|need) to|do i (?:have|need) to (?:meet|fulfil\w*))\b.{0,40}\b(?:certificate"
            + @"|graduat\w+|pass|finish|complete)\b"
            + @"|\b(?:conditions?|requirements?) (?:for|to get|of) (?:the |my |a |getting the )?(?:certificate|graduat\w+)\b"
            + "|(?:什么|哪些|啥)(?:样的)?(?:条件|要求).{0,12}(?:结业|毕业|证|达标)|(?:结业|毕业|拿证).{0,8}(?:条件|要求)(?:都)?(?:是|有)?(?:什么|哪|啥|几)"
            + "|(?:怎样|怎么样?|如何|要怎么|满足什么|做到什么)(?:才|样才)?(?:能|算|可以)?(?:结业|毕业|拿到?(?:结业)?证)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Conditions();

    [GeneratedRegex(
        @"\b(?:hours?|sessions?|who|whose|trainees?)\b|小时|学时|时数|多少次|几次|谁|学员|补办|编号|丢",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Amounts();

    /// <summary>Whether it can be done in time is asked: 照这个速度来得及吗, "will he make it by the end".</summary>
    public static bool WhetherInTime(string words) => words.Length <= LongestWhy && InTime().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:make it|in time|on time|by the end|by then|get (?:there|to 220)|finish|enough time)\b|来得及|来不来得及|赶得上|赶不赶得上|做得完|完得成"
            + @"|能(?:不能)?(?:按时|及时|准时)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InTime();

    /// <summary>Somebody is to be shown, with no more said of them: what stands before the name, and behind it.</summary>
    public static bool Shows(string before, string after) => ShowsBefore().IsMatch(before) && ShowsAfter().IsMatch(after);

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can you|could you|ok|and|now|then),? )*(?:show(?: me)?|open|look at|let me see|see) $|^(?:请|帮我|给我|再|那)*(?:看看"
            + @"|看一下|看下|打开|查一下|查查|调出)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ShowsBefore();

    [GeneratedRegex(@"^(?: please| pls| then| now)*\W*$|^(?:吧|呗)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShowsAfter();

    /// <summary>Two people who are to be seen side by side: "compare He Wei and Zhiqiang", 何为和志强比一比; null for anything else.</summary>
    public static (string One, string Other)? Compared(string words) =>
        words.Length <= 80 && TwoCompared().Match(words) is { Success: true } two
            ? (two.Groups["a"].Value.Trim(), two.Groups["b"].Value.Trim())
            : null;

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can you|could you|and|ok|now)[ ,]+)*compare (?<a>[\p{L} .'’-]{2,30}?) (?:and|with|to|against) (?<b>[\p{L}"
            + @" .'’-]{2,30}?)(?: please)?\W*$"
            + @"|^\W*(?:and )?how (?:do|does) (?<a>[\p{L} .'’-]{2,30}?) (?:and (?<b>[\p{L} .'’-]{2,30}?) compare|compare (?:with|to)"
            + @" (?<b>[\p{L} .'’-]{2,30}?))\W*$"
            + @"|^\W*(?<a>[\p{L} .'’-]{2,30}?) (?:vs\.?|versus) (?<b>[\p{L} .'’-]{2,30}?)\W*$"
            + @"|^\W*(?:show me |put )?(?<a>[\p{L} .'’-]{2,30}?) and (?<b>[\p{L} .'’-]{2,30}?) side by side\W*$"
            + "|^(?:请|帮我|麻烦|把)*(?:比较|对比|比一?比)(?:一下)?(?<a>[\\p{L}]{2,12}?)(?:和|跟|与|同)(?<b>[\\p{L}]{2,12}?)(?:的(?:进度|情况|时数))?[。？?]?$"
            + "|^(?:请|帮我|麻烦|把)*(?<a>[\\p{L}]{2,12}?)(?:和|跟|与|同)(?<b>[\\p{L}]{2,12}?)(?:的(?:进度|情况|时数))?(?:放在?一起|拿来)?(?:比较一下|比一?比|对比一下|比较|对比"
            + "|比一下)[。？?]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TwoCompared();

    /// <summary>The words end with whose something is: "show me Siyu's", 看看海波的.</summary>
    public static bool SaysWhose(string words) => Whose().IsMatch(words);

    [GeneratedRegex(@"(?:['’]s?|的)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whose();

    /// <summary>Who has no entry is asked.</summary>
    public static bool WhoIsQuiet(string words) => WhoHasNot().IsMatch(words);

    /// <summary>How oneself stands beside others is asked: "am I the slowest", 我们组比别的组怎么样.</summary>
    public static bool Compares(string words) => Comparing().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:everybody|everyone|anybody|anyone) else\b|\bother (?:groups?|trainees|people)\b|\bthe (?:others|rest)\b"
            + @"|\bam i\b.{0,20}\b(?:slowest|last|fastest|first|behind)\b"
            + @"|\bgroups?\b.{0,30}\b(?:ahead of|compared?|versus|vs\.?)\b|\b(?:ahead of|compared? (?:to|with))\b.{0,20}\b(?:ours|us|mine"
            + @"|me|group)\b|\bwhich group\b"
            + "|(?:别的|其他|其它|别)(?:人|组|小组|学员|同学)|[跟和与比](?:别人|其他人|大家|一组|二组|三组|四组)|比起|哪个?组(?:最|比较|更)|我(?:是不是|是)(?:最|倒数)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Comparing();

    /// <summary>Whether somebody's figures may be looked at: 林晓燕的时数我能看看不, "am I able to see Lin's hours?".</summary>
    public static bool MayISee(string words) => SeeAsked().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:can|may|could|am i (?:able|allowed) to|is it ok(?:ay)? (?:for me|if i)(?: to)?)\b.{0,6}\b(?:see|look at|have a look at|look into"
            + @"|check|peek at)\b.{2,50}\b(?:hours|entries|progress|figures)\b"
            + "|(?:时数|学时|进度|记录)[^，,。]{0,6}(?:我)?(?:能不能|可不可以|能|可以)[^，,。]{0,4}(?:看|查|瞄|瞧)"
            + "|我?(?:能不能|可不可以|能|可以)(?:看看?|查查?|瞄|瞧)[^，,。]{2,12}的?(?:时数|学时|进度|记录)(?:吗|么|不)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SeeAsked();

    /// <summary>Who will not be done in time is asked: "who won't finish at this rate", 有几个人结不了业.</summary>
    public static bool WillNotFinish(string words) => NotInTime().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:who|how many|which|anyone|anybody)\b.{0,40}\b(?:(?:won['’]?t|will (?:\w+ )?not|not going to|can['’]?t|cannot|unlikely to|may not"
            + @"|might not|fail to) (?:finish|make|complete|graduate|pass|get there|get to|reach|be done|have)\b"
            + @"|at risk)\b"
            + @"|\b(?:at|with) (?:this|the (?:present|current)|their) (?:rate|pace|speed)\b.{0,40}\b(?:who|how many|finish|graduate"
            + @"|complete|make it)\b|\b(?:who|how many)\b.{0,40}\b(?:finish|graduate|complete|make it)\b.{0,30}\b(?:rate|pace|in time|on time)\b"
            + "|(?:几个?|多少|哪些|哪几个|谁|有人).{0,10}(?:结不了业|毕不了业|完不成|结业不了|拿不到证)|(?:结不了业|毕不了业|完不成)的?(?:有)?(?:几|多少|谁|哪)|(?:照|按)(?:现在|目前|这个?"
            + "|这样).{0,16}(?:几个?|多少|谁|哪些).{0,10}(?:结业|毕业|完成)"
            + @"|\b(?:who|how many)\b.{0,30}\b(?:get|receive|earn|be given)\b.{0,16}\bcertificates?\b"
            + "|(?:几个?|多少|谁|哪些)(?:人)?.{0,6}(?:能|可以)(?:按时|准时|顺利)(?:结业|毕业)"
            + "|(?:几个?|多少|谁|哪些)(?:人|学员)?.{0,10}(?:能|可以|会|有希望|够格)?(?:拿到?|领到?|得到)(?:结业)?证",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NotInTime();

    /// <summary>Of which figure somebody will be short is said: "not make the 220", 次数不够的; null where it is not.</summary>
    /// <param name="hours">How many hours of practicum are needed.</param>
    public static ShortOf? ShortIn(string words, int hours) =>
        OfClasses().IsMatch(words) ? ShortOf.ClassHours
        : OfSessions().IsMatch(words) ? ShortOf.Sessions
        : OfHours().IsMatch(words) || (hours > 0 && words.Contains(hours.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            ? ShortOf.Practicum
        : null;

    [GeneratedRegex(@"\bclass hours?\b|\bclasses\b|学时|课时|课", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfClasses();

    [GeneratedRegex(@"\bsessions?\b|\bsupervision\b|督导次数|小组督导", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfSessions();

    [GeneratedRegex(@"\bhours\b|\bpracticum\b|小时|时数|实习", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfHours();

    public static bool Who(string words) => AsksWho().IsMatch(words);

    /// <summary>So many hours whom have reached is asked: "how many have reached 220", 多少人到220了. Null when it is not.</summary>
    public static int? Reached(string words) =>
        Reaching().Match(words) is { Success: true } reached ? NumberText.Integer(reached.Groups["n"].ValueSpan) : null;

    /// <summary>Likewise whom have not reached them: "who has not reached 100 hours yet".</summary>
    public static int? ReachedNot(string words) =>
        ReachingNot().Match(words) is { Success: true } reached ? NumberText.Integer(reached.Groups["n"].ValueSpan) : null;

    [GeneratedRegex(
        @"\b(?:how many|who|which|anyone|anybody)\b[^,;]{0,30}(?:\bnot\b|n['’]t\b|\bnever\b)[^,;]{0,20}\b(?:reach(?:ed)?|hit|got to|done|have|at)\b"
            + @"(?: the| yet| all| even)* (?<n>\d{3})\b(?! ?(?:min|%|/|\.))"
            + "|(?:谁|哪些|哪几个|有没有人).{0,12}(?:不到|没到|未到|没有?满|不满|不足|不够|低于|少于|没够)\\s*(?<n>\\d{3}|[一二两三]?百[一二三四五六七八九]?十?)"
            + "(?!\\d|[一二三四五六七八九十]|分钟|[天周月字号日元块])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ReachingNot();

    [GeneratedRegex(
        @"\b(?:how many|who|which|anyone|anybody)\b(?![^,;]{0,30}(?:\b(?:not|never|less|fewer|under|below)\b|n['’]t\b))"
            + @"[^,;]{0,30}\b(?:reach(?:ed)?|hit|got to|done|have|has|past|passed|over|at)\b(?: the| already"
            + @"| all| with)* (?<n>\d{3})\b(?! ?(?:min|%|/|\.))"
            + "|(?:多少|几个|有谁|谁|哪些|哪几个).{0,6}(?:人|学员|位)?.{0,4}(?<![不没未])(?:到|达到|满|够|超过|做满|完成)了?(?:了)?\\s*(?<n>\\d{3})(?!\\d|分钟)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reaching();

    [GeneratedRegex(
        @"\b(?:who(?:['’]s| is| are)?|anyone|anybody|somebody|someone)\b[^,;]{0,30}\b(?:behind|lagging|falling back)\b"
            + @"|\bwhich (?:one|of (?:them|those|mine))\b[^,;]{0,20}\b(?:behind|lagging)\b|(?:谁|哪[一几]?[个位]).{0,12}(?:落后|拖后腿|跟不上|最慢"
            + @"|掉队)|(?:落后|跟不上|掉队)的?(?:有谁|有哪些|是谁|都有谁)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lagging();

    /// <summary>Something is to be told to them.</summary>
    public static bool Tells(string words) => Telling().IsMatch(words);

    [GeneratedRegex(
        @"^(?:please |can you |could you )*(?:tell|draft|write|message|send|remind|let|inform|nudge|e-?mail)\b|发(?:个|条)?(?:消息|通知)|告诉|提醒|催",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"\b(?:who|anyone|anybody|somebody|everybody|everyone|trainees)\b|\b(?:ones|those|people) (?:who (?:are|have)|that are|with|under|below"
            + @"|over)\b|谁|哪些(?:人|学员)|有人|几个人|学员",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksWho();

    /// <summary>"Who hasn't put in any hours this week?", 这周还有谁没登记时数.</summary>
    [GeneratedRegex(
        @"\b(?:who|which of|anyone|anybody|somebody)\b.{0,30}\b(?:has(?:n['’]?t| not)|have(?:n['’]?t| not)|did(?:n['’]?t| not)|without)\b.{0,20}"
            + @"\b(?:log(?:ged)?|enter(?:ed)?|record(?:ed)?|written down|put in|an entry|entries)\b(?!.*\b(?:report|summary|statement|slides"
            + @"|attendance)\b)"
            + @"|\b(?:who|anyone|anybody|somebody)\b.{0,16}\bno (?:hours|entry|entries|logs?)\b"
            + @"|(?:没有?|未)(?:登记?|记|报|填)过?(?:时数|工时|学时)的?(?:人|学员|同学)?(?:有吗|有谁|有哪些|有没有|是谁|是哪些|几个|多少)|(?:谁|哪些人|哪几[个位]|哪些学员|几个人|有没有人).{0,8}(?:没"
            + @"|未)(?:有)?(?:登记|登时数|记时数|报时数|填时数|记录时数|登过|记过)(?!出勤)"
            + @"|有没有[^，,。]{0,14}没有?(?:登记|记|报)[^，,。]{0,4}(?:人|学员)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhoHasNot();
}
