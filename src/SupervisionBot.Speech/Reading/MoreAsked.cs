using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Whether the rest of what was just shown is asked for, and nothing else: "more please", 还有吗.</summary>
public static partial class MoreAsked
{
    public static bool Is(string words) => All().IsMatch(words);

    /// <summary>So many more of it are: "and the next two?", 后面三个呢.</summary>
    public static bool IsOfSome(string words) => Some().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?:(?:and|ok|okay|please|show me|show|then) )*(?:the )?next (?:two|three|four|five|six|few|couple|\d{1,2})(?: ones| more)?[\s?.!]*$"
            + @"|^(?:那|再|嗯|[，,\s])*(?:后面|接下来|下面)(?:的)?(?:[两二三四五六七八九十几]|\d{1,2})(?:个|条|位|场|次)(?:呢|看看)?[？?。！\s]*$",
        Plain
    )]
    private static partial Regex Some();

    /// <summary>Whether a button shows the rest, by its title.</summary>
    public static bool Shows(string title) => Title().IsMatch(title);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W*(?:(?:and|ok|okay|please|show me|show|see|any|anything|are there|is there|go on,?) )*(?:more|(?:the )?next (?:page|ones)|the rest"
            + @"|keep going)(?: of (?:them|it|those)| of the list)?(?:,? please)?[\s?.!]*$"
            + @"|^(?:那|再|嗯|好的?|请|[，,\s])*(?:还有(?:吗|没有?|呢|其他的?吗|别的吗)?|更多|下一页|后面(?:的|还有)?呢?|接着(?:看|来)|往下(?:看)?|剩下的呢?)[？?。！\s]*$",
        Plain
    )]
    private static partial Regex All();

    [GeneratedRegex(@"^(?:more|next page|the next)\b|^(?:更多|下一页|后面|接着看|往下)", Plain)]
    private static partial Regex Title();
}
