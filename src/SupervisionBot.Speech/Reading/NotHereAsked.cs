using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What there is none of here, where something can be said of it.</summary>
public enum NotHere
{
    /// <summary>Nothing in particular.</summary>
    Other,

    /// <summary>Something is to stay above all else.</summary>
    Pin,

    /// <summary>Two accounts of one person.</summary>
    Merge,

    /// <summary>What somebody may do.</summary>
    Rights,

    /// <summary>Nothing is to be changed any more.</summary>
    Lock,

    /// <summary>Sessions for some only.</summary>
    Restrict,

    /// <summary>Nothing is to reach somebody for a while.</summary>
    Suspend,

    /// <summary>Calls and online meetings.</summary>
    Call,

    /// <summary>Who wrote a text.</summary>
    Authorship,

    /// <summary>What is ordered outside of the programme.</summary>
    Order,

    /// <summary>Staying away for a while, or going on with the next batch.</summary>
    Pause,

    /// <summary>A form to fill in.</summary>
    Form,
}

/// <summary>Tells by its theme what somebody wants that there is none of here.</summary>
public static partial class NotHereAsked
{
    public static NotHere Of(string words) =>
        Pins().IsMatch(words) ? NotHere.Pin
        : Merges().IsMatch(words) ? NotHere.Merge
        : Rights().IsMatch(words) ? NotHere.Rights
        : Writes().IsMatch(words) ? NotHere.Authorship
        : Orders().IsMatch(words) ? NotHere.Order
        : Locks().IsMatch(words) ? NotHere.Lock
        : Pauses().IsMatch(words) ? NotHere.Pause
        : Suspends().IsMatch(words) ? NotHere.Suspend
        : Calls().IsMatch(words) ? NotHere.Call
        : Restricts().IsMatch(words) ? NotHere.Restrict
        : Forms().IsMatch(words) ? NotHere.Form
        : NotHere.Other;

    /// <summary>Whether nothing else can be meant, whatever else the words sound like.</summary>
    public static bool Surely(string words) => Certain().IsMatch(words);

    [GeneratedRegex(
        @"\bpin (?:it|this|that|the|my)\b|\b(?:stays?|keep|put|move|remain)\b.{0,20}\b(?:on|to|at) (?:the )?(?:very )?top\b"
            + @"|\bmerge\b.{0,30}\baccounts?\b|\b(?:take away|revoke|remove|withdraw)\b.{0,30}\b(?:rights|permissions?|privileges?)\b"
            + @"|\block\b.{0,20}\b(?:month|hours|entries|figures|january|february|march|april|may|june|july|august|september|october"
            + @"|november|december)\b"
            + @"|\b(?:book|order|reserve|hire|rent)\b.{0,16}\b(?:bus(?:es)?|coach|taxi|hotel|lunch(?:es)?|catering|meeting room|parking"
            + @"|train tickets?|flights?)\b|\b(?:book|reserve|hire|rent) (?:me |us )?(?:a|the|another|some) (?:\w+ )?(?:room|hall|venue)\b"
            + @"|(?:订|借|租)[^，,。]{0,4}(?:会议室|大巴|酒店|盒饭|午餐|车票|机票|车位|投影)"
            + @"|\b(?:written|wrote|made|done) (?:by|with|it with) (?:an? )?(?:AI|chat ?gpt)\b"
            + "|(?:AI|chatgpt)(?:写|生成|代写)|抄袭|查重|置顶|顶到最?上|(?:账号|帐号|号).{0,4}(?:合并|并成|合成)|合并.{0,6}(?:账号|帐号)|权限.{0,8}(?:收|撤|取消|去掉|拿掉)|(?:收回"
            + "|撤销|取消).{0,8}权限|(?:数据|时数|学时|记录).{0,14}(?:锁掉|锁定|锁住|封账|冻结)"
            + "|只(?:给|让|对|留给).{0,8}(?:组|人|学员).{0,4}(?:约|预约|看)|别的组.{0,8}(?:别|不要|不让|不能).{0,4}约",
        Plain
    )]
    private static partial Regex Certain();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:pin(?:ned)?|sticky|on top|to the top|at the top)\b|置顶|顶到|顶上去|最上面", Plain)]
    private static partial Regex Pins();

    [GeneratedRegex(
        @"\b(?:merge|duplicate accounts?|two accounts|twice in the system|same person)\b|合并|并成|两个(?:账号|号|帐号)|重复(?:的)?(?:账号|帐号)",
        Plain
    )]
    private static partial Regex Merges();

    [GeneratedRegex(@"\b(?:rights|permissions?|privileges?|admin(?:istrator)? (?:role|access|status))\b|权限|管理员(?:身份|资格)", Plain)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\b(?:AI|chat ?gpt|plagiari\w+|copied from|ghost ?writt\w+)\b|AI|抄袭|查重|代写|抄的", Plain)]
    private static partial Regex Writes();

    [GeneratedRegex(
        @"\b(?:bus(?:es)?|coach|taxi|hotel|lunch(?:es)?|catering|projector|meeting room|parking|train tickets?|flights?)\b|大巴|包车|订车|酒店|住宿"
            + @"|盒饭|订餐|午餐|投影|订票|车票|车位|会议室.{0,4}(?:订|约|借)|(?:订|借).{0,6}会议室",
        Plain
    )]
    private static partial Regex Orders();

    [GeneratedRegex(@"\b(?:lock|freeze)\b|锁(?:掉|定|住|起来|上)|封账|冻结", Plain)]
    private static partial Regex Locks();

    [GeneratedRegex(
        @"\b(?:next batch|next year's batch|defer|leave of absence|sabbatical|maternity|take a break from the (?:programme|course"
            + @"|training))\b|下一(?:批|期|届)|休学|缓读|延到下期|产假|休产假|停一停",
        Plain
    )]
    private static partial Regex Pauses();

    [GeneratedRegex(@"\b(?:suspend|put .{1,30} on hold|deactivate .{1,30} (?:for|until))\b|挂起|暂停.{0,8}(?:账号|资格|身份)|停.{0,3}一阵", Plain)]
    private static partial Regex Suspends();

    [GeneratedRegex(@"\b(?:call|phone|ring|zoom|teams meeting|video)\b|打个?电话|拨|视频会议|腾讯会议|开个?会议室", Plain)]
    private static partial Regex Calls();

    [GeneratedRegex(
        @"\bonly\b.{0,40}\b(?:book|group|slots?|sessions?)\b|\b(?:restrict|limit)\b"
            + @"|\breserve\b(?!.{0,12}\b(?:room|hall|table|seats?|hotel|car|bus|taxi)\b)"
            + "|只(?:给|让|能|对).{0,14}(?:约|看|预约)|专门?给",
        Plain
    )]
    private static partial Regex Restricts();

    [GeneratedRegex(@"\b(?:forms?|templates?|sample|blank)\b|模板|模版|表格|空白表|范本|样本", Plain)]
    private static partial Regex Forms();
}
