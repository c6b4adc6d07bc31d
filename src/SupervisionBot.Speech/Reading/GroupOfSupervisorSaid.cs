using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A group is called by who supervises it: "Margaret's group", 梁老师那组, 司徒老师带的小组.</summary>
public static partial class GroupOfSupervisorSaid
{
    public static bool MayBe(string text) => Called().IsMatch(text) && !StandsIn().IsMatch(text);

    /// <summary>Where the words end that call the group so, from behind the supervisor's name on; null where none follow.</summary>
    public static int? EndAfter(string text, int name) =>
        Behind().Match(text, name) is { Success: true } called ? called.Index + called.Length : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"['’]s?\s+(?:group|team|trainees|people|lot)\b|(?:[那的带]|这个|手下)小?组", Plain)]
    private static partial Regex Called();

    [GeneratedRegex(
        @"\G(?:老师|督导)?(?:['’]s?\s+(?:group|team|trainees|people|lot)\b|(?:带|手下|的|那|这|一|个){1,6}小?组(?!督|织|工作|长|会))",
        Plain
    )]
    private static partial Regex Behind();

    /// <summary>Somebody takes the group over for a time: whose it is says for whom.</summary>
    [GeneratedRegex(
        @"\b(?:covers?|stands? in|fills? in|takes?|looks? after|deputi[sz]es?|runs?|who(?:[\'’]s)?|whose|e-?mail)\b|代|替|顶|接|谁|邮箱",
        Plain
    )]
    private static partial Regex StandsIn();
}
