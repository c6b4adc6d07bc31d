using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>
/// Turns what was said about its readers into what is said to them: "get their hours in by Sunday" is "Please get your hours in by Sunday.",
/// "he is behind with his hours" is "You are behind with your hours.".
/// </summary>
static partial class Addressing
{
    /// <param name="leads">The word before it: "to" asks them to do something, "about" only names a thing.</param>
    /// <param name="reminds">They are to be reminded of it.</param>
    public static string ToReader(string text, string leads, bool reminds) =>
        text.Length == 0 ? text
        : text.Any(Scripts.IsCjk) ? Chinese(text, reminds)
        : English(text, leads, reminds);

    static string English(string text, string leads, bool reminds)
    {
        if (About().Match(text) is { Success: true } about)
            return Sentence(YouVerb(about.Groups["verb"].Value.Trim()) + Yours(text[about.Length..]));
        if (leads == "to")
            return Sentence($"Please {Yours(text)}");
        return reminds && (leads == "about" || Thing().IsMatch(text)) ? Sentence($"A reminder: {Yours(text)}") : text;
    }

    static string Chinese(string text, bool reminds)
    {
        var begun = Said().Match(text);
        if (begun.Success)
            text = $"请{text[begun.Length..]}";
        else if (reminds && !Asks().IsMatch(text))
            text = $"请{text}";
        return text.StartsWith('请') ? Theirs().Replace(text, "您的") : text;
    }

    static string YouVerb(string verb) =>
        verb.ToLowerInvariant() switch
        {
            "is" or "'s" or "’s" or "are" => "You are",
            "was" or "were" => "You were",
            "has" or "have" => "You have",
            "needs" or "need" => "You need",
            var other => $"You {other}",
        };

    static string Yours(string text) => YourAlone().Replace(Your().Replace(text, "your"), "yours");

    static string Sentence(string text)
    {
        text = char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
        return char.IsPunctuation(text[^1]) ? text : $"{text}.";
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:he|she|they)(?<verb>['’]s|\s+(?:is|are|was|were|has|have|needs?|should|must|can|may|will))\b", Plain)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(?:their|his|her)\b(?=\s+\w)", Plain)]
    private static partial Regex Your();

    [GeneratedRegex(@"\b(?:his|hers|theirs)\b", Plain)]
    private static partial Regex YourAlone();

    [GeneratedRegex(@"^(?:the|their|his|her|your|our)\b", Plain)]
    private static partial Regex Thing();

    [GeneratedRegex("^(?:让|叫|请|要)(?:他们|她们|他|她|大家)")]
    private static partial Regex Said();

    /// <summary>It is a sentence to them already, or says something instead of asking for it.</summary>
    [GeneratedRegex("请|记得|务必|不要|别|大家|各位|您|你|必须|得|了[。！]?$|是|在|有|[：:]")]
    private static partial Regex Asks();

    [GeneratedRegex("(?:他们|她们|他|她|自己)的")]
    private static partial Regex Theirs();
}
