using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A rule of the batch that is asked about.</summary>
public enum AskedRule
{
    /// <summary>Until when a booking can be cancelled or moved.</summary>
    CancelNotice,

    /// <summary>How many bookings one may have.</summary>
    OpenBookings,
}

/// <summary>Which figure somebody was told of.</summary>
public enum ToldFigure
{
    PracticumHours,
    ClassHours,
    GroupSessions,
}

/// <summary>Reads "how short before may I cancel", 最多能约几次: questions about a rule, and no wish.</summary>
public static partial class RuleAsked
{
    /// <summary>Null when no such rule is asked about, or it is to be another.</summary>
    public static AskedRule? In(string words) =>
        Changes().IsMatch(words) ? null
        : Notice().IsMatch(words) ? AskedRule.CancelNotice
        : Most().IsMatch(words) ? AskedRule.OpenBookings
        : null;

    /// <summary>
    /// Whether a figure is true that somebody was told: "is it true the rule is 200 hours now?", 听说改成200小时了？. Null for anything else.
    /// </summary>
    public static (int Figure, ToldFigure Of)? Heard(string words)
    {
        if (
            words.Length > 160
            || Rumour().Match(words) is not { Success: true } said
            || NumberText.Integer(said.Groups["n"].ValueSpan) is not { } figure
        )
            return null;
        return (
            figure,
            Classes().IsMatch(said.Groups["unit"].Value) ? ToldFigure.ClassHours
            : Sittings().IsMatch(said.Groups["unit"].Value) ? ToldFigure.GroupSessions
            : ToldFigure.PracticumHours
        );
    }

    [GeneratedRegex(
        @"\b(?:is it (?:really )?true|is that (?:right|true)|i (?:heard|was told|read)|someone (?:said|told me)|they say|people say|\p{L}+"
            + @" (?:says|said|told me))\b.{0,60}?\b(?<n>\d{2,3}) ?(?<unit>class hours?|lessons?|group sessions?|sessions?|hours?|h)\b(?=.*\?"
            + @"|.*\b(?:rule|required|requirement|needed|enough|now)\b)"
            + "|(?:听说|真的|是真的|都说|有人说|是不是).{0,16}(?:要求|标准|规定|现在|改|降|只要|只需)[^\\d]{0,8}(?<n>\\d{2,3})个?(?<unit>学时|课时|次|小时|个小时)",
        Plain
    )]
    private static partial Regex Rumour();

    [GeneratedRegex("class|lesson|学时|课时", Plain)]
    private static partial Regex Classes();

    [GeneratedRegex("session|次", Plain)]
    private static partial Regex Sittings();

    /// <summary>Whether it is about each week: how much that has to be is a forecast, and no rule.</summary>
    public static bool IsWeekly(string words) => Weekly().IsMatch(words);

    [GeneratedRegex(@"\b(?:a|per|each|every) week\b|每(?:个)?(?:周|星期|礼拜)", Plain)]
    private static partial Regex Weekly();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:change|set|make|raise|lower|from now on|instead)\b|改成|改为|改一下|调到|提到|设成|以后", Plain)]
    private static partial Regex Changes();

    [GeneratedRegex(
        @"\b(?:how (?:short|late|long|many hours)|until when|what(?:'s| is) the (?:deadline|notice))\b.{0,30}\bcancel|(?:要|得|需要"
            + @"|必须)?提前(?:多久|几个?小时|多长时间|几天|多少小时).{0,6}(?:取消|改约|退)|(?:取消|改约|退约).{0,8}(?:要|得|需要)?提前(?:多久|几|多长|多少)",
        Plain
    )]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"\bhow many\b.{0,20}\b(?:sessions|bookings|slots|places)\b.{0,16}\b(?:can|may|am i allowed)\b|(?:最多|一共|同时)(?:能|可以)?(?:同时)?约(?:几|多少)",
        Plain
    )]
    private static partial Regex Most();
}
