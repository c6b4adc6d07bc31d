using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What somebody says a class was worth.</summary>
/// <param name="Words">What they say beside the mark; may be empty.</param>
/// <param name="IsSure">It is said to be a mark: 4分, "4 out of 5", "I give it a 4". A bare number may be another answer.</param>
public sealed record OpinionSaid(int Mark, string Words, bool IsSure);

/// <summary>Reads a mark from 1 to 5 and what stands beside it: "4, good examples", 4分 例子很好, "I'd give it a 3 – too fast".</summary>
public static partial class OpinionReader
{
    public static OpinionSaid? Read(string text)
    {
        if (Said().Match(text) is not { Success: true } said || NumberText.Integer(said.Groups["m"].ValueSpan) is not { } mark)
            return null;
        var (words, isSure) = (said.Groups["w"].Value.Trim(), said.Groups["give"].Success || said.Groups["unit"].Success);
        return words.Length > 0 && (FreeWords.IsRatherAnother(words) || (!isSure && !said.Groups["apart"].Success)) ? null : new(mark, words, isSure);
    }

    /// <summary>What the others said is asked, by who is not to see it.</summary>
    public static bool AsksOfOthers(string text) => Others().IsMatch(text);

    /// <summary>How somebody stands is asked, with a class or in all: that is no mark of it.</summary>
    public static bool AsksHowOneStands(string text) => Stands().IsMatch(text);

    public static bool AsksByTopic(string text) => Topics().IsMatch(text);

    public static bool AsksByTeacher(string text) => Teachers().IsMatch(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W*(?<give>(?:i(?:['’]?d| would| will|['’]?ll)? )?(?:give|rate|mark) (?:it|this|that|the class)(?: with| at)?(?: an?)? |my mark(?: is)?:? "
            + @"|(?:我)?(?:给|打|评)(?:了|个)?)?(?<m>[1-5]|[一二三四五]|one|two|three|four|five)"
            + @"(?<unit> ?(?:/ ?5|out of (?:5|five)|points?\b|stars?\b|marks?\b|分|颗?星))?"
            + @"(?:[\s.!。！]*$|(?<apart>\s*[,，:：;；–—。!！]+\s*|\s+-\s+)(?=[^\d\s])(?<w>.+)$|\s*(?=\p{L})(?<!\w(?=[a-z]))(?<w>.+)$)",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:others?|everyone|everybody|people|they|the rest)\b|别人|大家|其他(?:人|学员)|同学", Plain)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\bmy (?:situation|status|standing|state|position)\b|\b(?:how|where) do i stand\b|我[^，,。]{0,8}(?:什么情况|什么状态|情况(?:如何|怎样|怎么样))",
        Plain
    )]
    private static partial Regex Stands();

    [GeneratedRegex(@"\b(?:by|per|for each|each|which) topics?\b|(?:按|各个?|每个|哪个|哪些|不同)(?:课程)?(?:主题|专题|课题)", Plain)]
    private static partial Regex Topics();

    [GeneratedRegex(
        @"\b(?:by|per|for each|each|which|whose) (?:teachers?|lecturers?|classes are)\b|\bwho (?:teaches|taught) best\b"
            + "|(?:按|各个?|各位|每[个位]|哪[个位]|哪些|不同)(?:授课|讲课)?(?:老师|教师|督导|讲师)",
        Plain
    )]
    private static partial Regex Teachers();
}
