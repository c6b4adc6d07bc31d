using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// The sentences of one conversation, from <c>{Folder}Texts.resx</c> and <c>{Folder}Texts.zh-Hans.resx</c>, in the language of the turn.
/// Placeholders are named: <c>{length}</c>.
/// </summary>
public sealed class Texts(Type owner)
{
    const char FirstHan = '\u4E00';
    const char FirstFullWidth = '\uFF00';

    readonly ResourceManager resources = new($"{owner.Namespace}.{owner.Namespace!.Split('.')[^1]}Texts", owner.Assembly);

    readonly ConcurrentDictionary<string, string[]> lists = new(StringComparer.Ordinal);

    /// <summary>The sentences that several conversations use.</summary>
    public static Texts Shared { get; } = new(typeof(Texts));

    /// <exception cref="InvalidOperationException">There is no such sentence; a test reads every key in the code.</exception>
    public string this[string key] => In(key, CultureInfo.CurrentUICulture);

    public string In(string key, CultureInfo culture) =>
        resources.GetString(key, culture) ?? throw new InvalidOperationException($"There is no text {key} in {resources.BaseName}.");

    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => SayIn(CultureInfo.CurrentUICulture, key, values);

    /// <summary>In a language that need not be the turn's.</summary>
    public string SayIn(CultureInfo culture, string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        // What was filled in is not looked at again: somebody may have written "{length}" into a note.
        var (text, filled, done) = (In(key, culture), new StringBuilder(), 0);
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            if (text.IndexOf('}', open) is not (> 0 and var close))
                break;
            foreach (var (name, value) in values)
            {
                if (!text.AsSpan(open + 1, close - open - 1).SequenceEqual(name))
                    continue;
                var said = Convert.ToString(value, culture) ?? "";
                filled.Append(text, done, open - done);
                if (IsAmount(said) && EndsInHan(filled))
                    filled.Append(' ');
                filled.Append(said);
                done = close + 1;
                break;
            }
        }
        return filled.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>"11 分钟": a number, a space and its unit.</summary>
    static bool IsAmount(string said)
    {
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        return space > 0
            && space + 1 < said.Length
            && said[space + 1] >= FirstHan
            && said.AsSpan(0, space).ContainsAnyInRange('0', '9')
            && !said.AsSpan(0, space).ContainsAnyExceptInRange('.', '9');
    }

    /// <summary>An amount stands apart from a Chinese letter before it, as from the one after it.</summary>
    static bool EndsInHan(StringBuilder text) => text.Length > 0 && text[^1] is >= FirstHan and < FirstFullWidth;

    /// <summary>The lines of a text that is a list: trigger phrases, synonyms. In both languages, since people mix them.</summary>
    public IReadOnlyList<string> LinesInBoth(string key) =>
        [.. Lines(In(key, CultureInfo.GetCultureInfo("en"))), .. Lines(In(key, CultureInfo.GetCultureInfo("zh-Hans")))];

    /// <summary>Whether one of the words of such a list stands in a text.</summary>
    /// <param name="folded">As <see cref="Phrase.Fold"/> makes it.</param>
    public bool SaidIn(string key, string folded) =>
        lists.GetOrAdd(key, list => [.. LinesInBoth(list).Select(Phrase.Fold)]).Any(words => Phrase.Stands(words, folded));

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
