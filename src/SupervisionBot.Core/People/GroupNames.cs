using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>
/// What a group is called in a language. A roster names its groups once, mostly by a number in Chinese: an English reader reads 第一小组 as "Group 1".
/// A name that is no such number stays as the roster writes it.
/// </summary>
public static partial class GroupNames
{
    public static string In(Language language, string name) => language == Language.English ? Numbered().Replace(name, Group) : name;

    public static string In(this GroupName group, Language language) => In(language, group.Name);

    static string Group(Match match) =>
        "Group "
        + (
            match.Groups["which"].Value is var which && ChineseWords.Digits.Contains(which[0])
                ? NumberText.ChineseValue(which).ToString("0", CultureInfo.InvariantCulture)
                : which.ToUpperInvariant()
        );

    [GeneratedRegex(
        @"^第?(?<which>[" + ChineseWords.Digits + @"]{1,6}|[0-9]{1,4}|[A-Za-z])\s?小?组$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();
}
