using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Enquiries;

/// <summary>The words by which such questions are known, in both languages.</summary>
partial class EnquiryReader
{
    const RegexOptions Plain = RegexOptions.CultureInvariant;
    const string N = @"(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十]{1,3})";
    const string Not = @"\b(?:no|not|never|nobody|no one|none|nothing|without|zero|hasnt|havent|didnt|doesnt|dont|isnt|arent)\b|n't\b|没|未|零";

    [GeneratedRegex(@"那[场次节]|\b(?:that|this) (?:session|one)\b", Plain)]
    private static partial Regex ThatOne();

    [GeneratedRegex(@"\d\s*[号日]|\d(?:st|nd|rd|th)\b|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", Plain)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"\b(?:who|whose|which|how (?:many|much|often|is|was|are)|how's|when|what|any(?:one|body)|some(?:one|body)|nobody|is there"
            + @"|are there|any of|does|did|has|have"
            + @"|list|show|give me|i need|names|table|per|by|split)\b|谁|哪|几|多少|吗|没有|列|名单|看看|各|每|分别|啥|什么|最[多少]|[?？]",
        Plain
    )]
    private static partial Regex Asks();

    /// <summary>Something is to be done, or made a file of.</summary>
    [GeneratedRegex(
        @"^(?:please |pls |can you |could you |would you |and |then |ok |also )*(?:remind(?! me (?:who|whether|which|if|how))"
            + @"|tell(?! me (?:who|whether|which|if|how))|write|message|send|draft|announce|approve"
            + @"|return|cancel"
            + @"|book|move|publish|chase|nudge|inform|delete|remove|add|log|record|enter|put|set|change|open|close|let|invite|withdraw|undo"
            + @"|mark|post"
            + @"|ask|offer|reschedule|extend|correct|plan|make|limit|to|for|from|take|get|assemble|force|launch|run|i want to|i need to"
            + @"|i'm going to|new decision)\b"
            + @"|\b(?:remind|nudge|chase) (?:them|him|her|everyone|those)\b|\b(?:excel|csv|pdf|spreadsheet|export|as a file|in a file"
            + @"|set that)\b|\b(?:nobody|no one) (?:should|may|must|can|is allowed)\b"
            + @"|提醒|催|通知|告诉|说一声|转告|发(?:给|消息|条|个|一)|退回去|退回(?:给|第|这|那)|批准|撤回|撤掉|帮我(?:约|取消|改|记|登|把)|改成|改到|加到|删"
            + @"|^(?:给|向|问|对|把)|设成|设为|转到|(?<!督)导出|(?<!督)导一份|排到|挪|放[一两三四五六几\d]个|开(?:一|两|三|几)个|批了吧|给她过|给他过",
        Plain
    )]
    private static partial Regex Acts();

    /// <summary>What is asked about oneself, in a talk of one's own.</summary>
    [GeneratedRegex(
        @"\b(?:what if|if i|how (?:do|can|should) i|can i|could i|should i|what happens?|what do i do|why|am i|a day|per day)\b"
            + @"|\bme (?:off|on|from)\b|\bwhat did i (?:say|write)\b"
            + "|怎么办|如果|要是|能不能|可不可以|可以吗|为什么|为啥|怎么(?:才|做|弄|改)|每天最多|一天最多|我还在|我.{0,3}候补|合适|算不算|算吗",
        Plain
    )]
    private static partial Regex OfOneself();

    [GeneratedRegex(
        @"\b(?:who|whose|anyone|anybody|someone|somebody|nobody|no one|which|whom|those|trainees?|people|names|the ones|of (?:mine|them)"
            + @"|how many (?:of|have|has|are))\b"
            + "|谁|哪(?:些|几|个|位)|有没有.{0,16}人|的人|学员|几个|名单|有几位|多少人|大家",
        Plain
    )]
    private static partial Regex Who();

    [GeneratedRegex(Not, Plain)]
    private static partial Regex None();

    [GeneratedRegex(
        @"\b(?:hours?|hrs?|entr(?:y|ies)|log(?:s|ged)?|recorded|written down|put (?:in|down)|doing|done|been up to|worked?)\b"
            + "|时数|学时|小时|登记|记(?!得|者)|录(?!用)|干|做了",
        Plain
    )]
    private static partial Regex Hours();

    /// <summary>What is logged, beside what is counted otherwise.</summary>
    [GeneratedRegex(
        @"\b(?:log(?:s|ged)?|recorded|written down|put (?:in|down)|entr(?:y|ies)|entered|(?:single|any|no) hours?)\b|登记|记(?!得|者)|(?<!登)录|时数|学时",
        Plain
    )]
    private static partial Regex Logs();

    [GeneratedRegex(@"\b(?:log(?:s|ged)?|entr(?:y|ies)|hours? (?:yet|down))\b|登记|时数|学时|没记", Plain)]
    private static partial Regex LogWords();

    [GeneratedRegex(@"\b(?:ever|at all|yet|so far|a single)\b|从来|到现在|至今|还没|一(?:条|个|次)", Plain)]
    private static partial Regex Ever();

    [GeneratedRegex(@"\bhalf\b(?! an? | hour)|一半(?!小时)", Plain)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?:\b(?:on|in|for) (?:one|a|a single|the same|any one) day\b)|一天(?:里|内|就|记|之内)?|同一天|单日", Plain)]
    private static partial Regex OneDay();

    [GeneratedRegex(
        @"^(?:how (?:many|much|often)|what|when|about what|what about|the hours|hours)\b(?: [\w']+){0,7}\s*\??$|^(?:多少|几)(?:小时|次|个|人)\s*$",
        Plain
    )]
    private static partial Regex Joined();

    /// <summary>A group by its number or letter: "my group has" names none.</summary>
    [GeneratedRegex(@"\bgroup (?:\d{1,2}|[b-h]|one|two|three|four|five|six)\b|第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})小?组(?!织)", Plain)]
    private static partial Regex GroupNamed();

    /// <summary>With which supervisor something lies.</summary>
    [GeneratedRegex(
        @"\b(?:which|what|who)\b.{0,12}\bsupervisors?\b|哪[个位](?:督导|老师)|压着|积压|没收到|待审|没审|没批|待批"
            + @"|\b(?:pending|unapproved|to approve|waiting entries|lying)\b",
        Plain
    )]
    private static partial Regex Lying();

    /// <summary>Somebody is asked for, and not only how many.</summary>
    [GeneratedRegex(@"\b(?:who|who's|which|whose)\b|谁|哪(?:些|几|个|位)", Plain)]
    private static partial Regex WhoAlone();

    [GeneratedRegex(@"\bhow many hours\b|\bhours\b.{0,12}\bin total\b|(?:多少|几)个?(?:小时|学时|时数)", Plain)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(?:last time|last session|last one)\b|上一?[次回](?!的)|最近一次", Plain)]
    private static partial Regex LastTime();

    [GeneratedRegex(@"\b(?:fewest|least|lowest)\b|最少|最低", Plain)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(?:most|highest)\b|最多|最高", Plain)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?:top|first) " + N + @"\b|前" + N + "(?:个|名|位)?", Plain)]
    private static partial Regex Top();

    [GeneratedRegex(
        @"\b(?:by|per|for each|for every|each|every|(?:broken|break|split)(?: \w+)? (?:down )?by|apart by)(?: (?:the|individual|single))? "
            + @"(?:(?<kind>(?:activity |activity|work )?(?:kinds?|types?|activit(?:y|ies)|sort)(?: of (?:work|activity))?)|(?<month>months?)"
            + @"|(?<supervisor>supervisors?)|(?<group>groups?)|(?<trainee>trainees?|person|people|head|name))\b"
            + @"|\b(?<kind>(?:what|which) (?:kinds?|types?) of (?:work|activity|hours))\b"
            + "|(?:按|各|每一?[个位]?)(?:个|位|种|项)?(?:(?<kind>类型|种类|类别|工作类型|服务类型|哪类)|(?<month>月(?!\\d))|(?<supervisor>督导(?!几|文|时)(?:老师)?|老师)"
            + "|(?<group>小?组(?!督))"
            + "|(?<trainee>学员|人(?!均)))|(?<kind>哪些类型|什么类型|哪几类)|(?<supervisor>各位?(?:督导|老师))",
        Plain
    )]
    private static partial Regex ByWhat();

    [GeneratedRegex(
        @"\bwhat (?:did|has|was|have|is)\b.{2,40}\b(?:do|done|doing|up to|log|logged|work(?:ed|ing)? on)\b"
            + "|(?:都)?(?:干|做|忙)了?(?:些|点)?(?:啥|什么|哪些|嘛)|在(?:干|忙|做)(?:啥|什么)",
        Plain
    )]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(?:sessions?|slots?|appointments?|places?|times)\b|时段|场次?|名额|空位|督导|空(?:闲)?时间|带了", Plain)]
    private static partial Regex SessionsWord();

    /// <summary>What somebody themselves has given.</summary>
    [GeneratedRegex(
        @"\bhow (?:many|much)\b.{0,40}\b(?:have i|did i|i've|i have|i)\b.{0,12}\b(?:given|give|held|hold|run|supervised)\b"
            + "|我.{0,10}(?:带|开|做)了?(?:几|多少)(?:次|场|个?小时的?)(?:个别|小组)?督导",
        Plain
    )]
    private static partial Regex Held();

    [GeneratedRegex(
        @"\b(?:empty|unbooked|not booked|nobody (?:has )?(?:booked|in|signed)|no one (?:has )?(?:booked|in)|no bookings?|without (?:a "
            + @"|any )?bookings?|untaken"
            + @"|still (?:free|open|available))\b|空着|是空的|还空|空的|没(?:有)?人(?:约|订|预约|报)|没约出去|没被约",
        Plain
    )]
    private static partial Regex Empty();

    [GeneratedRegex(
        @"\bhow many\b.{0,24}\b(?:free|open|available|empty)\b|\b(?:free|open|available) (?:supervision )?(?:places?|slots?"
            + @"|sessions?)\b.{0,30}\b(?:left|altogether|in total)\b"
            + "|(?:几|多少)个?(?:空位|名额|空(?:闲)?时[段间])|空位.{0,4}(?:几|多少)|名额.{0,4}(?:几|多少)",
        Plain
    )]
    private static partial Regex Free();

    [GeneratedRegex(@"\b(?:full|fully booked|booked out|booked up)\b|满了?(?:的|吗|没|$|[?？])|约满|报满|订满", Plain)]
    private static partial Regex Full();

    [GeneratedRegex(@"\b(?:waiting|wait) ?list\b|候补|排队", Plain)]
    private static partial Regex Waits();

    [GeneratedRegex(@"\b(?:talk about|topics?|discuss)\b|想(?:聊|谈|说)|话题|聊(?:什么|啥)|谈(?:什么|啥)", Plain)]
    private static partial Regex Topics();

    [GeneratedRegex(@"\b(?:book(?:ed|ings?)?|coming|session|slots?)\b|约|预约|来", Plain)]
    private static partial Regex Booked();

    [GeneratedRegex(
        @"(?:\b(?:not|never|no one|nobody|hasnt|havent|didnt|without)\b|n't)(?: \w+){0,3} (?:book(?:ed|ing)?|(?:had|got"
            + @"|made)(?: \w+){0,3} (?:session|supervision"
            + @"|booking|appointment)|(?:been to|come to) (?:supervision|me)|(?:seen|met) me)\b"
            + @"|\bwithout (?:a |any )?(?:supervision|booking|session)"
            + @"|(?:没|未)(?:有)?(?:再)?(?:来)?(?:找我)?(?:约|预约|订)(?:过|到|上)?(?:我|个别|小组|督导|一对一|时间|$|的|[?？])|(?:好久|很久|老久|最久|多久|许久|一直|从来|从)没.{0,4}(?:约|督导|见)",
        Plain
    )]
    private static partial Regex NotBooked();

    /// <summary>They never were at one, whatever they booked: "never in a group supervision", 一次小组督导都没来过.</summary>
    [GeneratedRegex(
        @"\b(?:never|not once|not a single time|yet to)\b(?: \w+){0,3} (?:in|at|to|attended|attend|came to|joined|join"
            + @"|had)(?: \w+){0,4} (?:supervisions?|sessions?)\b"
            + @"|\b(?:hasnt|havent|has not|have not|hasn't|haven't|didn't|didnt)\b(?: \w+){0,2} (?:attended|been (?:in|at|to)|come to"
            + @"|joined)(?: \w+){0,2}"
            + @" (?:supervisions?|sessions?)\b"
            + "|(?:从来?|一次|一场)(?:都|也)?(?:没|未)(?:有)?(?:参加|来|到|去|上)过?[^，,。]{0,6}督导|督导[^，,。]{0,6}(?:从来?|一次|一场)(?:都|也)?(?:没|未)(?:有)?(?:参加|来|到|去|上)过?",
        Plain
    )]
    private static partial Regex NeverThere();

    /// <summary>All whom a bound holds are to be named, of all their hours.</summary>
    [GeneratedRegex(
        @"\b(?:names?|list) of\b|\bnames\b|\b(?:all|every(?:one|body)) (?:those |trainees )?(?:under|below|over|above|with (?:less|fewer"
            + @"|more))\b|名单|名字|列(?:一下|出来)",
        Plain
    )]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:with|from|to|met|seen|see|saw) me\b|约(?:过)?我|[跟和与找]我(?!们)", Plain)]
    private static partial Regex WithMe();

    [GeneratedRegex(
        @"\b(?:for|in) (?:a (?:long )?(?:while|time)|ages|so long|long)\b|\blately\b|\brecently\b|\bthe longest\b|好久|很久|老久|最久|许久|好长时间|好一阵",
        Plain
    )]
    private static partial Regex ForLong();

    [GeneratedRegex(
        @"\bhow (?:often|many times|many)\b|\bwhen (?:did|was)\b.{0,40}\b(?:last)\b|\b(?:last|latest) (?:time|session|saw|met)\b"
            + @"|\bwhen\b.{0,20}\blast\b"
            + "|(?:几|多少)[次回]|最近一[次回]|上一?[次回](?:是|在)?(?:什么时候|哪天|几号|几时)|最后一[次回]",
        Plain
    )]
    private static partial Regex HowOften();

    [GeneratedRegex(
        @"\b(?:see|saw|seen|met|meet|sessions?|supervisions?|supervised|come to me|came to me|been with me)\b|督导|见|约|一对一|碰",
        Plain
    )]
    private static partial Regex Met();

    [GeneratedRegex(
        @"\b(?:each|every|everyone|everybody|per (?:trainee|person)|by (?:trainee|person))\b|每(?:个)?人|每[个位]学员|各自|大家各",
        Plain
    )]
    private static partial Regex EachPerson();

    [GeneratedRegex(@"\b(?:how (?:many|often)|missing|still need|to go|sessions)\b|几次|多少次|差几|还差", Plain)]
    private static partial Regex TimesWord();

    [GeneratedRegex(@"\b(?:attendance|attended|attending|present)\b|出勤|到课|出席|上课率", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<n>\d{1,3})\s?(?:%|percent\b|per cent\b)|百分之" + N + "|(?<tenths>)" + N + "成", Plain)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"(?:under|below|less than|fewer than|not (?:even|at)|n't (?:got |reached )?(?:even )?(?:at least )?|低于|不到|没到|不足|不满|少于|小于|<)\s*$",
        Plain
    )]
    private static partial Regex Under();

    [GeneratedRegex(@"^\s*(?:or less|以下|都不到|都没|都没有|不到)", Plain)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?:over|above|more than|at least|超过|高于|多于|大于|至少|不低于|>|达到)\s*(?:half|一半)?", Plain)]
    private static partial Regex Over();

    [GeneratedRegex(@"^\s*(?:or more|以上)", Plain)]
    private static partial Regex Above();

    [GeneratedRegex(
        @"\b(?:missed|missing|absent|away|not there|wasn't (?:there|at)|weren't (?:there|at)|(?:did not|didn't|didnt) (?:come|show|turn up"
            + @"|make it|appear)|no.?shows?|skipped)\b"
            + "|没来|没到|没去|缺席|缺了|旷",
        Plain
    )]
    private static partial Regex Absent();

    [GeneratedRegex(
        @"\b(?:came|turn up|show up|was (?:there|in|at)|were (?:there|in|at)|attended|turned up|showed up|present)\b|来了|到了|参加了|出席了",
        Plain
    )]
    private static partial Regex Present();

    [GeneratedRegex(@"\b(?:last|yesterday'?s?|previous|latest)\b|上一?[次回]|昨[天日]|最近一次|\d{1,2}[号日]|\bthe \d{1,2}(?:st|nd|rd|th)\b", Plain)]
    private static partial Regex WhichPast();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:周|星期|礼拜)[一二三四五六日天]", Plain)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:morning|afternoon|evening|noon)\b|上午|中午|下午|晚上|早上", Plain)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(
        @"\bhow many\b.{0,30}\b(?:coming|come|expected|sign(?:ed)? up|registered|attending|going)\b|\bwho(?:'s| is| has"
            + @"| have)? (?:all )?(?:signed up|registered|going)\b"
            + @"|\bwho\b.{0,30}\b(?:not|n't|hasnt|havent)\b.{0,12}\b(?:signed up|registered|answered)\b"
            + "|(?:来|到|去|参加|报名?)了?(?:的)?(?:有)?(?:几|多少)(?:个|人|位)|(?:几|多少)个?人?(?:来|去|参加|报名|要来|会来)|报名的(?:有)?(?:几|哪|谁|多少)|谁(?:还)?没(?:有)?报",
        Plain
    )]
    private static partial Regex Coming();

    /// <summary>They have said that they cannot come.</summary>
    [GeneratedRegex(
        @"\b(?:excused|(?:asked for|on) leave|called in sick|sent (?:their )?excuses?|(?:can't|cannot|can not|won't|not) (?:be coming"
            + @"|coming|come|make it|attend))\b"
            + "|请了?假|来不了|去不了|不能来|不来",
        Plain
    )]
    private static partial Regex Excused();

    [GeneratedRegex(@"\bhow many\b|几个人?|几位|多少人", Plain)]
    private static partial Regex HowManyPeople();

    /// <summary>A supervisor's sessions are looked for.</summary>
    [GeneratedRegex(
        @"\b(?:did|has|have|is|are)\b.{0,40}\b(?:put in|put up|publish(?:ed)?|post(?:ed)?|enter(?:ed)?|plan(?:ned)?|offer(?:ed)?|set up|any)\b"
            + "|(?:发布?|排|放|安排|挂)(?:出来|出去|上去|了|好)?.{0,10}(?:没有?|吗|了没|几)",
        Plain
    )]
    private static partial Regex Published();

    [GeneratedRegex(
        @"\bwhen\b.{0,40}\blast\b|\blast (?:time|day|entry)\b|\b(?:most recent|latest|last) entry\b|(?:上|最后|最近)一?(?:次|回|条).{0,12}(?:哪天|几号"
            + @"|什么时候|何时|几时|多久)"
            + "|(?:上次|上回|最后一次|最近一次)(?:填|记|登|报)",
        Plain
    )]
    private static partial Regex LastLogged();

    [GeneratedRegex(@"\bgroup (?:supervisions?|sessions?|meetings?)\b|\b(?:our|the|my|last|of) group session|小组督导|团督|团体督导|组会", Plain)]
    private static partial Regex GroupSession();

    [GeneratedRegex(@"\bindividual\b|\bone[- ](?:to|on)[- ]one\b|\b1:1\b|个别督导|个督|一对一", Plain)]
    private static partial Regex Individual();

    [GeneratedRegex(@"\b(?:class(?:es)?|lectures?|lessons?|courses?|teaching|workshop)\b|课", Plain)]
    private static partial Regex Taught();

    [GeneratedRegex(@"\b(?:visits?|trip|excursion)\b|参访|参观|走访", Plain)]
    private static partial Regex Visit();

    [GeneratedRegex(
        @"\bcancel(?:s|led|ed|lations?)?\b.{0,20}\b(?:most|often)\b|\bmost\b.{0,20}\bcancel(?:s|led|ed|lations?)?\b"
            + @"|\bwho\b.{0,20}\bcancel(?:s|led|ed)?\b.{0,12}\b(?:most|often|a lot)\b"
            + "|取消.{0,6}(?:最多|次数|最频繁)|(?:最|老|总)(?:是)?(?:爱)?(?:取消|放.{0,6}鸽子)",
        Plain
    )]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(?:materials?|papers?|documents?|reports?|items?)\b|材料|报告|文书|清单", Plain)]
    private static partial Regex Materials();

    [GeneratedRegex(
        @"\b(?:returned|sent back|back for (?:changes|revision))\b.{0,40}\b(?:not|n't|yet|again|new version)\b|(?:退回|推回|打回|被退).{0,10}(?:没"
            + @"|未).{0,4}(?:交|改|提)|被退(?:回)?的.{0,8}(?:谁|哪)",
        Plain
    )]
    private static partial Regex Returned();

    [GeneratedRegex(
        @"\b(?:zero|no|not a single|not one|not any) (?:materials?|papers?|documents?|items?)\b|\b(?:nothing|none) (?:handed|submitted"
            + @"|sent) in\b|材料.{0,6}一(?:样|份|个|项)(?:都|也)没|一(?:样|份|个|项)材料(?:都|也)没|什么材料都没交",
        Plain
    )]
    private static partial Regex NoMaterials();

    [GeneratedRegex(
        @"(?<more>\bmore than )"
            + N
            + @" (?:things?|items?|materials?|papers?)?\s?(?:is |are )?(?:still )?missing\b|\b(?:at least )?"
            + N
            + @" or more (?:things?|items?|materials?) missing\b"
            + "|(?:缺|差)(?<more>超过)?"
            + N
            + "[项份样个](?:以上)(?:材料)?",
        Plain
    )]
    private static partial Regex MoreMissing();

    [GeneratedRegex(
        @"\b(?:per|each|every|by|for each) (?:item|material|piece)\b.{0,60}\b(?:in|accepted|how many|handed)\b"
            + @"|\bhow many\b.{0,30}\bof each (?:item|material)\b"
            + "|材料.{0,6}每一?[样项份种].{0,10}[几多]|每一?[样项份种].{0,4}材料.{0,10}[几多]",
        Plain
    )]
    private static partial Regex EachItem();

    [GeneratedRegex(@"\bapproved\b|批(?:过|了|准|的)|通过|已批", Plain)]
    private static partial Regex ApprovedWord();

    [GeneratedRegex(@"\b(?:waiting|pending|unapproved|not approved)\b|待审批?|没批|未批|等待", Plain)]
    private static partial Regex WaitingWord();

    [GeneratedRegex(@"\b(?:returned|sent back)\b|退回|被退", Plain)]
    private static partial Regex ReturnedWord();

    [GeneratedRegex(
        @"\b(?:except|excluding|apart from|without counting|leaving out|not counting) (?:the |for )?[\w' ]{2,40}|(?:除了|不算|不含|不包括)[^，,。？?]{1,16}",
        Plain
    )]
    private static partial Regex Without();
}
