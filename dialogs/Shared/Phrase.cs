using System.Globalization;
using System.Text;
using FuzzySharp;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A phrase by which people ask for a conversation, folded so that case, width, spaces and punctuation do not matter.</summary>
public readonly record struct Phrase(string Folded)
{
    public const double Whole = 1.0;
    public const double Opening = 0.9;

    /// <summary>What is read by its form: as much as the longest opening, less than a conversation's very words.</summary>
    public const double Surely = 0.99;

    /// <summary>For each letter of an opening phrase: of two, the longer one says more.</summary>
    const double Letter = 0.001;

    /// <summary>From here on a text with typing mistakes is taken for the phrase.</summary>
    public const double NearEnough = 0.75;

    static readonly char[] Marks = [' ', ',', ':', '，', '：'];

    public static Phrase Of(string text) => new(Fold(text));

    /// <summary>The phrases that a text lists, line by line, in both languages.</summary>
    public static IReadOnlyList<Phrase> In(Texts texts, string key) =>
        [.. texts.LinesInBoth(key).Select(Of).Where(phrase => phrase.Folded.Length > 0).Distinct()];

    /// <summary>1 for a phrase itself, 0.9 and a little for its length when the text opens with one, else 0.</summary>
    public static double Best(IReadOnlyList<Phrase> phrases, string folded)
    {
        var best = 0.0;
        foreach (var phrase in phrases)
        {
            if (folded == phrase.Folded)
                return Whole;
            if (phrase.Opens(folded))
                best = Math.Max(best, Opening + (Math.Min(phrase.Folded.Length, 90) * Letter));
        }
        return best;
    }

    /// <summary>The longest of the phrases that the text is or opens with; empty when there is none.</summary>
    public static string LongestOpening(IReadOnlyList<Phrase> phrases, string folded)
    {
        var longest = "";
        foreach (var phrase in phrases)
            if (phrase.Folded.Length > longest.Length && (folded == phrase.Folded || phrase.Opens(folded)))
                longest = phrase.Folded;
        return longest;
    }

    /// <summary>
    /// What follows the longest of the phrases that the words open with, as it was written: "2.5 h" keeps its point. Empty when nothing does.
    /// </summary>
    public static string After(IReadOnlyList<Phrase> phrases, string words)
    {
        for (var end = words.Length; end > 0; end--)
            if (phrases.Contains(Of(words[..end])))
                return WithoutJoining(words[end..].Trim(Marks));
        return "";
    }

    /// <summary>Whether words stand in a text, both folded: Latin ones by themselves, "all" not in "actually".</summary>
    public static bool Stands(string words, string text) =>
        Scripts.IsCjk(words[0]) ? text.Contains(words, StringComparison.Ordinal) : $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>Where the first colon is that belongs to no clock time; less than nothing when there is none.</summary>
    public static int Colon(string words)
    {
        var colon = words.IndexOfAny([':', '：']);
        while (colon > 0 && colon + 1 < words.Length && char.IsDigit(words[colon - 1]) && char.IsDigit(words[colon + 1]))
            colon = words.IndexOfAny([':', '：'], colon + 1);
        return colon;
    }

    /// <summary>Without the word that joins a command and what is said of it.</summary>
    static string WithoutJoining(string said)
    {
        var joining = Texts
            .Shared.LinesInBoth("Joining")
            .FirstOrDefault(word =>
                said.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (Scripts.IsCjk(word[0]) || (said.Length > word.Length && said[word.Length] == ' '))
            );
        return joining is null ? said : said[joining.Length..].Trim(Marks);
    }

    /// <summary>Likeness of the nearest phrase, 0 to 1. Short words cannot be told from their neighbours and count half.</summary>
    public static double Nearest(IReadOnlyList<Phrase> phrases, string folded)
    {
        if (folded.Length is 0 or > 80)
            return 0;
        var best = 0.0;
        foreach (var phrase in phrases)
        {
            var likeness = Fuzz.Ratio(folded, phrase.Folded) / 100.0;
            best = Math.Max(best, phrase.Folded.Length < 4 ? likeness / 2 : likeness);
        }
        return best;
    }

    bool Opens(string text) =>
        text.Length > Folded.Length
        && text.StartsWith(Folded, StringComparison.Ordinal)
        && (text[Folded.Length] == ' ' || Scripts.IsCjk(text[Folded.Length]) || Scripts.IsCjk(Folded[^1]) || char.IsDigit(text[Folded.Length]));

    static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogate(text[at]) && (!char.IsSurrogatePair(text, at) || at++ < 0))
                return false;
        return true;
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        // Half a surrogate pair cannot be normalised; it is no letter either.
        if (!IsWellFormed(text))
            text = new string([.. text.Where(letter => !char.IsSurrogate(letter))]);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsDigit(letter))
                folded.Append(Scripts.Digit(letter));
            else if (char.IsLetter(letter))
                folded.Append(Simplified.Of(char.ToLower(letter, CultureInfo.InvariantCulture)));
            else if (folded.Length > 0 && folded[^1] != ' ' && letter is not '\'' and not '’')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
