using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Says first of all that a session's record follows: "let me dictate the record: …", 口述一条督导记录：….</summary>
public static partial class RecordSaid
{
    public static bool Begins(string words) => Dictated().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|ok|hi|so|now|i want to|i['’]d like to|i need to|i['’]m|let me|can i|can you)[ ,]+)*(?:dictat(?:e|ing)|take"
            + @" (?:this )?down|writing up|here is|here['’]s)"
            + @"\b[^:,.]{0,40}\b(?:record|notes?|minutes)\b[^:,.]{0,40}[:,.]"
            + @"|^\W*(?:supervision|session) (?:record|notes?)\b[^:,.]{0,40}[:,]"
            + "|^(?:请|帮我|麻烦|我要|我想|我来|给我|现在|我)*(?:口述|口头(?:记|说))(?:一下)?(?:一?[条份个篇段])?[^：:，,]{0,10}(?:记录|文书|笔记|纪要)?[：:，,]"
            + "|^(?:请|帮我|麻烦|给我)*记(?:录)?(?:一?[条份个篇])?(?:今天|昨天|刚才|这次)?的?(?:督导|个别督导|小组督导|面谈)的?(?:记录|文书|笔记|纪要)[：:，,]"
            + "|^(?:今天|昨天)?的?(?:督导|个别督导|小组督导)(?:记录|文书|笔记|纪要)[：:，,]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Dictated();
}
