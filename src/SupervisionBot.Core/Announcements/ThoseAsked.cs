using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Announcements;

/// <summary>A message to those who meet a condition, taken apart.</summary>
/// <param name="Question">Who they are, as one asks it: "who is under 100 hours".</param>
/// <param name="Order">What is to be said to those who were found: "remind them to log".</param>
public sealed record ThoseAsked(string Question, string Order)
{
    /// <summary>
    /// The ways to take the words apart, the shortest condition first. None where an audience is known by its own words: that is looked up again
    /// when the message goes out.
    /// </summary>
    public static IReadOnlyList<ThoseAsked> In(string words, BatchDescription batch)
    {
        List<ThoseAsked> ways = [.. ThoseAskedGrammar.English(words), .. ThoseAskedGrammar.Chinese(words)];
        return ways.Count == 0 || IsLookedUp(words, batch) ? [] : ways;
    }

    static bool IsLookedUp(string words, BatchDescription batch) =>
        MessageReader.Read(words, new AudienceReader([], [], new PeopleVocabulary([]), batch) { Known = [] }) is { To.To: { IsLookedUp: true } };
}

static partial class ThoseAskedGrammar
{
    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public static IEnumerable<ThoseAsked> English(string words)
    {
        if (EnglishOrder().Match(words) is not { Success: true } order)
            yield break;
        var condition = order.Groups["condition"].Value;
        var asks = Asks(condition, order.Groups["ever"].Success);
        if (asks is null)
            yield break;
        foreach (Match end in EnglishEnd().Matches(condition))
            if (end.Index > 0)
                yield return new ThoseAsked(
                    asks[..^(condition.Length - end.Index)].TrimEnd(),
                    $"{order.Groups["order"].Value.TrimEnd()} them{(end.Index < condition.Length ? " " : "")}{condition[end.Index..].TrimStart()}"
                );
    }

    public static IEnumerable<ThoseAsked> Chinese(string words) =>
        ChineseOrder().Match(words) is { Success: true } order && !OnlyGroup().IsMatch(order.Groups["condition"].Value)
            ? [new ThoseAsked($"谁{order.Groups["condition"].Value.TrimEnd('的')}", $"{order.Groups["order"].Value}他们{order.Groups["rest"].Value}")]
            : [];

    /// <summary>The condition as a question; it ends as the condition does.</summary>
    static string? Asks(string condition, bool ever) =>
        Relative().Match(condition) is { Success: true } who ? $"who {condition[who.Length..]}"
        : With().Match(condition) is { Success: true } with ? $"who has {condition[with.Length..]}"
        : Without().Match(condition) is { Success: true } without ? $"who has no {condition[without.Length..]}"
        : Is().IsMatch(condition) ? $"who is {condition}"
        : ever || Does().IsMatch(condition) ? $"who {condition}"
        : null;

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can you|could you|would you|ok|okay|and|now|so|just|hi|hey|i want to|i need to|i['’]d like to|let['’]s)[ ,]+)*"
            + @"(?<order>(?:(?:send|drop|write|give|put) (?:out )?(?:an? |the )?(?:\w+ ){0,2}(?:reminder|note|message|line|word|nudge|notice)"
            + @"(?: out)? (?:to|for)|remind|nudge|chase(?: up)?|poke|prod|ping|tell|message|write(?: to)?|notify|inform|warn|e-?mail|send|drop"
            + @"|give|shoot)\s+)(?:to )?(?:all |all of |each of |only )*(?:everyone|everybody|anyone|anybody|(?<ever>whoever)|those|people"
            + @"|all|(?:the )?(?:ones|people|trainees|lot|students))(?: of (?:them|you|us|ours))?\s+(?<condition>[^\n]{3,})$",
        Plain
    )]
    private static partial Regex EnglishOrder();

    /// <summary>Where a condition may end: before what is to be said, who is left out, or the thing that is to be sent.</summary>
    [GeneratedRegex(
        @"\s+(?=(?:to|that|about|saying|but|except|apart|and)\b)|(?=\s*[:,;])|\s+(?=an? (?:\w+ ){0,2}(?:reminder|message|line|note|nudge|poke|word"
            + @"|shout|notice)\b)|(?=[.!?]*$)",
        Plain
    )]
    private static partial Regex EnglishEnd();

    [GeneratedRegex(@"^(?:who(?=\s|['’])|that (?=(?:are|is|were|have|has|haven|hasn|had|did|didn|do|don|still|missed|came)\b))\s*", Plain)]
    private static partial Regex Relative();

    /// <summary>二组的几位: all of them, and none of whom something has to be found out.</summary>
    [GeneratedRegex(@"^(?:我们?|咱们?|本|第)?(?:[一二三四五六七八九十\d]{0,2}小?组)(?:里|内)?(?:那|这)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyGroup();

    [GeneratedRegex(@"^with (?!out\b|no\b)", Plain)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:without|with no) (?:an? |any )?", Plain)]
    private static partial Regex Without();

    [GeneratedRegex(@"^(?:under|below|over|above|behind|short of|on less|at less|not (?:yet )?at|still (?:under|below|behind)|away|absent)\b", Plain)]
    private static partial Regex Is();

    [GeneratedRegex(@"^(?:still|not|missing|having)\b", Plain)]
    private static partial Regex Does();

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦|帮忙|你|再|去|先|那就?|好的?|嗯|把|[，,\s])*(?:(?<order>(?:提醒|催|通知|告诉|告知|戳|敲打|叮嘱|问)(?:一?[下声催戳提]|一遍)*)"
            + @"|(?<order>[给跟向对]))(?:所有|全部|那些|各位|那几个)*(?<condition>[^，,。：:；;给跟向]{2,40}?)"
            + @"(?:的(?:人|学员|同学|那?几[个位]|那些)*们?|(?:人|学员|同学)们?)(?<rest>(?:$|[，,。：:；;！]|(?:都|也|再|挨个|分别|每人)*(?:发|说|讲|提|让|叫|要"
            + @"|催|一[下声]|尽快|赶紧|抓紧|快|记得|别|把|去)).*)$",
        Plain
    )]
    private static partial Regex ChineseOrder();
}
