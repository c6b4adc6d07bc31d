using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>
/// "It says 131 hours and my notebook 138.5, where are the rest?": how the hours stand, so that they can compare. What is in none of them is not
/// here.
/// </summary>
static partial class OtherSum
{
    static readonly Texts Texts = new(typeof(OtherSum));

    public static bool IsIn(string words) =>
        words.Length <= 160
        && Amounts().Count(words) is var amounts
        && (amounts >= 2 && Differs().IsMatch(words) || amounts >= 1 && OfTotal().IsMatch(words));

    public static Card Card(Turn turn, IReadOnlyList<HourEntry> all, EntryWords words)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say("OtherSum", ("length", Length(all)), ("count", all.Count)));
        foreach (var state in (EntryState[])[EntryState.Approved, EntryState.Submitted, EntryState.Returned])
            if (all.Where(entry => entry.State == state).ToList() is { Count: > 0 } some)
                card.Facts(
                    (
                        Spoken.Sentence(EntryCard.State(state)),
                        Texts.Say(some.Count == 1 ? "OtherSumPartOne" : "OtherSumPart", ("length", Length(some)), ("count", some.Count))
                    )
                );
        foreach (var one in all.Where(entry => entry.SuperviseeId is not null).GroupBy(entry => entry.SuperviseeId!.Value).OrderByDescending(Minutes))
            card.Facts((words.Name(one.Key), Spoken.Length(Minutes(one))));
        return card.Hint(Texts["OtherSumRest"])
            .Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List), new Button(Texts.Shared["Another"], LogVerbs.Another));
    }

    static int Minutes(IEnumerable<HourEntry> some) => some.Sum(entry => entry.Minutes);

    static string Length(IReadOnlyList<HourEntry> some) => Spoken.Length(Minutes(some));

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>One sum here and another elsewhere, and where the difference is.</summary>
    [GeneratedRegex(
        @"\b(?:notebook|diary|sheet|list|excel|spreadsheet|paper|calendar|count(?:ed)?|my own|should be|missing|rest|difference|differs?"
            + @"|don['’]?t match|lost|gone)\b"
            + "|本子|笔记|表格|表上|台账|自己(?:记|算|统计)|我(?:记|算)的|对不上|差(?:的|了|在)|少了|不一样|不一致|去哪",
        Plain
    )]
    private static partial Regex Differs();

    /// <summary>The sum itself is said to be wrong.</summary>
    [GeneratedRegex(
        @"\b(?:total|sum|hours|count|number|figure)s? (?:is|are|looks?|seems?|must be|can['’]?t be|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t)"
            + @" (?:all |really |still |quite )?(?:wrong|off|right|incorrect|correct|too (?:low|high|little|few|much)|add up|match)\b"
            + @"|\bwrong (?:total|sum|count|figure)\b|\bi(?:['’]m at| am at| make it| get| have| count(?:ed)?) \d{2,3}\b.*\b(?:not|but|you"
            + @"|here|says?)\b"
            + "|(?:总(?:数|时数|共|学时)?|合计|一共|时数|小时数).{0,8}(?:不对|有错|算错|错了|对不上|少了|多了|不准)",
        Plain
    )]
    private static partial Regex OfTotal();

    [GeneratedRegex(
        @"(?<![\d:.])\d{2,3}(?:\.\d{1,2})?(?:个)?半?(?![\d:.])(?=\s*(?:h\b|hours?|hrs?|小时|个|$|[,，.。?？;；])|\s+(?:but|and|where|in)\b)",
        Plain
    )]
    private static partial Regex Amounts();
}
