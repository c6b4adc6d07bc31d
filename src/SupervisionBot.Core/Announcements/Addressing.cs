using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>
/// Turns what was said about its readers into what is said to them: "get their hours in by Sunday" is "Please get your hours in by Sunday.",
/// "he is behind with his hours" is "You are behind with your hours.", "ask her if she can come" is "Can you come?", 问问她几点到 is 几点到？.
/// </summary>
public static partial class Addressing
{
    /// <summary>What is asked or told of one reader without the words to the bot in front of it; the same words when there are none.</summary>
    public static string ToOne(string words)
    {
        var said = words.Trim();
        if (TellsOne().Match(said) is { Success: true } english)
            return English(
                english.Groups["x"].Value.Trim(),
                english.Groups["lead"].Value.ToLowerInvariant(),
                reminds: false,
                toOne: true,
                asks: english.Groups["ask"].Success
            );
        if (AsksOne().Match(said) is { Success: true } asked)
            return Asked(asked.Groups["x"].Value.Trim());
        return Said().Match(said) is { Success: true } told && !IsOfTheirs(said[told.Length..]) ? $"请{said[told.Length..]}" : words;
    }

    /// <summary>
    /// The text as it goes out: with a capital letter, and to one person with the name in front, where it does not greet or name them already.
    /// </summary>
    /// <param name="name">Of the one who reads it; empty for several.</param>
    public static string Begun(string text, string name)
    {
        if (text.Length == 0)
            return text;
        var greets = name.Length == 0 || Greets().IsMatch(text) || text.Contains(name, StringComparison.OrdinalIgnoreCase);
        if (text.Any(Scripts.IsCjk))
            return greets ? text : $"{name}，{text}";
        return greets ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..]
            : Ordinary().IsMatch(text) ? $"{name}, {char.ToLower(text[0], CultureInfo.InvariantCulture)}{text[1..]}"
            : $"{name}, {text}";
    }

    [GeneratedRegex(@"^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b|^(?:各位|大家|您好|你好|亲爱的|尊敬的|老师好|同学)", Plain)]
    private static partial Regex Greets();

    /// <summary>A word that has a capital letter only at the beginning.</summary>
    [GeneratedRegex(
        @"^(?:Please|You|Your|The|This|That|These|Those|It|We|Our|There|A|An|Can|Could|Do|Does|Did|Are|Is|Have|Has|Will|Would|Don['’]t"
            + @"|Thanks|Thank|Well|Bring"
            + @"|No|Not|My|How|What|When|Where|Who|In|On|At|If|Just|And|But|So)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ordinary();

    /// <param name="leads">The word before it: "to" asks them to do something, "about" only names a thing.</param>
    /// <param name="reminds">They are to be reminded of it.</param>
    /// <param name="toOne">One person reads it: "he" and "she" are the reader, and otherwise somebody else.</param>
    /// <param name="asks">They are asked: what follows is a question.</param>
    internal static string ToReader(string text, string leads, bool reminds, bool toOne, bool asks = false) =>
        text.Length == 0 ? text
        : text.Any(Scripts.IsCjk) ? Chinese(text, reminds, toOne)
        : English(text, leads, reminds, toOne, asks);

    static string English(string text, string leads, bool reminds, bool toOne, bool asks)
    {
        if (asks && leads != "to" && Whether().Match(text) is { Success: true } whether && IsReader(whether.Groups["who"].Value, toOne))
            return Question(
                Owns().IsMatch(whether.Groups["verb"].Value + whether.Groups["rest"].Value)
                    ? $"Do you have{Yours(whether.Groups["rest"].Value, toOne)}"
                    : $"{Inverted(whether.Groups["verb"].Value)} you{Yours(whether.Groups["rest"].Value, toOne)}"
            );
        if (asks && leads != "to" && AsksWhat().IsMatch(text))
            return Sentence($"Please tell me {Second(text, toOne)}");
        if (About().Match(text) is { Success: true } about && IsReader(about.Groups["who"].Value, toOne))
            return Sentence($"You{about.Groups["adv"].Value} {YouVerb(about.Groups["verb"].Value.Trim())}{Yours(text[about.Length..], toOne)}");
        if (leads == "to")
            return Sentence($"Please {Second(text, toOne)}");
        // "I approved her hours": said by the writer to the reader.
        if (toOne && ByWriter().IsMatch(text))
            return Sentence(Yours(text, toOne));
        return reminds && (leads == "about" || Thing().IsMatch(text)) ? Sentence($"A reminder: {Yours(text, toOne)}") : text;
    }

    static string Chinese(string text, bool reminds, bool toOne)
    {
        if (AsksOne().Match(text) is { Success: true } asked)
            return Asked(asked.Groups["x"].Value.Trim());
        // 他那边有十来天没批了吧: said of the one who reads it.
        if (OfReader().Match(text) is { Success: true } about && (toOne || about.Value.Contains('们', StringComparison.Ordinal)))
            return Wonders().Replace($"{(toOne ? "您" : "你们")}{text[about.Length..]}", "");
        var begun = Said().Match(text);
        if (begun.Success && !IsOfTheirs(text[begun.Length..]))
            text = $"请{text[begun.Length..]}";
        else if (reminds && !Asks().IsMatch(text))
            text = Tells().IsMatch(text) ? $"提醒一下：{text}" : $"请{text}";
        return text.StartsWith('请') ? Theirs().Replace(text, "您的") : text;
    }

    /// <summary>What is so, and nothing to do: 案例报告1月28号截止.</summary>
    [GeneratedRegex(@"^[^，,。]{2,}(?:截止|到期|(?:就)?开始|上课|改到[^，,。]+)(?:了|哦|啊)?(?=[，,。！!]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    /// <summary>他妈妈, 他们的: somebody else.</summary>
    static bool IsOfTheirs(string rest) => rest is ['妈' or '爸' or '家' or '的' or '儿' or '女' or '老', ..];

    static string Asked(string text)
    {
        text = text.TrimEnd('。', '.', '！', '!', ' ');
        return text is [.., '?' or '？'] ? text : $"{text}？";
    }

    static bool IsReader(string who, bool toOne) => who.Equals("they", StringComparison.OrdinalIgnoreCase) || toOne;

    static string YouVerb(string verb) =>
        verb.ToLowerInvariant() switch
        {
            "is" or "'s" or "’s" or "'re" or "’re" or "are" => "are",
            "was" or "were" => "were",
            "has" or "have" or "'ve" or "’ve" => "have",
            "isn't" or "isn’t" => "aren’t",
            "wasn't" or "wasn’t" => "weren’t",
            "hasn't" or "hasn’t" => "haven’t",
            "doesn't" or "doesn’t" => "don’t",
            "needs" or "need" => "need",
            "goes" => "go",
            "does" => "do",
            "wants" or "likes" or "thinks" or "knows" or "gets" or "comes" or "makes" or "takes" or "sees" or "plans" or "prefers" or "expects" =>
                verb.ToLowerInvariant().TrimEnd('s'),
            var other => other,
        };

    static string Inverted(string verb) =>
        verb.Trim().ToLowerInvariant() switch
        {
            "is" or "'s" or "’s" or "are" or "'re" or "’re" => "Are",
            "was" or "were" => "Were",
            "has" or "have" => "Have",
            var other => char.ToUpper(other[0], CultureInfo.InvariantCulture) + other[1..],
        };

    /// <summary>"Say who he saw" is "say who you saw"; "send it to him" "send it to you".</summary>
    static string Second(string text, bool toOne)
    {
        var said = Subject()
            .Replace(text, match =>
                IsReader(match.Groups["who"].Value, toOne)
                    ? $"you{(match.Groups["verb"].Length > 0 ? $" {YouVerb(match.Groups["verb"].Value.Trim())}" : "")}"
                    : match.Value
            );
        return Yours(toOne ? Object().Replace(said, match => $"{match.Groups["verb"].Value} you") : said, toOne);
    }

    /// <summary>"If Thursday suits him".</summary>
    [GeneratedRegex(@"\b(?<verb>suits?|fits?|works? for)\s+(?:him|her)\b(?!\s+[a-z])", Plain)]
    private static partial Regex Object();

    /// <summary>"His" after somebody else was named is theirs.</summary>
    static string Yours(string text, bool toOne) => (toOne ? OfOne() : OfAll()).Replace(text, match => Somebodys().IsMatch(text[..match.Index])
                ? match.Value
            : match.Value.Equals("hers", StringComparison.OrdinalIgnoreCase)
            || match.Value.Equals("theirs", StringComparison.OrdinalIgnoreCase)
            || !Followed().IsMatch(text[(match.Index + match.Length)..])
                ? "yours"
            : "your");

    static string Sentence(string text)
    {
        text = char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
        return char.IsPunctuation(text[^1]) ? text : $"{text}.";
    }

    static string Question(string text) => $"{text.TrimEnd('.', '?', ' ')}?";

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:and |then |so )*(?:please |pls )?(?:(?<ask>ask)|tell|remind|let)\s+(?:him|her|them)\b\s*(?:(?<lead>to|that|about)\b)?\s*(?<x>\S.*)$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex TellsOne();

    [GeneratedRegex("^(?:请|再|也|就|麻烦|帮我)*问(?:问|一下|下)?[他她](?:们)?[,，]?(?<x>.+)$", RegexOptions.Singleline)]
    private static partial Regex AsksOne();

    /// <summary>他那边, 她的: the reader, and nobody of theirs.</summary>
    [GeneratedRegex("^(?:他们|她们|他|她)(?![妈爸家儿女老]|们)")]
    private static partial Regex OfReader();

    [GeneratedRegex("(?:吧|呢)?[。！!]?$")]
    private static partial Regex Wonders();

    [GeneratedRegex(
        @"^(?<who>he|she|they)(?<adv> (?:still|also|now|only|really|already|just))?(?<verb>['’](?:s|re|ve)|\s+(?:is|are|was|were|has|have|needs?"
            + @"|should|must|can|may|will))\b",
        Plain
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @"^(?:if|whether)\s+(?<who>he|she|they)(?<verb>['’](?:s|re)|\s+(?:can|could|will|would|should|is|are|was|were|has|have|had))\b(?<rest>.*)$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex Whether();

    /// <summary>"Has the key", and not "has sent it".</summary>
    [GeneratedRegex(@"^\s*(?:has|have)\s+(?:the|a|an|any|some|time|to|his|her|their|my|\d)\b", Plain)]
    private static partial Regex Owns();

    [GeneratedRegex(@"^(?:if|whether|what|when|where|who|whom|why|how|which)\b", Plain)]
    private static partial Regex AsksWhat();

    [GeneratedRegex(@"^(?:I|I['’]ve|I['’]m|we)\b")]
    private static partial Regex ByWriter();

    [GeneratedRegex(
        @"\b(?<who>he|she|they)\b(?<verb>\s+(?:(?:is|was|has|does)n['’]t|is|are|was|were|has|have|needs?|wants|likes|thinks|knows|gets|goes|does"
            + @"|comes|makes|takes|sees|plans|prefers|expects)\b|['’](?:s|ve)\b)?",
        Plain
    )]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:their|his|her|hers|theirs)\b", Plain)]
    private static partial Regex OfOne();

    [GeneratedRegex(@"\b(?:their|theirs)\b", Plain)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"['’]s\s+\w+.*$", Plain)]
    private static partial Regex Somebodys();

    [GeneratedRegex(@"^\s+\w", Plain)]
    private static partial Regex Followed();

    [GeneratedRegex(@"^(?:the|their|his|her|your|our)\b", Plain)]
    private static partial Regex Thing();

    [GeneratedRegex("^(?:让|叫|请|要|麻烦)(?:他们|她们|他|她|大家)")]
    private static partial Regex Said();

    /// <summary>It is a sentence to them already, or says something instead of asking for it.</summary>
    [GeneratedRegex("请|记得|务必|不要|别|大家|各位|您|你|必须|得|了[。！]?$|是|在|有|[：:]")]
    private static partial Regex Asks();

    [GeneratedRegex("(?:他们|她们|他|她|自己)的")]
    private static partial Regex Theirs();
}
