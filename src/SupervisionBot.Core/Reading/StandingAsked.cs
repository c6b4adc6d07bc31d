using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Whether it is asked who is behind, or which trainees at all.</summary>
public static partial class StandingAsked
{
    public static bool Behind(string words) => Lagging().IsMatch(words);

    /// <summary>Who has no entry is asked.</summary>
    public static bool WhoIsQuiet(string words) => WhoHasNot().IsMatch(words);

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

    /// <summary>"Who hasn't put in any hours this week?", 这周还有谁没登记时数.</summary>
    [GeneratedRegex(
        @"\b(?:who|which of|anyone|anybody|somebody)\b.{0,30}\b(?:has(?:n['’]?t| not)|have(?:n['’]?t| not)|did(?:n['’]?t| not)|without)\b.{0,20}"
            + @"\b(?:log(?:ged)?|enter(?:ed)?|record(?:ed)?|written down|put in|an entry|entries)\b(?!.*\b(?:report|summary|statement|slides"
            + @"|attendance)\b)"
            + @"|(?:谁|哪些人|哪几[个位]|哪些学员|几个人|有没有人).{0,8}(?:没|未)(?:有)?(?:登记|登时数|记时数|报时数|填时数|记录时数|登过|记过)(?!出勤)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhoHasNot();
}
