using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A yes with another wish behind it: "save it and do the same for Li Na", "yes, and when is my next session?", 好的存吧，再加一条小虎的.</summary>
/// <param name="Answer">The yes, as typed.</param>
/// <param name="More">What else is wished for, without the word that joins it.</param>
/// <param name="Joined">Such a word stands between them; else only a comma does.</param>
public sealed record AnswerAndMore(string Answer, string More, bool Joined)
{
    /// <summary>Null when the words are no yes, or nothing else is said.</summary>
    public static AnswerAndMore? Read(string words)
    {
        if (words.Length > HoursReader.LookedAt)
            return null;
        foreach (var form in (ReadOnlySpan<Regex>)[AnswerAndMoreForms.Chinese(), AnswerAndMoreForms.English()])
            if (
                form.Match(words.Trim()) is { Success: true } match
                && match.Groups["yes"].Value.TrimEnd() is var yes
                && yes is not "对了"
                && AnswerReader.Read(yes) is Reading.Answer.Yes or Reading.Answer.Save
                && match.Groups["more"].Value.Trim() is { Length: > 1 } more
                && AnswerReader.Read(more) is null
            )
                return new(yes, more, match.Groups["join"].Success);
        return null;
    }
}

static partial class AnswerAndMoreForms
{
    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Yes =
        @"(?>(?:yes|yeah|yep|yup|ok|okay|right|correct|sure|fine|good|great|perfect|please|save(?: it| that| this)?|log it"
        + @"|that'?s (?:right|it|correct|fine)|looks (?:good|right)|do it|go ahead|confirm)(?=[\s,.;!]|$))";

    [GeneratedRegex(
        @"^(?<yes>"
            + Yes
            + @"(?:[\s,.;!]+"
            + Yes
            + ")*)"
            + @"(?:\s*[,.;!]+\s*|\s+)(?:(?<join>(?:and|then|also|plus|oh|next|now)(?:,? (?:then|also|now|oh|please))*),?\s+)?(?<more>(?!(?:please"
            + @"|pls|thanks)\W*$)(?!(?:it|that"
            + @"|this|but|not|no)\b).+)$",
        Plain
    )]
    internal static partial Regex English();

    [GeneratedRegex(
        @"^(?<yes>(?>好的?|嗯|对的?|是的?|行|可以|没错|没问题|保存|存了?|确认|就这样|记上|ok|吧|了|呀|啊)+)(?:\s*[,，。;；!！\s]+\s*(?<join>顺便|另外|再|还有|然后|接着|对了|也|下一条)?"
            + @"|(?<join>顺便|另外|再|还有|然后|接着))[,，]?\s*(?<more>.+)$",
        Plain
    )]
    internal static partial Regex Chinese();
}
