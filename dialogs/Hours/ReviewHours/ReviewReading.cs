using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What a reviewer can type while a review is open.</summary>
enum ReviewCommand
{
    Open,
    Approve,
    ApproveAll,
    Return,
    Ask,
    Next,
    Lines,
}

/// <summary>Reads what a reviewer types: which command, and the words after it.</summary>
static partial class ReviewReading
{
    static readonly Texts Texts = new(typeof(ReviewReading));

    static readonly IReadOnlyList<(ReviewCommand Command, IReadOnlyList<string> Lines)> Commands =
    [
        (ReviewCommand.Open, Texts.LinesInBoth("Triggers")),
        (ReviewCommand.ApproveAll, Texts.LinesInBoth("TriggersApproveAll")),
        (ReviewCommand.Approve, Texts.LinesInBoth("TriggersApprove")),
        (ReviewCommand.Return, Texts.LinesInBoth("TriggersReturn")),
        (ReviewCommand.Ask, Texts.LinesInBoth("TriggersAsk")),
        (ReviewCommand.Next, Texts.LinesInBoth("TriggersNext")),
        (ReviewCommand.Lines, Texts.LinesInBoth("TriggersLines")),
    ];

    static readonly IReadOnlyList<Phrase> Openings =
    [
        .. Commands.SelectMany(known => known.Lines).Select(Phrase.Of).Where(phrase => phrase.Folded.Length > 0).Distinct(),
    ];

    /// <summary>How well the words fit any of the commands.</summary>
    public static double Fits(Turn turn) => Phrase.Best(Openings, turn.Folded);

    /// <summary>Whether the words are one of the commands, and nothing else.</summary>
    public static bool IsCommand(Turn turn) => Fits(turn) >= Phrase.Whole;

    /// <summary>Whether the words open with one of the commands.</summary>
    public static bool Opens(Turn turn) => Fits(turn) >= Phrase.Opening;

    /// <summary>The longest command that the words open with, and what follows it.</summary>
    public static (ReviewCommand Command, string After) Read(string words)
    {
        words = words.Trim();
        var (command, phrase) = Commands
            .SelectMany(known => known.Lines.Select(line => (known.Command, Line: line)))
            .Where(known => words.StartsWith(known.Line, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(known => known.Line.Length)
            .FirstOrDefault((ReviewCommand.Open, ""));
        return (command, words[phrase.Length..].Trim(' ', ':', '：', ',', '，', '、', '.', '。', '?', '？', '!', '！'));
    }

    /// <summary>"Send … back", 那条退回: whatever stands between.</summary>
    public static bool SendsBack(string words) => Back().IsMatch(words);

    /// <summary>马超的都通过, 海波那条过了吧: the verb stands at the end.</summary>
    public static bool EndsApproving(string words) => Approving().IsMatch(words);

    /// <summary>"Approve … and return … with …": both, in their order; null for one.</summary>
    public static (string First, string Second)? TwoActs(string words) =>
        Two().Match(words) is { Success: true } match
            ? (match.Groups["first"].Value.TrimEnd(' ', ',', '，'), match.Groups["second"].Value.Trim())
            : null;

    /// <summary>Nothing, or words for what is on the screen.</summary>
    public static bool SaysOnlyThis(string rest) =>
        rest.Length == 0 || Texts.LinesInBoth("WordsThis").Any(line => Phrase.Fold(line) == Phrase.Fold(rest));

    public static int? LineNumber(string rest) =>
        Number().Match(rest) is { Success: true } match
        && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The trainees whom the words may mean.</summary>
    public static IReadOnlyList<Supervisee> Trainees(string rest, IReadOnlyList<Supervisee> known)
    {
        var found = NameReader.Find(rest, new PeopleVocabulary(known.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));
        // A name that is only like a part of what was said is somebody else's.
        List<Guid> keys =
        [
            .. found
                .Where(name => name.Kind is FoundKind.One or FoundKind.Several && name.Words.Length * 10 >= rest.Length * 7)
                .SelectMany(name => name.Keys)
                .Distinct(),
        ];
        return [.. known.Where(person => keys.Contains(person.Id.Value))];
    }

    [GeneratedRegex(
        @"\b(?:return|returned)\b|\b(?:send|give|hand|pass)\b.*\bback\b|退回|打回",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"^(?<first>(?:please )?approve\b.+?)[,，;]?\s+(?:and|but|then)\s+(?<second>(?:return|send)\b.+)$"
            + @"|^(?<first>(?:请|把)?(?:通过|.{1,30}通过).*?)[,，;；、]\s*(?:但|再|然后|并)?(?<second>(?:退回|打回|把?.{1,20}(?:退回|打回)).*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Two();

    [GeneratedRegex(@"(?<!没|未|已)(?:通过|批了|批掉|过了|都过)(?:吧|了|掉)?\s*[。！!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Approving();

    [GeneratedRegex(@"^(?:entry |number |no\.? |第)?(?<n>\d{1,3})\s*条?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
