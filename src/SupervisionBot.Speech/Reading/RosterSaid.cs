using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Reads what an administrator says of one person of the roster: "Chen Jing moves to group 2", 马超的手机改成…, "make Lyu Shufen supervisor of group 3
/// too". Who is named has been found before: a sign stands in the place of each, and so of a group, an address and a number.
/// </summary>
public static partial class RosterSaid
{
    /// <summary>What is shown is to be left, whatever is said behind it: "oh leave it, she doesn't want to", 算了 她又不来了.</summary>
    public static bool LeavesIt(string text) => Leaving().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?>(?:(?:oh|ok|okay|no|actually|well|sorry|ah|hm)\b\W*)*)(?:leave (?:it|that)|forget (?:it|that|about it)|never ?mind|drop (?:it"
            + @"|that)|scrap (?:it|that))\b"
            + "|^[哎唉那啊哦，,\\s]*(?:算了|不加了|先别加|先不加|不用加|别加了|不用了|不要了)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Leaving();

    const int Longest = 200;

    internal const string Person = "\uE001";
    internal const string Group = "\uE00E";
    internal const string Email = "\uE020";
    internal const string Number = "\uE021";

    /// <param name="people">Where people are named, in their order.</param>
    /// <returns>Null for anything that is no such wish, as a question.</returns>
    public static RosterWish? Read(string words, IReadOnlyList<(int Start, int End)> people)
    {
        if (words.Length > Longest || Asks().IsMatch(words.Trim()))
            return null;
        var said = new RosterSentence(words, people);
        return RosterAddSaid.Read(said)
            ?? (OfOther().IsMatch(said.Masked) ? null : RosterFieldSaid.Read(said) ?? RosterPresenceSaid.Read(said) ?? RosterPlaceSaid.Read(said));
    }

    /// <summary>The address in the words; empty when there is none.</summary>
    public static string EmailIn(string words) => RosterSentence.Emails().Match(words).Value;

    /// <summary>The telephone number in the words; empty when there is none.</summary>
    public static string NumberIn(string words) => RosterSentence.Numbers().Match(words).Value.Trim();

    /// <summary>Of "the first group"; null for a group that is named otherwise.</summary>
    public static int? GroupNumber(string words) =>
        Ordinal().Match(words) is { Success: true } ordinal ? Array.IndexOf(Ordinals, ordinal.Groups["n"].Value.ToLowerInvariant()) + 1 : null;

    static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    [GeneratedRegex(@"\b(?<n>first|second|third|fourth|fifth) (?:group|team)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"[?？]\s*$|[吗呢么]\s*[。.!！]*$|^(?:who|what|which|where|when|why|how|is|are|was|were|did|does|do you|has|have you|tell me|show|could it be)\b"
            + "|谁|哪|什么|多少|几[点个号条]|为什么|怎么|有没有|是不是|查一下|看一下|看看",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    /// <summary>What is moved is no person, or the word goes to somebody.</summary>
    [GeneratedRegex(
        @"\b(?:bookings?|sessions?|slots?|class(?:es)?|visits?|hours?|entr(?:y|ies)|materials?|documents?|deadlines?|defen[cs]e|remind"
            + @"|announce\w*|write to"
            + @"|message|invit\w*|code|deputy|stand in|absent|attendance|note|record|log(?:ged)?|approve\w*|return(?:ed)?|sign in|log ?in|get in)\b"
            + "|预约|场次?|时段|课程?|参访|时数|记录|材料|截止|答辩(?!评委)|提醒|通知|邀请|代理|缺席|请假|出勤|签到|通过|退回|小时|点评|登不上|登录|登陆|进不来|上不去",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfOther();
}

/// <summary>A sentence with a sign in the place of each person, group, address and number, and the way back to the words.</summary>
sealed partial class RosterSentence
{
    readonly string words;
    readonly List<int> from = [];
    readonly List<int> persons = [];

    public RosterSentence(string words, IReadOnlyList<(int Start, int End)> people)
    {
        this.words = words;
        List<(int Start, int End, string Sign)> things = [.. Emails().Matches(words).Select(m => (m.Index, m.Index + m.Length, RosterSaid.Email))];
        bool IsFree(int start, int end) => !things.Exists(one => start < one.End && end > one.Start);
        things.AddRange(people.Where(one => IsFree(one.Start, one.End)).Select(one => (one.Start, Bare(one.Start, one.End), RosterSaid.Person)));
        foreach (var match in Groups().Matches(words).Where(m => IsFree(m.Index, m.Index + m.Length)).ToList())
            things.Add((match.Index, match.Index + match.Length, RosterSaid.Group));
        foreach (var match in Numbers().Matches(words).Where(m => IsFree(m.Index, m.Index + m.Length)).ToList())
            things.Add((match.Index, match.Index + match.Length, RosterSaid.Number));
        things.Sort((a, b) => a.Start.CompareTo(b.Start));
        var (masked, at) = (new StringBuilder(), 0);
        foreach (var (start, end, sign) in things)
        {
            for (; at < start; at++)
                Append(masked, words[at], at);
            if (sign == RosterSaid.Person)
                persons.Add(masked.Length);
            Append(masked, sign[0], start);
            at = end;
        }
        for (; at < words.Length; at++)
            Append(masked, words[at], at);
        from.Add(words.Length);
        Masked = masked.ToString();
        Things = things.ConvertAll(one => (one.Sign, words[one.Start..one.End].Trim()));
    }

    /// <summary>"Chen Jing's" is Chen Jing.</summary>
    int Bare(int start, int end) => end - start > 2 && words[end - 1] is 's' or 'S' && words[end - 2] is '\'' or '’' ? end - 2 : end;

    void Append(StringBuilder masked, char letter, int at)
    {
        masked.Append(letter is '’' ? '\'' : letter);
        from.Add(at);
    }

    public string Masked { get; }

    IReadOnlyList<(string Sign, string Words)> Things { get; }

    public int PeopleCount => persons.Count;

    /// <summary>The first address; empty when there is none.</summary>
    public string Email => Things.FirstOrDefault(one => one.Sign == RosterSaid.Email).Words ?? "";

    public string Number => Things.FirstOrDefault(one => one.Sign == RosterSaid.Number).Words ?? "";

    public bool Has(string sign) => Masked.Contains(sign, StringComparison.Ordinal);

    /// <summary>The words that stand there, as they were written.</summary>
    public string Of(System.Text.RegularExpressions.Group place) =>
        place.Success
            ? words[from[place.Index]..from[place.Index + place.Length]].Trim(' ', '"', '“', '”', '。', '.', '!', '！', ',', '，', '：', ':')
            : "";

    /// <summary>Which of the people stands there, by number.</summary>
    public int PersonAt(System.Text.RegularExpressions.Group place) => persons.IndexOf(place.Index);

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    internal static partial Regex Emails();

    [GeneratedRegex(@"(?<![A-Za-z0-9@.])\+?\(?\d[\d ()/.-]{4,26}\d(?![A-Za-z0-9@])", RegexOptions.CultureInvariant)]
    internal static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:the )?(?:group|team) ?(?:no\.? ?)?(?:\d{1,2}|one|two|three|four|five|six|[a-f])\b(?! (?:session|supervision|class|visit))"
            + @"|\b(?:the )?(?:first|second|third|fourth|fifth) (?:group|team)\b(?! (?:session|supervision|class|visit))"
            + "|第?[一二三四五六七八九十\\d]{1,2}个?小?组(?!督导|长|织|工作)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Groups();
}
