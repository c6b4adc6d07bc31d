using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Takes apart what a line says of who was at a session: "everyone came except Ye Siyu", 马超没来，其他人都到了.</summary>
public static partial class AttendanceReader
{
    /// <summary>What follows "except", and the line without it; null when nobody is excepted.</summary>
    public static (string Except, string Without)? Excepted(string text) =>
        Except().Match(text) is { Success: true } except ? (except.Groups["x"].Value, text.Remove(except.Index, except.Length)) : null;

    public static IEnumerable<string> Clauses(string text) => ClauseEnds().Split(Clock().Replace(text, "$1.$2"));

    /// <summary>The parts of a clause that a blank beside Chinese words parts, which on the phone is a comma.</summary>
    public static IEnumerable<string> Phrases(string clause) => Gap().Split(clause);

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})\s+|\s+(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>They were in, said shortest: 海波在, "Haibo yes".</summary>
    public static bool SaysIn(string clause) => In().IsMatch(clause);

    [GeneratedRegex(@"(?<![不没现])在(?:的|了|场)?\W*$|\byes\W*$|[✓√]", Plain)]
    private static partial Regex In();

    /// <summary>The colon of 12:15 ends no clause.</summary>
    [GeneratedRegex(@"(?<!\d)(\d{1,2})[:：]([0-5]\d)(?!\d)")]
    private static partial Regex Clock();

    /// <summary>The one bare number: of somebody on the list.</summary>
    public static int? Number(string text) => BareNumber().Match(text) is { Success: true } match ? NumberText.Integer(match.ValueSpan) : null;

    /// <summary>The parts of a clause that "and" joins.</summary>
    public static IReadOnlyList<string> Joined(string clause) => Joint().Split(clause);

    /// <summary>"The other two", 其余的.</summary>
    public static bool SaysOthers(string clause) => Others().IsMatch(clause);

    /// <summary>"Left an hour early", 迟到了半小时.</summary>
    public static bool SaysLate(string text) => Late().IsMatch(text) && !SessionReader.IsQuestion(text);

    /// <summary>
    /// Minutes that somebody came late and left early, null for that of which nothing is said: "left 20 minutes early", 迟到四十分钟, "left at 11:40",
    /// "was not late". Null when no minutes of the kind are said.
    /// </summary>
    /// <param name="from">By the clock, when it began.</param>
    /// <param name="to">Likewise when it ended.</param>
    public static (int? Late, int? Early)? PartIn(string clause, TimeOnly from, TimeOnly to)
    {
        var (late, early) = (CameLate().IsMatch(clause), LeftEarly().IsMatch(clause));
        if (InTime().IsMatch(clause) && !early)
            return Denied().IsMatch(clause) ? null : (0, 0);
        if (NotLate().IsMatch(clause))
            return (late ? 0 : null, early ? 0 : null);
        if (Stayed().IsMatch(clause))
            return (null, 0);
        if (CheckInReader.LeftAt(clause) is { } left && left > from && left < to)
            return (null, (int)(to - left).TotalMinutes);
        return late != early && LengthReader.ReadTotal(clause) is { } minutes ? (late ? minutes : null, early ? minutes : null) : null;
    }

    [GeneratedRegex(@"\blate\b|迟到|晚到|晚来|晚了?[^，,。走]{1,8}才?[到来]", Plain)]
    private static partial Regex CameLate();

    [GeneratedRegex(@"\bearly\b|\bearlier\b|早退|早走|提前[^，,。]{0,8}(?:走|离开|离场)", Plain)]
    private static partial Regex LeftEarly();

    /// <summary>"Not there the whole time", 没有全程在: by how much is asked.</summary>
    [GeneratedRegex(@"\b(?:not|never|\w{2,6}n['’]?t)\b|没|未|不", Plain)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:on time|the whole (?:time|class)|for all of it)\b|准时|按时|全程", Plain)]
    private static partial Regex InTime();

    [GeneratedRegex(
        @"\b(?:not|never|wasn['’]?t|weren['’]?t|didn['’]?t)\b[^,;.]{0,16}\b(?:late|early)\b|(?:没有?|并未|未|不是?)(?:迟到|早退|早走|晚到|提前)",
        Plain
    )]
    private static partial Regex NotLate();

    [GeneratedRegex(@"\bstayed\b[^,;.]{0,12}\b(?:end|finish)\b|待到(?:最后|结束)|到最后才走", Plain)]
    private static partial Regex Stayed();

    /// <summary>
    /// It is asked what was changed of attendance: "who changed the attendance of He Wei?", 考勤改过吗.
    /// </summary>
    public static bool AsksChanges(string text) => Changes().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:who|when|why|has|have|was|were|did|what|show|which|any)\b(?:(?!\b(?:make|please)\b).)*"
            + @"\b(?:chang(?:ed?|es)|corrected|corrections?|amended|altered|edited|touched|put right)\b"
            + @".*\b(?:attendance|presence|present|absent|absences?)\b"
            + @"|\b(?:who|when|why|has|have|was|were|did|any|been|ever)\b.*\battendance\b"
            + @".*\b(?:chang(?:ed?|es)|correct(?:ed|ions?)|amended|altered|edited)\b"
            + "|(?:考勤|出勤|到课|缺勤)[^，,。;；]{0,8}(?:改过|改动|更正过|修改过|被改|变动|动过|谁改|改的|更正记录|修改记录)"
            + "|(?:谁|什么时候|为什么|有没有|有人)[^，,。;；]{0,8}(?:改|更正|动)[^，,。;；]{0,10}(?:考勤|出勤|到课)",
        Plain
    )]
    private static partial Regex Changes();

    /// <summary>One more was there than was told: 其实来了，忘签到了，补一下, "she was there as well, forgot to check in".</summary>
    public static bool AddsSomebody(string text) => Adds().IsMatch(text) || ForgotCode(text) || IsOrder(text);

    /// <summary>Somebody is to be put down, which says nothing of the others: "put her down please", 给她补上.</summary>
    public static bool IsOrder(string text) => PutDown().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:put|tick|mark|note|add|write) (?:her|him|them)(?: down| in| off| as \w+)?\b|\b(?:says?|said|claims?|tells? me|told"
            + @" me)\b.{0,20}\b(?:was|were) (?:there|here|in)\b"
            + "|[给把帮][他她].{0,3}(?:补|记|登|加|勾)上?|说(?:自己|他|她)?(?:来了|到了|在的|在场)",
        Plain
    )]
    private static partial Regex PutDown();

    [GeneratedRegex(
        @"\b(?:as well|too|also|after all|forgot to (?:check|sign) in)\b|其实|补(?:一下|上|登|签|记)|忘(?:了|记)?(?:签|打卡)|也(?:来|到|在)",
        Plain
    )]
    private static partial Regex Adds();

    /// <summary>The last session is meant: 上次, "last time".</summary>
    public static bool SaysLast(string text) => Last().IsMatch(text);

    /// <summary>The one before the last, 1; before that, 2: 上上次, "the time before last". 0 for the last.</summary>
    public static int Back(string text) =>
        Before().Match(text) is not { Success: true } before ? 0
        : before.Groups["more"].Success ? before.Groups["more"].Length
        : 1;

    /// <summary>"She was there after all": of whom one is away.</summary>
    public static bool SaysOneOfThem(string clause) => OneOfThem().IsMatch(clause);

    /// <summary>Who was there is to be put right, or how long it was: 记错了，改一下, "make it 5 hours, not 5.5".</summary>
    public static bool PutsRight(string text) => Correcting().IsMatch(text) && !Other().IsMatch(text) && !SessionReader.IsQuestion(text);

    /// <summary>How long it was, alone or after the words that put it right: "make it 5h 30, not 5", 那场改成3小时. Null when no length is said.</summary>
    public static int? LengthIn(string clause) =>
        Till().IsMatch(clause)
            ? null
            : LengthReader.Read(clause).Value
                ?? (LengthAfter().Match(clause) is { Success: true } after ? LengthReader.Read(after.Groups["x"].Value).Value : null);

    /// <summary>"Till 12:15": when it ended, for the day on which it was.</summary>
    public static TimeOnly? EndIn(string clause) =>
        Till().Match(clause) is { Success: true } till
        && NumberText.Integer(till.Groups["h"].ValueSpan) is { } hour and < 24
        && (NumberText.Integer(till.Groups["m"].ValueSpan) ?? (till.Groups["half"].Success ? 30 : 0)) is var minute and < 60
            ? new TimeOnly(hour, minute)
            : null;

    /// <summary>From when it began; null for an end that lies before that.</summary>
    public static int? MinutesTo(TimeOnly end, TimeOnly from) => end > from ? (int)(end - from).TotalMinutes : null;

    [GeneratedRegex(
        @"\b(?:un)?till? (?:about )?(?<h>\d{1,2})(?:[:.](?<m>[0-5]\d))?(?! ?(?:h\b|hours?|min)|\d)|(?:到|待到|留到)(?:中午|下午"
            + @"|上午)?(?<h>\d{1,2})(?:[:：](?<m>[0-5]\d)|点(?:(?<half>半)|(?<m>\d{1,2})分?)?)",
        Plain
    )]
    private static partial Regex Till();

    public static bool SaysAttendance(string text) => Attendance().IsMatch(text);

    [GeneratedRegex(@"\battendance\b|出勤|考勤|(?:登)?记错|点错", Plain)]
    private static partial Regex Attendance();

    /// <summary>Something else of that day is to be put right.</summary>
    [GeneratedRegex(@"\b(?:records?|notes?|materials?|hours|entry|entries|report)\b|文书|记录(?!错)|材料|时数|学时|报告", Plain)]
    private static partial Regex Other();

    /// <summary>Why attendance is put right, where that is said in so many words: "reason: doctor's note", 因为手机没电. Null when it is not.</summary>
    public static string? WhyIn(string text) =>
        Why().Match(text) is { Success: true } why && why.Groups["x"].Value.Trim() is { Length: > 2 } said ? said : null;

    [GeneratedRegex(@"(?:\b(?:reason|because|cos|coz)\b(?: is| being)?|原因是?|理由是?|因为)[:：,，\s]*(?<x>[^;；。]+?)[.。!！\s]*$", Plain)]
    private static partial Regex Why();

    /// <summary>The clause says why, and nothing else: "because he took a later train".</summary>
    public static bool IsWhy(string clause) => OnlyWhy().IsMatch(clause);

    [GeneratedRegex(@"^\W*(?:reason|because|cos|coz|原因|理由|因为)", Plain)]
    private static partial Regex OnlyWhy();

    /// <summary>Somebody was there, or was not, in words that mean nothing else beside a class.</summary>
    public static bool SaysThere(string text) => There().IsMatch(text);

    /// <summary>Somebody was there and the code of the check-in was not typed: no code to sign in with is wanted.</summary>
    public static bool ForgotCode(string text) => There().IsMatch(text) && CodeForgotten().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:forgot(?:ten)?|missed|didn['’]?t (?:type|enter|use|see|get)|without|no time for)\b.{0,16}\b(?:code|check(?:ing)?[- ]?in)\b"
            + @"|忘了?(?:输|签|打|填|扫)|没(?:输|签|打|扫)|签到码",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CodeForgotten();

    [GeneratedRegex(
        @"\b(?:was|were) (?:not )?(?:there|here|present|absent|missing)\b|\b(?:wasn|weren|isn)['’]?t (?:there|here|present|in)\b"
            + @"|\b(?:did not|didn['’]?t) (?:come|show|turn up|attend)\b|\b(?:came|attended|showed up|turned up|missed)\b"
            + @"|\b(?:set|mark|tick|put)\b[^,;]{1,40}\b(?:present|absent|there)\b"
            + "|来了|到了|没有?[来到]|缺席|缺勤|没参加|在场|补签|[他她给].{0,3}补上",
        Plain
    )]
    private static partial Regex There();

    /// <summary>Words for a session: one that is over can only be meant for its attendance.</summary>
    public static bool SaysSession(string text) => Session().IsMatch(text);

    /// <summary>It is about a class of the programme: "in my class yesterday", 昨天那节课, or a visit.</summary>
    public static bool SaysClass(string text) => Class().IsMatch(text);

    [GeneratedRegex(@"\b(?:class|classes|lecture|lesson|course|visits?)\b|参访|[节堂]课|上课|讲课|课程|[的次]课(?!题|外|后)|那课", Plain)]
    private static partial Regex Class();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"上(?<more>上+)一?次|倒数第二次|\b(?:time|session|one) before (?:last|that)\b|\b(?:second|next) to last\b|\bsecond last\b",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"^\W*(?:sorry|no|oh|actually|其实|不对|哦)?\W*(?:(?:he|she)(?:['’]s)?\b|[他她](?!们))", Plain)]
    private static partial Regex OneOfThem();

    [GeneratedRegex(
        @"\b(?:make (?:it|that)|should (?:be|have been)|was (?:only )?(?:\d|an?|one|two|three|four|five)|not \d|correct|fix|put right|wrong"
            + @"|mistake|take .{1,30} out|change)\b"
            + "|改|记错|登记错|写错|点错|弄错|搞错|应该是|不是|补上|更正|是[一二两三四五六七八九十\\d.]+个?(?:半)?小时",
        Plain
    )]
    private static partial Regex Correcting();

    [GeneratedRegex(
        @"(?:\b(?:make (?:it|that|the session)|was(?: only)?|should (?:be|have been)|took|lasted|to)\s+|改成|改为|应该是|应是|是|算"
            + @"|为)(?<x>[^,，;；。]+?)(?:,?\s*(?:not|instead of)\b.*|[，,]?不是.*)?[.。!！了吧]*$",
        Plain
    )]
    private static partial Regex LengthAfter();

    [GeneratedRegex(@"\b(?:session|supervision|attendance)\b|场|督导|出勤|考勤|那次", Plain)]
    private static partial Regex Session();

    [GeneratedRegex(
        @"\b(?:except(?: for)?|but not|apart from|other than|all but|everybody but|everyone but|without)\b(?<x>[^,;]+)"
            + "|除了?(?<x>[^,，;；]+?)(?:以外|之外|外|(?=都|全|其他|其余|大家)|(?=[,，;；])|$)",
        Plain
    )]
    private static partial Regex Except();

    [GeneratedRegex(@"[,，;；。.!！:：]|\bbut\b|\bwhile\b|但是?|不过|(?=其他|其余)", Plain)]
    private static partial Regex ClauseEnds();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?![\d月日号:.])", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\s+and\s+|[，,]?而", Plain)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(?:the |all )*(?:others?|other (?:one|two|three|four|five|\d|people|trainees)|rest)\b|其他|其余|剩下|另外[两三四几\d]",
        Plain
    )]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\b(?:left|went|came|come|arrived|was|joined)\b[^,;.]{0,24}\b(?:early|late)\b|迟到|早退|晚到|早走|提前[^，,。]{0,8}(?:走|离开)|晚来"
            + "|晚了?[^，,。走]{1,8}才?[到来]",
        Plain
    )]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:last (?:time|session|one)|the last (?:group )?(?:session|supervision))\b|上次|上一次|最近一次", Plain)]
    private static partial Regex Last();
}
