using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That somebody shall be told, asked or reminded in a trainee's place: 帮我跟何老师说, "can you nudge him".</summary>
/// <param name="What">What shall be said; empty where it is not said here.</param>
public sealed partial record PassOnSaid(string What)
{
    const int Longest = 200;

    /// <summary>Null when the words ask for something else.</summary>
    public static PassOnSaid? Read(string words) =>
        words.Length <= Longest && Said().Match(words.Trim()) is { Success: true } said
            ? new PassOnSaid(said.Groups["what"].Value.Trim(' ', ',', '，', ':', '：', '.', '。', '!', '！'))
            : null;

    /// <summary>Whether a supervisor shall be reminded of the hours that wait: 催一下老师呗, "can u nudge him".</summary>
    public static bool Nudges(string words) => words.Length <= Longest && Nudge().IsMatch(words.Trim());

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Whom = "(?:[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:老师|督导|主任)|老师|督导|管理员|[他她])";

    [GeneratedRegex(
        "^(?:那|要不|能不能|可不可以|可以|麻烦|请|拜托|你|您|[,，])*(?:帮我|替我|给我)(?:去)?(?:问问|问一下|问下|问|跟|和|向|告诉|转告|通知|催(?:一催|一下|催)?)(?:一下|一声)?"
            + Whom
            + "(?:说一?[下声]?|讲一?[下声]?|反映一?下|提一?下)?(?:呗|吧|行吗|行不|好吗|好不好|可以吗|啊|呀|哈)*(?:[,，:：\\s]\\s*(?<what>.+))?$"
            + @"|^(?:(?:please|pls|can|could|would|will|you|u|then|ok)\b[ ,]*)*(?:tell|ask) (?:him|her|them|(?:mr|ms|mrs) \p{L}+"
            + @"|my supervisor|the administrator|\p{L}+)"
            + @" (?:that )?for me(?: please| pls)?\W*(?:[:：]\s*(?<what>.+))?$",
        Plain
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        "^(?:那|要不|能不能|可不可以|可以|麻烦|请|拜托|你|您|帮我|替我|去|再|[,，])*催(?:一催|一下|催|下)(?:"
            + Whom
            + ")?(?:批|审|审批|批一下)?(?:呗|吧|行吗|行不|好吗|好不好|可以吗|啊|呀|哈|嘛)*[。！!]?$"
            + @"|^(?:(?:please|pls|then|and|so|ok|can|could|would|will|you|u)\b[ ,]*)*(?:nudge|chase|prod|ping|hurry)(?: up)? (?:him|her|them"
            + @"|my supervisor"
            + @"|(?:mr|ms|mrs) \p{L}+|(?!(?:me|us|it|up|please|pls)\b)\p{L}+)(?: up)?"
            + @"(?: (?:please|pls|for me|then|about (?:it|that|my hours|them)))*\W*$"
            + @"|^(?:(?:please|pls|then|and|so|ok|can|could|would|will|you|u)\b[ ,]*)*(?:give|send|drop) (?:him|her|them|my supervisor"
            + @"|\p{L}+(?: \p{L}+)?)"
            + @" (?:a |an? \w+ )(?:nudge|reminder|poke|push|ping)(?: (?:please|pls|for me|about (?:it|that)|will you|would you|then))*\W*$"
            + @"|\bask (?!me\b)(?:my supervisor|him|her|\p{L}+(?: \p{L}+)?) to (?:look at|check|approve|review|see"
            + @"|go through) .{0,40}\bmy (?:\w+ )?(?:hours|entries)\b",
        Plain
    )]
    private static partial Regex Nudge();
}
