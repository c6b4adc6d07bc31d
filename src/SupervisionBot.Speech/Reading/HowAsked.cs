using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How something works that is asked about.</summary>
public enum HowWorks
{
    /// <summary>How long a class hour is, and which of the figures are clock hours.</summary>
    ClassHour,

    /// <summary>Whether a figure of the batch can be another.</summary>
    OtherFigure,

    /// <summary>Whether what was sent back can be handed in again.</summary>
    HandInAgain,

    /// <summary>As which kind of work something is logged.</summary>
    WhichKind,

    /// <summary>How long a decision usually takes.</summary>
    HowSoonDecided,

    /// <summary>What becomes of the hours with a supervisee who has left.</summary>
    SuperviseeLeft,

    /// <summary>Whether weekends and holidays count.</summary>
    Weekends,

    /// <summary>Whether somebody who is short of something can pass all the same.</summary>
    PassShort,

    /// <summary>How long something written has to be.</summary>
    LengthOfText,

    /// <summary>Whether work of some time ago can still be logged.</summary>
    LateEntry,

    /// <summary>Whether the hours of a class or a session at which one was not are lost.</summary>
    MissedHours,

    /// <summary>Whether coming late or leaving early takes hours away.</summary>
    MissedPart,

    /// <summary>What somebody agrees to who says yes to what their group hands in.</summary>
    GroupYes,

    /// <summary>Whether somebody of another group may come to a group's session.</summary>
    OtherGroup,

    /// <summary>Whether a trainee who has it hard can have more time for their hours.</summary>
    Leniency,
}

/// <summary>Reads questions about how things work: "60 hours or 60 lessons?", 退回以后还能再交吗.</summary>
public static partial class HowAsked
{
    const int Longest = 160;

    /// <summary>Null for what is no such question.</summary>
    /// <param name="ofWaiting">What waits for a decision was just shown: "how long does she usually take" is about that.</param>
    public static HowWorks? Read(string words, bool ofWaiting = false) =>
        words.Length > Longest ? null
        : ClassHour().IsMatch(words) ? HowWorks.ClassHour
        : OtherGroup().IsMatch(words) ? HowWorks.OtherGroup
        : OtherFigure().IsMatch(words) && OfRules().IsMatch(words) && !OfOneSession().IsMatch(words) ? HowWorks.OtherFigure
        : PassShort().IsMatch(words) ? HowWorks.PassShort
        : LengthOfText().IsMatch(words) ? HowWorks.LengthOfText
        : HandInAgain().IsMatch(words) ? HowWorks.HandInAgain
        : LateEntry().IsMatch(words) ? HowWorks.LateEntry
        : GroupYes().IsMatch(words) ? HowWorks.GroupYes
        : MissedPart().IsMatch(words) ? HowWorks.MissedPart
        : MissedHours().IsMatch(words) ? HowWorks.MissedHours
        : WhichKind().IsMatch(words) ? HowWorks.WhichKind
        : SuperviseeLeft().IsMatch(words) ? HowWorks.SuperviseeLeft
        : Weekends().IsMatch(words) ? HowWorks.Weekends
        : HowSoon().IsMatch(words) || (ofWaiting && HowSoonThat().IsMatch(words)) ? HowWorks.HowSoonDecided
        : null;

    /// <summary>Somebody who looks after trainees asks that one may have more time: 能不能给他宽限点时间, "could he get a bit longer".</summary>
    public static bool AsksLeniency(string words) => words.Length <= Longest && Lenient().IsMatch(words) && !Written().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:can|could|may|might)\b.{0,40}\b(?:more time|extra time|(?<!any )longer|some leeway|leniency|go easy on|an extension|grace)\b"
            + "|宽限|通融|(?:多给|给)[他她]?(?:一?[点些]|几天|几周)?(?:时间|余地)|[他她][^，,。]{0,12}(?:晚|延后?|缓)(?:一?[点些]|几天|几周)(?:时间)?(?:行|可以|完成)",
        Plain
    )]
    private static partial Regex Lenient();

    /// <summary>The work in writing that the words speak of, where they ask for its kind: "records", 报告; null when they speak of none.</summary>
    public static string? Writing(string words) =>
        Options().Match(words) is { Success: true } options && Written().Match(words[..options.Index]) is { Success: true } before ? before.Value
        : Written().Match(words) is { Success: true } written ? written.Value
        : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\bhours? or (?:\d+ )?(?:lessons?|class(?:room)? hours?|teaching hours?|periods?|units?)\b"
            + @"|\b(?:lessons?|class(?:room)? hours?|teaching hours?|periods?|units?) or (?:\d+ )?(?:clock |real |full |actual )?hours?\b"
            + @"|\b(?:45|60|forty[- ]five|sixty)(?: ?-?min(?:ute)?s?)?,? or (?:is it )?(?:45|60|forty[- ]five|sixty)(?: ?min(?:ute)?s?)?\b"
            + @"|\b(?:clock|real|full|sixty[- ]minute|60[- ]min(?:ute)?) hours?\b.{0,40}\?|\bhours?\b.{0,30}\b(?:45|60) ?min(?:ute)?s\b.{0,20}\?"
            + @"|\bhow (?:long|much|many minutes) (?:is|are|does|in) (?:an? |one )?(?:class|teaching|credit) hours?\b"
            + "|(?:学时|课时|小时|钟头).{0,4}(?:还是|或者?)(?:算)?.{0,4}(?:学时|课时|小时|钟头)|(?:学时|课时).{0,10}(?:45|60|四十五|六十)分|(?:45|60|四十五|六十)(?:分钟?)?(?:还是"
            + "|或者?|或是).{0,3}(?:45|60|四十五|六十)"
            + "|(?:一个?|每个?|1个?)(?:学时|课时).{0,6}(?:多长|多久|多少|几分|还是|怎么算)|(?:学时|课时)(?:跟|和|与)小时.{0,6}(?:一样|区别|不同|一回事)",
        Plain
    )]
    private static partial Regex ClassHour();

    [GeneratedRegex(
        @"\b(?:can|could|may|is it possible|are we allowed|how (?:do|can|would)|what if|would it be|should)\b.{0,60}"
            + @"\b(?:lower(?:ed)?|raised?|changed?|reduced?|increased?|dropp?(?:ed)?|cut|bring|brought|set|made)\b.{0,50}\d+"
            + @"|\b(?:lower|raise|reduce|increase|change)\b.{0,40}\d+.{0,60}\b(?:is that|is it|possible|a setting|where)\b"
            + @"|(?:能不能|能否|可不可以|可以|是不是|怎么|如果|要是).{0,16}(?:降|提|调|改|减|放宽)(?:低|高|少)?(?:成|到|为)?.{0,6}[\d一二三四五六七八九十百]+"
            + @"|(?:降|提|调|改|减|放宽)(?:低|高|少)?(?:成|到|为).{0,4}[\d一二三四五六七八九十百]+.{0,20}(?:吗|行不行|可以|能不能|怎么|在哪|设置|么)",
        Plain
    )]
    private static partial Regex OtherFigure();

    [GeneratedRegex(@"\b(?:hours?|requirements?|required|rules?|figures?|threshold|batch)\b|学时|小时|时数|要求|标准|规定|指标|这一?批|本批", Plain)]
    private static partial Regex OfRules();

    [GeneratedRegex(
        @"\b(?:sessions?|slots?|class(?:es)?|booking|entry|entries|o'?clock|places|seats)\b(?! hours)|(?<!实习)督导(?!次数)|时段|那节|这节|那条|这条|名额|[点号]",
        Plain
    )]
    private static partial Regex OfOneSession();

    [GeneratedRegex(
        @"\b(?:can|may|could|will|does|is)\b.{0,20}\b(?:he|she|they|i|you|we|trainee|somebody|one|it)\b.{0,30}\b(?:again|re-?submit\w*"
            + @"|re-?send|fix(?:ed)?"
            + @"|correct(?:ed)?|redo)\b.{0,60}\b(?:sent back|returned|send(?:ing)? (?:it |them )?back|return(?:ing)? it|bounced?|reject(?:ed)?)\b"
            + @"|\b(?:sent back|returned|send (?:it |them )?back|return it|bounced?|reject(?:ed)?)\b.{0,50}\b(?:can|may|could|able to"
            + @"|allowed)\b.{0,30}"
            + @"\b(?:again|re-?submit\w*|hand|correct|fix|redo|edit|change)\b"
            + "|(?:退回|打回|退)(?:去|了|来)?(?:以后|之后|后|的话)?.{0,14}(?:还|能不能|可不可以|能否|可以).{0,8}(?:再|重新|改|重)[^，,。]{0,4}(?:交|提交|提|改|报)?"
            + "[^，,。]{0,4}(?:吗|吧|么|嘛|不|？|\\?)",
        Plain
    )]
    private static partial Regex HandInAgain();

    [GeneratedRegex(
        @"\b(?:which|what) (?:kind|type|category|sort)(?: of (?:work|activity|hours))?\b.{0,16}\b(?:is|are|do|does|would|should|was|for|to)\b"
            + @"|\b(?:log|logged|enter|record|put|count)\b.{0,30}\b(?:as|under) (?:what|which)\b"
            + @"|\b(?:is|are|does|would|do)\b.{3,60}\b(?:documentation|case work|group work|community work|training"
            + @"|individual supervision|group supervision),? or "
            + @"(?:is it |rather |as )?(?:documentation|case work|group work|community work|training|supervision|individual|group)\b"
            + "|(?:算|属于|归|记|选|填|登)(?:在|到|成|为|入|作)?(?:是)?(?:哪|什么)(?:一)?(?:个)?(?:类|种|项|类型)"
            + "|算(?:是|作|成)?[^，,。?？]{2,8}还是(?:算)?[^，,。?？]{2,8}(?:啊|呀|呢|？|\\?|$)",
        Plain
    )]
    private static partial Regex WhichKind();

    [GeneratedRegex(
        @"\b(?:ok(?:ay)?|possible|can|could|may|allowed|all right|fine|should|is it)\b.{0,40}\b(?:pass|graduate|let .{1,20} through"
            + @"|certif\w+)\b.{0,60}\b(?:with|without|short|under|below|less|missing)\b"
            + "|(?:差|只有|不到|还少|缺)[^，,。]{0,12}(?:小时|学时|次|材料)?[^，,。]{0,10}(?:能不能|可不可以|能|可以|行不行|算不算)[^，,。]{0,8}(?:结业|毕业|通过|过关|发证|给过)",
        Plain
    )]
    private static partial Regex PassShort();

    [GeneratedRegex(
        @"\bhow (?:many words|many pages|long)\b.{0,40}\b(?:report|record|summary|statement|reflection|plan|note|paper|portfolio"
            + @"|text)s?\b.{0,20}(?:\bbe\b|\?|\bhave to\b)|\b(?:minimum|maximum) (?:length|words|number of words)\b|\bword (?:count|limit)\b"
            + "|(?:多少|几)(?:个)?字|字数|(?:写|要|得)(?:多少|几)页|最少写|至少写",
        Plain
    )]
    private static partial Regex LengthOfText();

    [GeneratedRegex(
        @"\b(?:too late|still (?:possible|ok(?:ay)?|allowed|time))\b.{0,24}\b(?:log|enter"
            + @"|record|put in|add)\b"
            + @"|\b(?:can|may|could) (?:i|we|they|you) still (?:log|enter|record|put in|add)\b.{0,40}\b(?:last|ago|from|of|old|october"
            + @"|september|earlier)\b"
            + "|(?:上个?月|上上周|很久以前|以前|之前|老早|前阵子|[\\d一二两三四五六]+个?月前)的?(?:时数|记录|服务|个案|小组)?(?:还能?|能不能|可不可以|可以)再?(?:补|记|登|录)"
            + "|(?:还能?|能不能|可不可以)(?:补|记|登|录)(?:上)?(?:上个?月|以前|之前)"
            + "|补(?:记|登)[^，,。]{0,6}(?:来得及|还来得及|晚不晚|过期|有期限)",
        Plain
    )]
    private static partial Regex LateEntry();

    [GeneratedRegex(
        @"\bwhat\b(?! (?:did|have|had|was|were)\b).{0,40}\b(?:agree|agreeing|yes)\b.{0,24}\b(?:mean|means|to|for)\b(?=\W*$|.*\b(?:report"
            + @"|group|mean)\b)"
            + @"|\bwhat am i (?:saying yes|agreeing|signing)\b"
            + "|(?:同意|点同意|说同意|确认)(?:了)?(?:是|算|代表|意味着|会)(?:什么|啥|怎么|怎样)|我同意的?是(?:什么|啥)|(?<!(?:上次|上回|我们|咱们|他们|当时|那天|那次|会上).{0,6})同意(?:的是|了)(?:什么|啥)",
        Plain
    )]
    private static partial Regex GroupYes();

    [GeneratedRegex(
        @"\b(?:left|leave|leaving|came|come|was|am)\b.{0,24}\b(?:early|late|an hour|half an hour|\d+ min(?:ute)?s?)\b.{0,40}\b(?:count|lose"
            + @"|credit(?:ed)?|matter)\b"
            + "|(?:中间|中途|提前|早)[^，,。]{0,4}(?:走|离开|出去|退)[^，,。]{0,20}[，,\\s]*(?:算不算|还算|算吗|扣不扣|会扣|要扣|影响)"
            + "|迟到[^，,。]{0,14}[，,\\s]*(?:算不算|还算|算吗|扣不扣|会扣|要扣)",
        Plain
    )]
    private static partial Regex MissedPart();

    [GeneratedRegex(
        @"\b(?:lose|losing|lost|miss out on|forfeit)\b.{0,24}\b(?:class )?(?:hours?|credits?)\b"
            + @"|\b(?:do|does|will|can|would)\b.{0,40}\b(?:get|have|receive)\b.{0,12}\bcredit(?:ed|s)?\b.{0,50}\b(?:miss(?:ed)?|absent"
            + @"|not there|away)\b"
            + @"|\b(?:miss(?:ed|ing)?|absent|not (?:there|come|coming))\b.{0,40}\b(?:still|hours|it) (?:count|credited|get credit)"
            + "|(?:请假|没去|没来|缺课|去不了|来不了|缺席)(?:了|的话)?[^，,。]{0,8}[，,\\s]*(?:学时|课时|时数|小时)?(?:还算|算不算|就没了|会没有?|没有?了|扣|要扣|会扣|不算)(?:吗|么|不|了|？|\\?|$)"
            + "|(?:学时|课时)[^，,。]{0,4}(?:就没了|会没|白费|会扣|要扣|扣不扣|扣掉)(?:吗|么|了|？|\\?)",
        Plain
    )]
    private static partial Regex MissedHours();

    [GeneratedRegex(
        @"\b(?:from|of|in) (?:another|a different|the other|the others['’]?|group \w+)\b.{0,60}\b(?:sit in|join|come (?:to|along)|take part"
            + @"|be there|attend|listen in)\b"
            + @".{0,40}\b(?:us|ours?|mine|my)\b|\b(?:sit in|join|come (?:to|along)|take part in|attend|listen in)\b.{0,30}\b(?:another"
            + @"|a different|the other|someone else['’]?s)"
            + @" (?:group|supervisor)"
            + "|(?:别的|其他|另外?一?个?|隔壁|第?[一二三四五1-9])小?组的?(?:学员|人|同学)?[^。；;]{0,24}(?:来|到|跟|参加|旁听|蹭|插)[^。；;]{0,10}(?:我们?这?(?:边|组|里|场)"
            + "|我的)[^。；;]{0,16}(?:行不行|可以|能不能|让不让|吗|么|能|允许)"
            + "|(?:能不能|可不可以|可以|能)(?:去|到|参加|旁听)(?:别的|其他|另外?一?个?|隔壁)小?组",
        Plain
    )]
    private static partial Regex OtherGroup();

    [GeneratedRegex(@"\b(?:which|what) (?:kind|type|category|sort)\b|\bas (?:what|which)\b|算(?:是|作|成)?|属于|归", Plain)]
    private static partial Regex Options();

    [GeneratedRegex(@"\b(?:records?|notes?|reports?|paperwork|documents?|docs)\b|记录|报告|文书|档案", Plain)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\b(?:supervisees?|social worker|one of (?:my|the) (?:three|people|supervisees))\b.{0,60}\b(?:left|leaves?|leaving|quit|quits"
            + @"|resign\w*|gone|moved (?:away|on)|stopped"
            + @"|dropped out)\b(?=.*(?:\bhours?\b|\?|\bcount\b))"
            + @"|\b(?:left|quit|resigned|dropped out)\b.{0,60}\b(?:her|his|their|those|the|with (?:her|him)) hours\b"
            + "|(?:辞职|离职|不干了|不做了|调走|走了|退出).{0,30}(?:小时|时数|学时|记录).{0,10}(?:算|作废|怎么|还|没用)"
            + "|(?:辞职|离职|不干了|调走).{0,20}(?:怎么办|咋办|还算|再找|换(?:一?个|人))"
            + @"|\b(?:left|leaving|leaves|quits?|quitting|resigned|moving away|maternity|retir\w+|won['’]?t have (?:her"
            + @"|him))\b.{0,90}\b(?:do|must|should|will) i (?:still "
            + @"|now |then )*(?:need|have|get|find|look)\b.{0,20}\b(?:somebody|someone|another|new|else|replacement)\b"
            + "|(?:要走|走了|离职|辞职|调走|调岗|产假|不做了|不干了|离开).{0,30}(?:要不要|需要|用不用|得|还要|是不是|要).{0,6}(?:找|换|补|带)(?:一?个|一?位|人|新|别人)",
        Plain
    )]
    private static partial Regex SuperviseeLeft();

    [GeneratedRegex(
        @"\b(?:do|does|are|can|is|will|may)\b.{0,40}\b(?:weekends?|saturdays?|sundays?|(?:public |bank )?holidays)\b.{0,30}\b(?:count\w*"
            + @"|allowed|log(?:ged)?|valid|ok|okay|too)\b"
            + @"|\bcan (?:i|we|they)\b.{0,20}\b(?:log|enter|count)\b.{0,20}\bweekends?\b"
            + "|(?:周末|双休日?|星期天|礼拜天|节假日|放假)(?:做|干|弄|上班|工作|去|的)?[^，,。]{0,8}(?:算不算|算(?:进去|时数|小时|数|吗|么)|能(?:不能)?记|可以记|计入|能算)",
        Plain
    )]
    private static partial Regex Weekends();

    [GeneratedRegex(
        @"\bhow (?:long|soon|fast|quickly|many days)\b.{0,50}\b(?:approv\w*|decid\w*|decision|(?:to )?(?:look at|check|go through|review"
            + @"|confirm)\w*)\b"
            + "|(?:一般|通常|平时|大概|要|得|需要)?(?:多久|多长时间|几天)(?:才|能|会|可以|就)*.{0,3}(?:批(?![次改])|审|通过|看完)"
            + "|(?:批(?:下来|完|好)?|审批?|审核)(?:一般|通常|大概|要|得|需要)*(?:多久|多长时间|几天)",
        Plain
    )]
    private static partial Regex HowSoon();

    [GeneratedRegex(
        @"\bhow (?:long|soon|fast|quickly|many days)\b.{0,30}\b(?:she|he|they|it|that|this|those|usually|normally)\b|(?:一般|通常|平时|大概|要"
            + @"|得).{0,6}(?:多久|多长时间|几天)",
        Plain
    )]
    private static partial Regex HowSoonThat();
}
