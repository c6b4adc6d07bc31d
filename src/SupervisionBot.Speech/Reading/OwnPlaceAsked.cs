using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Somebody asks whether they are down for what is on a day: "am I still in for the group on the 12th?", 12号那个我约上了没.</summary>
public static partial class OwnPlaceAsked
{
    const int Longest = 100;

    public static bool Is(string words) => words.Length <= Longest && Asks().IsMatch(words);

    [GeneratedRegex(
        @"\bam i (?:still |already |really |even |actually |now |also |not )*(?:down|in(?! time)|booked|coming|expected(?! to\b)|registered"
            + @"|signed up|going(?! to\b)"
            + @"|listed|marked|noted)\b"
            + @"|\b(?:do|did) i (?:still |already |really |even |actually )*(?:have|got|get|hold|book) (?:a |my |the |any )?(?:place"
            + @"|booking|slot|spot|seat|session)\b"
            + @"|\b(?:have|did) i (?:already |still |actually |even )*(?:booked?|signed? up|said (?:no|yes)|cancelled)\b|\bis my (?:place"
            + @"|booking|slot|spot) (?:still|ok|safe|kept|there)\b"
            + "|^(?!.*(?:时数|小时|记录|材料|作业|报告)).*?(?:我.{0,14}(?:约|报|订)(?:上|好|成)?了?(?:没有?|吗|么)|我.{0,10}在不在(?:名单|里面)?"
            + "|我(?:到底)?(?:是)?(?:算)?(?:来还是不来|去还是不去|请假了没有?|请上假了没)"
            + "|我.{0,10}(?:请假|假)(?:请|登记|记)?(?:好|上)?了(?:没有?|吗)|我.{0,6}(?:还有位子?|位子?还在)(?:吗|么|不))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
