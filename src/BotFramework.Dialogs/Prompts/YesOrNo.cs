using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Finds a yes or a no in what a person wrote. In languages that write words apart it may stand anywhere and the first one counts; in Chinese
/// and Japanese the sentence must begin with it, and a single character must be all there is, for such characters are also parts of other words.
/// </summary>
internal static partial class YesOrNo
{
    private static readonly ConcurrentDictionary<string, Regex> ByLanguage = new();

    public static bool? Find(string text, string language)
    {
        var locale = PromptCultureModels.MapToNearestLanguage(language);
        var code = string.IsNullOrEmpty(locale) ? "en" : locale.Split('-')[0];
        var match = ByLanguage.GetOrAdd(Words.ContainsKey(code) ? code : "en", Build).Match(text);
        return match.Success ? match.Groups["yes"].Success : null;
    }

    private static Regex Build(string code)
    {
        var (yes, no) = Words[code];
        var pattern = code is "zh" or "ja"
            ? $@"(?<!\p{{L}})(?:我|那|就)*(?:(?<no>{Unspaced(no)})|(?<yes>{Unspaced(yes)}))"
            : $@"(?<![\p{{L}}\p{{M}}\p{{Nd}}])(?:(?<no>{Spaced(no)})|(?<yes>{Spaced(yes)}))(?![\p{{L}}\p{{M}}\p{{Nd}}])";
        return new Regex($"{pattern}|(?<no>👎|✋)|(?<yes>👍|👌)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Spaced(string words) => string.Join('|', LongestFirst(words).Select(Regex.Escape));

    private static string Unspaced(string words) =>
        string.Join('|', LongestFirst(words).Select(word => word.Length > 1 ? Regex.Escape(word) : Alone(word)));

    private static string Alone(string character) => $@"{character}(?=[的吧啊呢了呀哦啦]*(?!\p{{L}}))";

    /// <summary>A longer phrase goes before a shorter one that it begins with.</summary>
    private static IEnumerable<string> LongestFirst(string words) => words.Split('|').OrderByDescending(word => word.Length);
}
