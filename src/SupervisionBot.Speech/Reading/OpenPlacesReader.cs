using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A class is to be open to former trainees: with how many places, and which class is named.</summary>
/// <param name="Places">Null when no number is said.</param>
/// <param name="Which">The sentence without all that.</param>
public sealed record OpenPlacesSaid(int? Places, string Which);

/// <summary>Reads "open Saturday's class for former trainees with 10 places", 把周六的课对往届开放10个名额.</summary>
public static partial class OpenPlacesReader
{
    public static OpenPlacesSaid? Read(string text)
    {
        if (Another().IsMatch(text) || !Opens().IsMatch(text))
            return null;
        var places = Count().Match(text);
        int? count =
            Closes().IsMatch(text) ? 0
            : places.Success ? NumberText.Integer(places.Groups["n"].ValueSpan)
            : null;
        return new OpenPlacesSaid(count, Around().Replace(Count().Replace(text, " "), " "));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Former =
        @"(?:the )?(?:former trainees?|former ones|alumni|alumnus|(?:trainees? (?:of|from) )?(?:earlier|previous|former) batch(?:es)?)"
        + "|往届的?(?:学员|同学)?|以前(?:几批|批次)的?(?:学员)?|前几批的?(?:学员)?|校友|老学员";

    [GeneratedRegex(
        @"\bopen\b.*\b(?:to|for)\b.*(?:"
            + Former
            + @")|\b(?:close|closed)\b.*\b(?:to|for) (?:"
            + Former
            + @")|(?:"
            + Former
            + ").{0,8}(?:开放|也能来|也可以来|可以报名|能报名|能来听|可以来听|旁听)|(?:开放|公开).{0,8}(?:"
            + Former
            + ")|(?:设成|设为|改成|改为|当成)公开课",
        Plain
    )]
    private static partial Regex Opens();

    /// <summary>Planning one, or writing to people, says so first.</summary>
    [GeneratedRegex(
        @"^\W*(?:please )?(?:plan|schedule|add|arrange|announce|tell|write|send|remind|which|what|who|are|is|how many)\b"
            + "|^\\W*(?:请)?(?:安排|排|新增|通知|告诉|提醒|哪|什么|有没有|谁)|发(?:个|一个|条)?通知|群发|怎么|多少人|吗[?？]?$",
        Plain
    )]
    private static partial Regex Another();

    [GeneratedRegex(@"\bclosed?\b.*\b(?:to|for)\b|不再?(?:对|给)|取消开放|关闭", Plain)]
    private static partial Regex Closes();

    [GeneratedRegex(
        @"(?:\bwith |\bfor |\bopen )?(?<n>\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|[一二两三四五六七八九十]{1,3})"
            + @"\s?(?:more )?(?:places?\b|seats?\b|spots?\b|个?(?:名额|位子|位置|座位|席位|人))"
            + @"|\b(?:at most|up to|no more than|max(?:imum)?(?: of)?|limit(?:ed to)?)\s+(?<n>\d{1,3})\b(?![:.]\d|\s?(?:am|pm|o['’]clock))"
            + @"|\b(?<n>\d{1,3}) (?:at most|at the most|max(?:imum)?|tops)\b|(?:最多|不超过|上限|限)(?:为|是)?(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?![\d月日号点:：])个?",
        Plain
    )]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:to|for) (?:" + Former + ")|(?:对|给|向|让)?(?:" + Former + ")|开放", Plain)]
    private static partial Regex Around();
}
