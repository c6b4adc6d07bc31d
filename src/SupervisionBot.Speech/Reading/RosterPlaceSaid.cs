using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Who is to be in which group, who supervises which, and who has which role: of a sentence in which people and groups are
/// signs.</summary>
static partial class RosterPlaceSaid
{
    public static RosterWish? Read(RosterSentence said)
    {
        var words = said.Masked;
        if (said.PeopleCount == 0)
            return null;
        if (said.PeopleCount >= 2 && Swaps().Match(words) is { Success: true } swap)
            return new RosterWish(RosterWishKind.Swap, [said.PersonAt(swap.Groups["p"]), said.PersonAt(swap.Groups["q"])]);
        if (Stops().Match(words) is { Success: true } stop)
            return new RosterWish(RosterWishKind.StopSupervising, [said.PersonAt(stop.Groups["p"])], Group: said.Of(stop.Groups["g"]));
        if (Supervises().Match(words) is { Success: true } takes)
        {
            var whole = InsteadOf().IsMatch(words) && !AsWell().IsMatch(words);
            List<int> people = [said.PersonAt(takes.Groups["p"])];
            people.AddRange(Enumerable.Range(0, said.PeopleCount).Except(people));
            return new RosterWish(whole ? RosterWishKind.TakeOver : RosterWishKind.Supervise, people, Group: said.Of(takes.Groups["g"]));
        }
        if (LosesRole().Match(words) is { Success: true } loses)
            return new RosterWish(RosterWishKind.TakeRole, [said.PersonAt(loses.Groups["p"])], Role: RoleOf(loses.Groups["r"].Value));
        if (GetsRole().Match(words) is { Success: true } gets)
            return new RosterWish(RosterWishKind.GiveRole, [said.PersonAt(gets.Groups["p"])], Role: RoleOf(gets.Groups["r"].Value));
        if (Moves().Match(words) is { Success: true } moves)
            return new RosterWish(RosterWishKind.Move, [said.PersonAt(moves.Groups["p"])], Group: said.Of(moves.Groups["g"]));
        return Elsewhere().Match(words) is { Success: true } elsewhere
            ? new RosterWish(RosterWishKind.Move, [said.PersonAt(elsewhere.Groups["p"])])
            : null;
    }

    internal static RosterWishRole RoleOf(string word) =>
        Examiners().IsMatch(word) ? RosterWishRole.Examiner
        : Administrators().IsMatch(word) ? RosterWishRole.Administrator
        : Supervisees().IsMatch(word) ? RosterWishRole.Supervisee
        : Supervisors().IsMatch(word) ? RosterWishRole.Supervisor
        : RosterWishRole.Trainee;

    internal const string Roles =
        "trainees?|students?|participants?|supervisees?|(?:training )?supervisors?|examiners?|panel members?|administrators?|admins?"
        + "|(?:督导)?学员|被督导(?:社工|者)|社工|(?:培训)?督导(?:老师)?|(?:答辩)?评委|管理员";

    const string P = "(?<p>\uE001)";
    const string G = "(?<g>\uE00E)";
    const string Teacher = "(?:老师|同学)?";

    [GeneratedRegex("examiner|panel|评委", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Examiners();

    [GeneratedRegex("admin|管理员", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Administrators();

    [GeneratedRegex("supervisee|被督导|社工", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Supervisees();

    [GeneratedRegex("supervisor|(?<!被)督导(?!学员)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Supervisors();

    [GeneratedRegex(
        P
            + @"[^,;.]{0,12}?(?<q>\uE001).{0,24}\b(?:swap|change|switch|exchange|trade)s?\b.{0,12}\b(?:groups?|places)\b|\b(?:swap|switch"
            + @"|exchange)\b (?:the groups of )?"
            + P
            + @"(?:'s group)? (?:and|with|for) (?<q>\uE001)|"
            + P
            + "(?:和|跟|与|、)(?<q>\uE001)(?:的?小?组)?.{0,6}(?:对调|互换|对换|交换|换一?下?小?组|调换)"
            + "|把?"
            + P
            + "(?:和|跟|与)(?<q>\uE001)的组(?:对调|互换|换)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Swaps();

    [GeneratedRegex(
        P
            + @"(?: is| does| will)?(?: no longer| not| isn't| doesn't| won't| stops?)(?: any ?more| longer)?(?: the)? (?:supervis\w+"
            + @"|look(?:s|ing)? after"
            + @"|hav(?:e|ing)|lead(?:s|ing)?)(?: of| for)? "
            + G
            + "|\\b(?:take|remove) "
            + G
            + " (?:away )?from "
            + P
            + "|\\b(?:take|remove) "
            + P
            + " (?:off|from|as (?:the )?supervisor (?:of|from|for)) "
            + G
            + "|"
            + P
            + Teacher
            + "(?:以后|之后|现在|今后)?(?:不再|不)(?:是)?(?:负责)?(?:带|督导|管|当|担任|负责)?"
            + G
            + "(?:的?督导)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Stops();

    [GeneratedRegex(
        @"\b(?:make|name|appoint|put|assign|let|have) "
            + P
            + @"(?: be| as)?(?: down as)?(?: the| an?)?(?: new| second| third| additional"
            + @"| other| co-?)?[- ]?supervis(?:or|e)(?: of| for| in)? (?:also )?"
            + G
            + "|"
            + P
            + @"(?: also| will| now| should| is to| additionally)*(?: supervises?| is (?:also )?(?:the |a )?(?:new "
            + @"|second )?supervisor (?:of|for)| takes? (?:on|over|care of)| looks? after| leads?| gets?(?! e)| is in charge of"
            + @"| runs) (?:also )?"
            + G
            + "|"
            + G
            + @" (?:is (?:now )?(?:supervised|taken over|led) by|gets?|goes to|has|will have|should have) "
            + P
            + @"|\bassign "
            + G
            + " to "
            + P
            + @"|\bgive "
            + G
            + " to "
            + P
            + @"|\bgive "
            + P
            + " "
            + G
            + @"\b|\bnew supervisor (?:of"
            + @"|for) "
            + G
            + @"(?: is|:|will be) "
            + P
            + "|"
            + P
            + Teacher
            + "(?:以后|之后|今后|从现在起|现在|下个?月起|下周起)?(?:也|还|再|同时|一起|兼着?|来|负责)*(?:带|督导|管|接手|接管|接|负责|担任|当|做)(?:一下)?"
            + G
            + "(?:的?(?:第二|副|新)?(?:个)?督导)?|(?:让|请|由|安排|换|把)"
            + P
            + Teacher
            + "(?:来|也|再|去|当|做|担任|成为|加为|设为|定为)*(?:带|督导|负责|管|接)?(?:到"
            + "|给)?"
            + G
            + "的?(?:第二|副|新)?(?:个)?(?:督导)?"
            + "|"
            + G
            + "(?:以后|今后|之后|从现在起|下个?月起|现在)?(?:的督导)?(?:改|换|就)?(?:成|由|让|归|给|为|是)+"
            + P
            + "|给"
            + G
            + "(?:加|再加|增加|配"
            + "|安排)(?:一?[个位名])?(?:督导)?(?:老师)?[，,：: ]?"
            + P
            + "|"
            + G
            + "(?:加|增加)(?:一?[个位名])?(?:督导)"
            + P,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Supervises();

    [GeneratedRegex(
        @"\btakes? over\b|\binstead of\b|\bfrom now on\b|\breplac|\bnew supervisor\b|\bfrom \uE001|\bnow by\b|改由|改|换|接手|接管|接|代替|取代|以后|今后|归",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InsteadOf();

    [GeneratedRegex(
        @"\b(?:too|also|as well|second|additional(?:ly)?|co-?supervisor|in addition|besides)\b|也|还|再|同时|兼|第二|副|一起|加",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsWell();

    [GeneratedRegex(
        P
            + @"(?: is| will be| should be)? (?:no longer|not)(?: be)?(?: an?| the)? (?<r>examiner|administrator|admin)(?: any ?more)?\b"
            + @"|\b(?:remove|take|drop) "
            + P
            + @"(?:'s name)?(?: off)? (?:as|from the) (?:an? )?(?<r>examiner|administrator|admin)s?"
            + @"|\btake (?:away )?(?:the )?(?:role of )?(?<r>examiner|administrator|admin)(?: role| rights)?(?: away)? from "
            + P
            + "|"
            + P
            + Teacher
            + "(?:不再|不)(?:是|当|做|担任)?(?:答辩)?(?<r>评委|管理员)|(?:取消|去掉|撤掉|拿掉|免去)"
            + P
            + Teacher
            + "的?(?:答辩)?(?<r>评委|管理员)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LosesRole();

    [GeneratedRegex(
        @"\b(?:make|name|appoint) "
            + P
            + @"(?: also)?(?: an?)?(?: new)? (?<r>examiner|administrator|admin|supervisor)\b|\bgive "
            + P
            + @" (?:the )?(?:role of )?(?:an? )?(?<r>examiner|administrator|admin|supervisor)(?: role| rights)?\b|"
            + P
            + @" (?:is|becomes|will be|should be)(?: now)?(?: also)? an? (?:new )?(?<r>examiner|administrator|admin|supervisor)\b|(?:让|给"
            + @"|把|请)?"
            + P
            + Teacher
            + "(?:也|还|再|来|去)*(?:当|做|担任|设为|加为|任命为|升为|成为|加上?|添)(?:一?[个名位])?(?:答辩)?(?<r>评委|管理员|培训督导)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex GetsRole();

    [GeneratedRegex(
        @"\b(?:move|put|transfer|switch|shift|place|assign|bring|add|take)\b[^,;]{0,20}?"
            + P
            + @"[^;]{0,40}?\b(?:in|into"
            + @"|to)\b (?:the )?"
            + G
            + "|"
            + P
            + @"(?:'s)?[^;?]{0,30}?\b(?:moves?|moving|goes|belongs?|transfers?|switch(?:es)?|changes?|go|be|is|needs?|wants?|joins?"
            + @"|comes?)\b[^;?]{0,20}?\b(?:to|into|in|joins?)\b (?:the )?"
            + G
            + "|"
            + P
            + @" (?:joins?|to|into|→|->) (?:the )?"
            + G
            + "|"
            + P
            + Teacher
            + "(?:要|该|应该|应|得|想|现在|以后|从[^，,]{0,6}?)*(?:调|转|换|分|放|挪|编|移|并|改|去|进|归|加|划|回|安排)(?:到|入|进|去|至|在|回|给)*(?:了)?"
            + G
            + "|(?:调|转|放|挪"
            + "|安排)"
            + P
            + Teacher
            + "(?:到|去|进)"
            + G
            + "|"
            + P
            + Teacher
            + "(?:是|在|属于)"
            + G
            + "(?:的|才对)|\uE00E(?:的)?"
            + P
            + "(?:调|转|换|放|挪)(?:到|去|入|进)"
            + G,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Moves();

    [GeneratedRegex(
        @"\b(?:move|put|transfer)\b "
            + P
            + @" (?:to|in|into) (?:another|a different) group|"
            + P
            + @" (?:changes?|switch(?:es)?) (?:his "
            + @"|her |the )?groups?\b|给?"
            + P
            + Teacher
            + "(?:要|想)?(?:换|调)(?:一?个)?(?:小)?组",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Elsewhere();
}
