using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Whether it is asked who is behind, or which trainees at all.</summary>
public static partial class StandingAsked
{
    public static bool Behind(string words) => Lagging().IsMatch(words);

    public static bool Who(string words) => AsksWho().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:who(?:['’]s| is| are)?|anyone|anybody|somebody|someone)\b[^,;]{0,30}\b(?:behind|lagging|falling back)\b|谁.{0,12}(?:落后|拖后腿|跟不上|最慢"
            + @"|掉队)|(?:落后|跟不上|掉队)的?(?:有谁|有哪些|是谁|都有谁)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lagging();

    [GeneratedRegex(
        @"\b(?:who|anyone|anybody|somebody|everybody|everyone|trainees)\b|谁|哪些(?:人|学员)|有人|几个人|学员",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksWho();
}
