using System.Text.RegularExpressions;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Announcements;

/// <summary>How people say whom they mean, each from where the last ended.</summary>
static partial class AudienceGrammar
{
    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    const string Number = @"(?<![a-z\d])(?:\d{1,2}|one|two|three|four|five|six|[a-h])\b";
    const string Hans = "[一二三四五六七八九十]{1,2}|\\d{1,2}";
    const string Them =
        "(?:(?:all |the |of )*(?:those|people|trainees|students|everyone|everybody|anyone|anybody|whoever|ones|all)(?: of (?:them"
        + "|you))? )?(?:who(?:ever)?(?:['’]s|['’]ve)? |that )?";

    /// <summary>What follows says more closely who, and everybody else is not meant.</summary>
    const string Conditioned =
        @" (?:(?:on|from) (?:that|this|the) list|who|whose|under|below|over|above|behind|short of|with (?!the\b|a\b|me\b|us\b)|without)\b";
    const string Ones = "(?:的)?(?:[那这]?几[个位]|那?[些几]?个?)?(?:学员|同学|组员|人|几[个位])?(?:们)?";

    public static readonly IReadOnlyList<(Role Role, Regex Words)> Roles =
    [
        (Role.Alumnus, Alumni()),
        (Role.Trainee, Trainees()),
        (Role.Supervisor, Supervisors()),
        (Role.Examiner, Examiners()),
        (Role.Administrator, Administrators()),
    ];

    /// <summary>Whoever is neither a trainee nor was one.</summary>
    public static readonly IReadOnlyList<Role> StaffRoles = [Role.Supervisor, Role.Examiner, Role.Administrator];

    [GeneratedRegex(@"\G(?:all |the |our |of )*staff(?: members)?\b|\G(?:全体|所有|各位)?工作人员(?:们)?", Plain)]
    public static partial Regex Staff();

    [GeneratedRegex(
        @"\G\s*(?:(?:just|only|all|both|of|to|for|the|our|whole|members of|people in|everyone in|everybody in|all of) (?=\S))*(?:全体(?!人员|[：:，,\s]|$)"
            + @"|所有(?!人)|各位(?=学员|督导|老师|同学|评委|校友)|给|只|仅)*\s*",
        Plain
    )]
    public static partial Regex Filler();

    /// <summary>"Ms Leung".</summary>
    [GeneratedRegex(@"\G(?:mr|mrs|ms|miss|dr|prof|professor)\.?\s+", Plain)]
    public static partial Regex TitleBefore();

    [GeneratedRegex(
        @"\G(?:my|our)(?: own| whole)? groups?(?:['’]s)?(?: (?:trainees|members|people))?\b|\G(?:the )?(?:whole|entire) group\b"
            + @"|\G(?<=\b(?:tell|remind|inform|let|notify|to) (?:the )?)group\b(?! ?(?:\d|one|two|three|four|supervision"
            + @"|session|report|work|[a-d]\b))"
            + @"|\G(?:我们?"
            + @"|咱们?)(?:的|这个?|那个?)?(?:小组|组)(?:里)?的?(?:全体|所有)?"
            + @"(?:学员|组员|同学|成员|人)?(?:们)?|\G(?:小组|组员)(?:里)?(?:的)?(?:组员|成员|学员|大家)?(?:们)?(?=说|讲|宣布|通知|交代)|\G(?:本组|全组|组里(?!的?(?:督导|老师)))(?:全体"
            + @"|所有)?的?(?:学员|组员|人)?",
        Plain
    )]
    public static partial Regex Own();

    [GeneratedRegex(
        @"\G(?:groups?|teams?) ?(?<n>"
            + Number
            + @"(?:\s*(?:,|and|&|\+|/|,? ?and) *(?:groups? )?"
            + Number
            + @")*)(?:['’]s)?(?: (?:trainees|members|people|supervisees)\b)?"
            + @"|\G第?(?<n>(?:(?:"
            + Hans
            + @")[、,，和跟及])+第?(?:"
            + Hans
            + @"))小?组(?!长|织|的组长)(?:里|内)?的?(?:全体|所有)?(?:[那这]?几[个位])?(?:学员|组员|同学|成员|人)?(?:们)?"
            + @"|\G第?(?<n>"
            + Hans
            + @")小?组(?!长|织|的组长|工作|督导)(?:里|内)?的?(?:全体|所有)?(?:[那这]?几[个位])?(?:学员|组员|同学|成员|人)?(?:们)?",
        Plain
    )]
    public static partial Regex Groups();

    [GeneratedRegex(@"\G(?:group|team) ?(?:\d{1,2}|[a-h])(?:['’]s)? (?:leaders?|heads?)\b|\G第?(?:" + Hans + ")小?组的?组长", Plain)]
    public static partial Regex Leaders();

    [GeneratedRegex(Number + "|" + Hans, Plain)]
    public static partial Regex GroupNumber();

    /// <summary>Somebody else's: "Chen Jing's supervisor", 三组组长.</summary>
    [GeneratedRegex(@"\G(?:['’]s)? (?:supervisor|mentor|tutor|boss|supervisees?|group|trainees?)\b|\G的(?:培训)?(?:督导|导师|老师|组长)", Plain)]
    public static partial Regex Theirs();

    [GeneratedRegex(@"\G(?:老师|同学|学员|督导)", Plain)]
    public static partial Regex Title();

    [GeneratedRegex(
        @"\G(?:all |every |each |the |my |our |of |in training )*(?:trainees?|students|learners)\b(?!['’]|"
            + Conditioned
            + @")|\G(?:我的?|我们的?)?(?:全体|所有|各位"
            + @"|每个)?(?:督导学员|学员|同学)(?:们)?",
        Plain
    )]
    private static partial Regex Trainees();

    [GeneratedRegex(
        @"\G(?:all |every |each |the |our |training |of |three )*(?:supervisors?\b(?!['’])|(?:group|team) (?:leads|leaders|heads)\b)"
            + @"|\G(?:全体|所有|各位|每个|[两三四几\d]位)?(?:(?:各个?|[两三四五几\d]个)小?组(?:里|内)?的?|小?组[里内]的?)?(?:培训督导|督导老师|督导(?!学员|材料|文书|记录|会|时|改|安排|案例|课|室"
            + @"|的(?!那|这)))(?:老师)?(?:们)?",
        Plain
    )]
    private static partial Regex Supervisors();

    [GeneratedRegex(@"\G(?:all |the |our |of )*(?:examiners?|panel members)\b|\G(?:全体|所有|各位)?(?:答辩)?评委(?:老师)?(?:们)?", Plain)]
    private static partial Regex Examiners();

    [GeneratedRegex(@"\G(?:all |the |our |of )*(?:alumni|alumnus|former trainees)\b|\G(?:全体|所有|各位)?(?:往届学员|校友)(?:们)?", Plain)]
    private static partial Regex Alumni();

    [GeneratedRegex(@"\G(?:all |the |other |of )*(?:administrators?|admins?)\b|\G(?:全体|所有|各位|其他)?管理员(?:们)?", Plain)]
    private static partial Regex Administrators();

    [GeneratedRegex(
        @"\G(?:(?:everyone|everybody|every one|all people)(?!"
            + Conditioned
            + @")|all of (?:them|you|us)"
            + @"|all(?=\s*(?:$|[:,]|that |to |but |except ))|the (?:whole )?batch|the whole lot)\b|\G(?:所有人|每个人|大家|全体人员|全员|全部人员|全体(?!学员|督导)"
            + @"|各位(?!学员|督导|老师))(?:员)?",
        Plain
    )]
    public static partial Regex Everyone();

    [GeneratedRegex(@"\G\s+(?:summary|summaries|report|paper|form|file|document|text)s?\b", Plain)]
    public static partial Regex Thing();

    /// <summary>Those who were just shown.</summary>
    [GeneratedRegex(
        @"\G(?:all of |each of |every one of )?(?:them|these|those)(?: all)?(?: (?:people|trainees|ones|folks|\d{1,2}|two|three|four|five|six))?\b"
            + @"(?! who|['’])(?<!\b(?:these|those)\b(?= that))"
            + @"|\G(?:(?:all|everyone|everybody|whoever|those|(?:the |all the )?(?:people|names|ones|trainees|lot))"
            + @" (?:who(?:['’]s| is| are) )?(?:on|in|from) (?:that|this|the) list|(?:that|the whole) lot)\b"
            + @"|\Gall (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: of them)?\b(?! \w+s\b)"
            + @"|\G(?:他们|她们|这些|那些|[这那]几[位个]|以上(?:各位|几位)?|上面(?:这些|[这那]几[位个]|列的|的)?|名单[里上]的?|刚才[这那][些几][个位]?)"
            + @"(?:人员?|学员|同学)?(?:们)?(?:每个?人|各自)?",
        Plain
    )]
    public static partial Regex JustNamed();

    /// <summary>A few of those who were just shown, by their places.</summary>
    [GeneratedRegex(
        @"\G(?:only |just )?(?:the )?(?:first|top|(?<last>last|bottom)) (?<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
            + @"(?: (?:of (?:them|those)|on (?:the|that) list|people|names|trainees|ones))?(?=\s*(?:$|[,:.;]|(?:to|that|about|know|an?|but|and)\b))"
            + @"|\G(?:前|(?<last>最后|后))面?(?<n>[两二三四五六七八九十]{1,2}|\d{1,2})[个位名](?:人|学员|同学)?",
        Plain
    )]
    public static partial Regex SomeNamed();

    /// <summary>The supervisors of those who are named beside, or were shown.</summary>
    [GeneratedRegex(
        @"\G(?:all )?(?:of )?their (?:own |respective |training )*(?:supervisors?|teachers?|tutors?|mentors?)\b"
            + @"|\G(?:(?:他们|她们|这些人|那些人|学员)(?:各自)?的?|各自的?|相应的?)(?:培训)?(?:督导|老师|导师)(?:老师)?(?:们)?",
        Plain
    )]
    public static partial Regex TheirSupervisors();

    [GeneratedRegex(@"\G\s+(?:in|of|from)\s+(?=(?:my |our |the )*(?:groups?|teams?)\b)", Plain)]
    public static partial Regex Inside();

    [GeneratedRegex(@"\G\s*(?:[,，]\s*(?:and |also |还有|以及|和)?|\band\b|&|\+|\bplus\b|\bas well as\b|/|、|和|跟|与|及|以及|还有|加上)\s*", Plain)]
    public static partial Regex And();

    /// <summary>Somebody more is named, whom nobody knows.</summary>
    [GeneratedRegex(
        @"\G\s*(?:,|\band\b|&)\s*(?<x>(?:[\w'’-]+ ){0,2}[\w'’-]+)(?=\s*(?:(?:know )?that\b|know\b|[:：]|$))|\G(?:[、和跟与及]|还有"
            + @"|以及)(?<x>[^，,：:。\s发说]{1,6})(?=发|说|[：:]|$)",
        Plain
    )]
    public static partial Regex Stranger();

    [GeneratedRegex(
        @"\G(?:\s+(?:only|alone))?\s*[,，(（]?\s*(?:(?:except(?: for)?|but not|but|excluding|other than|apart from|minus|without|not)\s+|除了?"
            + @"|不包括|不含|不发给?|不要发给?)",
        Plain
    )]
    public static partial Regex But();

    [GeneratedRegex(@"\G\s*(?:给)?除了?", Plain)]
    public static partial Regex ButBefore();

    [GeneratedRegex(@"\G(?:以外|之外|除外|外)?的?(?:[，,]\s*)?(?:其他|其余|别的)?的?[)）]?|\G[)）]", Plain)]
    public static partial Regex ButAfter();

    [GeneratedRegex(
        @"\G\s*"
            + Them
            + @"(?:have|has|with|without|are without|there is )?\s*(?:no entry|no entries|not logged(?: anything)?|n['’]t logged(?: anything)?"
            + @"|(?:haven|hasn)['’]?t logged(?: anything)?|an entry|nothing logged|logged nothing|have logged nothing)"
            + @"(?: (?:for|in|since) (?:the (?:last|past) )?(?:two|2) weeks)?\b|\G(?:最近)?(?:两周|两个?星期|2周)?(?:都)?(?:没有?|未)(?:登记|记)(?:过)?(?:时数"
            + @"|学时)?(?:的)"
            + Ones,
        Plain
    )]
    public static partial Regex Quiet();

    [GeneratedRegex(
        @"\G\s*"
            + Them
            + @"(?:(?:is|are) )?(?:still )?(?:(?<!\w)behind|lagging|falling behind|fallen behind)\b(?: (?:on|with|in) (?:their |the )?(?:hours"
            + @"|plan|schedule))?"
            + @"|\G(?:进度|时数)?落后的?"
            + Ones,
        Plain
    )]
    public static partial Regex Behind();

    [GeneratedRegex(
        @"\G\s*"
            + Them
            + @"(?:(?:still|yet) )?(?:(?:has|have|is|are|did|do|does)(?:n['’]?t| not| yet to| still not| still to)(?: yet)? (?:handed? in"
            + @"|hand in|submit(?:ted)?|sent in|turned in|uploaded?|given in|done)"
            + @"|not (?:yet )?handed in|(?:are |is )?(?:still )?(?:missing|lacking|lack|owe|owing)|(?<without>without))(?:\s+(?:the|their|his"
            + @"|her|an?|any|all))*\s*"
            + @"|\G(?:的)?(?:还|至今|一直)?(?:没有?|未)(?:上?交|提交)(?:上来|齐)?|\G(?:的)?还?(?:缺|欠)",
        Plain
    )]
    public static partial Regex NotHandedIn();

    [GeneratedRegex(
        @"\G\s*(?:anything|everything|materials?|it|stuff|things|files?|documents?|something|work|yet)\b|\G(?=\s*$)|\G(?:材料|东西|文件|作业|资料)?的"
            + Ones
            + @"|\G(?:材料|东西|文件|作业|资料)"
            + Ones,
        Plain
    )]
    public static partial Regex Anything();

    [GeneratedRegex(@"\G[^，,：:。\s]{0,5}?的(?:学员|同学|组员|人|几[个位])(?:们)?|\G[”"")]?" + Ones + @"(?: yet\b)?", Plain)]
    public static partial Regex Those();
}
