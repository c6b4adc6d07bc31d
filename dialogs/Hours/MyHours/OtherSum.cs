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

    public static bool IsIn(string words) => words.Length <= 160 && Differs().IsMatch(words) && Amounts().Count(words) >= 2;

    public static Card Card(Turn turn, IReadOnlyList<HourEntry> all)
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
        return card.Hint(Texts["OtherSumRest"])
            .Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List), new Button(Texts.Shared["Another"], LogVerbs.Another));
    }

    static string Length(IReadOnlyList<HourEntry> some) => Spoken.Length(some.Sum(entry => entry.Minutes));

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>One sum here and another elsewhere, and where the difference is.</summary>
    [GeneratedRegex(
        @"\b(?:notebook|diary|sheet|list|excel|spreadsheet|paper|calendar|count(?:ed)?|my own|should be|missing|rest|difference|differs?"
            + @"|don['’]?t match|lost|gone)\b"
            + "|本子|笔记|表格|表上|台账|自己(?:记|算|统计)|我(?:记|算)的|对不上|差(?:的|了|在)|少了|不一样|不一致|去哪",
        Plain
    )]
    private static partial Regex Differs();

    [GeneratedRegex(
        @"(?<![\d:.])\d{2,3}(?:\.\d{1,2})?(?:个)?半?(?![\d:.])(?=\s*(?:h\b|hours?|hrs?|小时|个|$|[,，.。?？;；])|\s+(?:but|and|where|in)\b)",
        Plain
    )]
    private static partial Regex Amounts();
}
