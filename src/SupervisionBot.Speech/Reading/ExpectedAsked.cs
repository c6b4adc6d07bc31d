using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Of the class or visit that was just shown it is asked who comes, and which it is is not said: "who comes to it?", 都有谁来, 谁请假了.</summary>
public static partial class ExpectedAsked
{
    public static bool OfIt(string text) => text.Length <= Longest && Asks().IsMatch(text.Trim());

    const int Longest = 40;

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|okay|then|also|please|pls)[, ]+)*(?:who(?:['’]s| is| are| all| will)? (?:all )?(?:comes?|coming|going|goes"
            + @"|expected|be there|signed up"
            + @"|excused|on the list)|who (?:can['’]?t|cannot|won['’]?t|isn['’]?t|is not) (?:come|coming|make it|going|be there)"
            + @"|who(?:['’]s| has| is)? (?:asked off|on leave"
            + @"|given up)|how many (?:have |are |people )*(?:signed up|sign(?:ed)? on|registered|coming|come|going|expected)|(?:show me "
            + @"|give me |and )?the (?:attendance |name )?list)"
            + @"(?: (?:to|for|on|at|of) (?:it|that|this|that one|this one|there))?(?: so far| yet| now| already)?[\s?.!]*$"
            + @"|^(?:那|这次|这节|那次|到时候|现在|目前|一共|[，,])*(?:都?有?(?:谁|哪些人)(?:会|要)?(?:[来去]|参加|报名?)了?|谁(?:请假|[来去]不了|不[来去])了?|(?:应到|参加|报名|到场"
            + @"|人员)?名单(?:呢)?|(?:已经)?报名?了?(?:几|多少)个?人?|(?:几个?|多少)人?(?:会|要)?(?:[来去]|报名|参加)了?)(?:呢|啊|呀|了)?[？?。！!\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
