using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That what is said holds for each of several days or people: "an hour each", "both of them", 每天, 各一小时, 三天都要.</summary>
public static partial class SaidEach
{
    /// <summary>The answer to "which one?" that means all of them.</summary>
    public static bool Is(string words) => Answer().IsMatch(Sentence.PlainOf(words).Trim(' ', '.', '!', '。', '！'));

    /// <summary>Whether all of several are meant: "take both back", 两条都撤.</summary>
    public static bool IsIn(string words) => Several().IsMatch(Sentence.PlainOf(words));

    [GeneratedRegex(
        @"(?<![a-z])(?:both|all (?:of them|two|three|four|(?:of )?(?:my|the|these|those))|everything)(?![a-z])|都|全部?|[两三四几]条",
        Plain
    )]
    private static partial Regex Several();

    /// <summary>The card that is shown now is agreed to as the one before was: "second one too", 这条也要.</summary>
    public static bool IsThisToo(string words) => ThisToo().IsMatch(Sentence.PlainOf(words).Trim(' ', '.', '!', '。', '！'));

    [GeneratedRegex(
        @"^(?:(?:yes|and|ok),? )*(?:(?:save|keep) )?(?:this|that|the second|second|the other|the next|next)(?: one| entry)? (?:too|as well|also)$"
            + "|^(?:嗯|对|好)?[,，]?(?:这|第二|下一|另一|那)(?:条|个)?也(?:是|对|要|存|保存|记|可以|行)(?:上|了|的|吧)?$",
        Plain
    )]
    private static partial Regex ThisToo();

    internal static bool OfDays(string words) => Days().IsMatch(Sentence.PlainOf(words));

    /// <summary>"An hour each", 各一小时.</summary>
    public static bool SaysEach(string words) => OfPeople(words) || OfDays(words);

    internal static bool OfPeople(string words) => People().IsMatch(Sentence.PlainOf(words));

    /// <summary>Said of the several entries of one message.</summary>
    internal static bool OfAll(string plain) => All().IsMatch(plain);

    internal static IEnumerable<HoursSaid> Day(HoursSaid entry) =>
        entry.Days.Select(day =>
            entry with
            {
                Day = day,
                Problems = [.. entry.Problems.Where(static problem => problem.Kind != ReadingProblemKind.TwoDays)],
            }
        );

    internal static IEnumerable<HoursSaid> Person(HoursSaid entry) => entry.With.Select(one => entry with { With = [one] });

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"每[天日次]|各|都|分别|(?<![a-z])(?:each|every day|daily|(?:a|per) day|both(?: days| times)?|all (?:three|four|five|of them)|apiece"
            + @"|respectively)(?![a-z])",
        Plain
    )]
    private static partial Regex Days();

    [GeneratedRegex(@"每[人位个]|各|分别|(?<![a-z])(?:each|apiece|respectively|both individual(?:ly)?)(?![a-z])", Plain)]
    private static partial Regex People();

    [GeneratedRegex(
        @"都是|都算|(?<![a-z])(?:both|all three|all four|each)(?![a-z])|(?<=[,;]\s?)all(?: (?:were|are|of (?:it|them)))? (?!my|the)",
        Plain
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"^(?:(?:log|save|record|enter|do|i did|it was|for|yes|please|and),? )*(?:both|all|each|one(?: entry)? (?:for )?each"
            + @"|an? entry (?:for )?each|(?:all )?(?:two|three|four|five)|every(?:one| one| day)|all days)"
            + @"(?: of (?:them|those|these))?(?: days?| people| entries| persons)?(?:,? please| each)?$|"
            + "^(?:嗯|对|好)?[,，]?(?:[一两二三四五六七八九十]|几|每)?(?:个|位|天|条|人|次)?(?:人|天)?(?:全部?|都|各|每[天人位条次]?|分别)(?:一条|记一条|各一条)?(?:要|记|有|算|做了?|是"
            + "|登记|来|一条|各一条)*(?:的|吧|了|啊)?$",
        Plain
    )]
    private static partial Regex Answer();
}
