using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What those who run a batch ask, told by its form.</summary>
public static partial class StaffAsked
{
    /// <summary>With which supervisor something waits is asked.</summary>
    public static bool Backlog(string words) =>
        Waits().IsMatch(words) || WaitsInAll().IsMatch(words) || (LongerThan(words) is not null && Lies().IsMatch(words));

    /// <summary>With whom one is in a group is asked: 和谁一组啊, "who else is in my group".</summary>
    public static bool AsksOwnGroup(string words) => OwnGroup().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?:我|那|我们组?)?(?:是)?(?:和|跟|与)(?:谁|哪些人|哪几个)(?:是)?(?:一|同)个?(?:个)?(?:小)?组(?:的|啊|呀|呢)?[？?]*$|^(?:我们?|我的)(?:小)?组(?:里)?(?:都)?(?:有谁|有哪些人"
            + @"|是谁|还有谁)(?:啊|呀|呢)?[？?]*$"
            + @"|^(?:and |so )?who(?:['’]?s| is| are)?(?: else)?(?: all)? (?:in|with me in) (?:my|our) group[?\s]*$|^who am i (?:in a group"
            + @"|grouped) with[?\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnGroup();

    [GeneratedRegex(
        @"\bhow (?:many|much)\b.{0,20}\b(?:hours?|entries)\b.{0,20}\b(?:wait|waits|waiting|pending|unapproved|open)\b.{0,24}\b(?:altogether"
            + @"|in all|in total|overall"
            + @"|everywhere|since|all groups)\b"
            + "|(?:一共|总共|全部|所有组|全批)[^，,。]{0,6}(?:还有|有)?(?:多少|几)[^，,。]{0,6}(?:没批|待审|待批|等审|未审)|(?:没批|待审批?|待批)的?(?:一共|总共)(?:有)?(?:多少|几)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WaitsInAll();

    /// <summary>Longer than so many days something is to wait: "for more than a week", 超过三天. Null when that is not said.</summary>
    public static int? LongerThan(string words) =>
        Longer().Match(words) is not { Success: true } said ? null
        : (said.Groups["n"].Value is "a" or "one" ? 1 : EnglishWords.Number(said.Groups["n"].Value) ?? NumberText.Integer(said.Groups["n"].Value))
            is not { } number
            ? null
        : said.Groups["week"].Success ? number * 7
        : number;

    [GeneratedRegex(
        @"\b(?:more than|over|longer than|at least|older than) (?<n>an?|one|two|three|four|five|six|seven|ten|\d{1,2}) (?:(?<week>weeks?)"
            + @"|days?)\b|\b(?<n>\d{1,2}) (?:(?<week>weeks?)|days?) (?:or more|or longer|and more)\b"
            + "|(?:超过|多于|满)了?(?<n>\\d{1,2}|[一两二三四五六七八九十]{1,2})个?(?:(?<week>周|星期|礼拜)|天)|(?<n>\\d{1,2}|[一两二三四五六七八九十]{1,2})个?(?:(?<week>周|星期"
            + "|礼拜)|天)(?:以上|多了|还没批|都没批|没批)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Longer();

    [GeneratedRegex(
        @"\b(?:sitting|waiting|lying|pending|unapproved|stuck|not (?:been )?(?:approved|decided|looked at))\b|卡着?|压着?|没批|没审|待批|待审|还在等",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lies();

    /// <summary>Somebody is to be in another group, or in the batch: 调到吕老师那组行不行, "add a new trainee".</summary>
    public static bool MovesPerson(string words) => MovedPerson().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?:(?:please|can|could|you|i|how|do|need|want|to|let['’]?s) )*(?:add|enrol|enroll|create) (?:an?|another|the|one)? ?(?:more )?(?:new )?"
            + @"(?:trainee|student|participant)\b|^(?:请|帮我|我要|想|怎么|再)*(?:加|添|新增|增加|添加|录入)(?:一?[个名位])?新?(?:的)?(?:督导)?学员"
            + @"|\b(?:move|transfer|switch|put)\b.{2,40}\b(?:to|into|in)\b.{0,20}\b(?:group\b(?! (?:session|supervision|work))|(?:group"
            + @"|team) (?:\d|one|two|three))|(?:调|换|转)到[^，,。]{1,8}(?:那?个?小?组)(?!督导)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MovedPerson();

    /// <summary>A rule, a figure or a list of the batch is to be otherwise.</summary>
    public static bool ChangesBatch(string words) => Changes().IsMatch(words);

    /// <summary>Which of the supervisors, asked by what lies with them.</summary>
    [GeneratedRegex(
        @"\b(?:who|which|what)\b.{0,24}\bsupervisors?\b.{0,30}\b(?:backlog|behind|waiting|pending|unapproved|open entries|not approved)\b"
            + @"|\b(?:pending|waiting|unapproved|open)\b.{0,20}\b(?:by|per|for each) supervisor\b|(?:哪位|哪个|几位|各位?|谁)(?:督导|老师)?.{0,12}(?:压着"
            + @"|积压|没批|待审批|没审)"
            + @"|(?:没批|待审批|没审)[^,，。]{0,8}(?:压|卡|堆)在(?:谁|哪)|压在(?:谁|哪)"
            + @"|(?:老师|督导|主任)(?:那边|那里|那儿|手上|手里)?.{0,3}(?:压|卡|堆|攒)(?:了|着)(?:\d{1,3}|[一二两三四五六七八九十几好多]{1,3})条"
            + @"|\b(?:entries|hours) (?:are |still )*(?:lie|lying|sit|sitting|wait|waiting|stuck) with (?:mr|ms|mrs|prof|\p{Lu}\p{L}+)\b"
            + @"|积压|压了(?:多少|几条|多久)|\bbacklog\b|\bhow long do (?:things|entries|hours) (?:lie|wait|sit|stay) with\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Waits();

    /// <summary>One of the batch's figures or lists is to be otherwise.</summary>
    [GeneratedRegex(
        @"\b(?:add|put|include|remove|take|raise|lower|change|increase|reduce|rename)\b.{0,60}\b(?:checklist|to the list|off the list"
            + @"|on the list|seats? (?:for|per|of)"
            + @"|required hours|requirements?|rules?|days? off|holidays?|activity types?)\b|\b(?:nobody|no one)\b.{0,20}\b(?:enter|log"
            + @"|book)\b.{0,40}(?:any ?more|between|after)\b"
            + @"|\brename\b.{0,20}\bgroups?\b|\b(?:off|from) the (?:check)?list\b"
            + @"|\b(?:max(?:imum)?|at most|no more than|limit)\b.{0,30}\b(?:bookings?|sessions?)\b.{0,20}\b(?:per|each|a month|a week)\b"
            + "|(?:最低|实习|要求|至少)[^，,。]{0,8}(?:改|降|提|调|升)(?:成|到|为)?\\s*\\d+\\s*(?:个?小时|次|学时)|小?组(?:改名|改叫|的?名字(?:改|换))|清单[里上]?(?:拿掉|去掉|删掉|划掉)"
            + "|(?:取消|改约)[^。]{0,24}改[成为到]?\\s*\\d+"
            + "|(?:清单|答辩材料|要交的材料)[^，,。]{0,6}(?:再?加|添|增加|去掉|删)[^，,。]{0,3}(?:一?[项份个]|上)|(?:名额|人数上限|时数要求|规则|休息日|登记截止|补[登录][^，,。]{0,4}(?:最后|截止))"
            + "[^，,。]{0,8}(?:改|调|设|定|提|降)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Changes();
}
