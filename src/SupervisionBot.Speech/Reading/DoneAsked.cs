using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What somebody asks to have been done.</summary>
public enum DoneThing
{
    Booked,
    Absent,
    Sent,
    Published,
    Approved,
    Returned,
    Signed,
    Final,
    HandedIn,
    Logged,

    /// <summary>It is not said what became of it: 删了没, "did that go through?".</summary>
    Otherwise,
}

/// <summary>
/// Asks whether something was done, and names nothing else: "did you send it?", "is it booked", 约上了没, 签了没有, 批了吗. Nothing follows from a
/// question but its answer.
/// </summary>
public static partial class DoneAsked
{
    const int Longest = 40;

    /// <summary>Null when nothing of that kind is asked.</summary>
    public static DoneThing? Of(string words)
    {
        if (words.Length > Longest)
            return null;
        var found = words.Any(Scripts.IsCjk) ? Chinese().Match(words) : English().Match(words);
        if (!found.Success)
            return null;
        return Names.FirstOrDefault(name => found.Groups[name.ToString()].Success, DoneThing.Otherwise);
    }

    static readonly DoneThing[] Names = Enum.GetValues<DoneThing>();

    [GeneratedRegex(
        "^(?:那|所以|现在|刚才那?个?|我|你|您|帮我|已经|都|是不是|到底|这个|那个|它|申请|[，,\\s])*"
            + "(?:(?<Absent>请假?)|(?<Booked>约)|(?<Published>发布|公布)|(?<Sent>发|送|通知)|(?<Approved>批|通过|审批)|(?<Returned>退回|退)"
            + "|(?<Signed>签)|(?<Final>定稿|定)|(?<HandedIn>提交|交)|(?<Logged>登记|保存|记|存)|(?:删除?|取消|撤销|撤回|撤|改|换))"
            + "(?:(?:上|好|掉|成功?|完|出去|下来|到)?了?(?:没有?|吗|么)|了(?:没有?|吗|么)|(?:上|好|掉|成|完|出去)没有?|没有?(?:发|约|删|退|批|签|撤)?(?:上|好|掉|成)?)[？?。\\s]*$",
        Plain | RegexOptions.NonBacktracking
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^\W*(?:(?:so|and|ok|okay|well|wait|sorry|hm+)\b[\s,]*)*"
            + @"(?:(?:did|have|has|is|was|are|were|am) (?:it|that|this|they|you|i|we|them|my (?:request|yes)|the (?:message|booking"
            + @"|request))(?: all| both)?(?: been| now| already| get| got| go)?\s*(?:(?<Sent>sent|send|gone out|go out|delivered)"
            + @"|(?<Booked>booked(?: in)?|book)|(?<Published>published|publish)|(?<Approved>approved|approve)"
            + @"|(?<Returned>returned|sent back|send back|return)|(?<Signed>signed|sign)|(?<Final>final|finalised|finalized)"
            + @"|(?<HandedIn>handed in|hand in|submitted|submit)|(?<Logged>saved|logged|log|save|in|noted)"
            + @"|through|deleted|gone|cancelled|cancel|delete|withdrawn|changed|done|moved|taken back)"
            + @"(?: it| that| this| them)?(?: yet| already| now| through| off| in| all)*)\s*\?*$",
        Plain
    )]
    private static partial Regex English();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
