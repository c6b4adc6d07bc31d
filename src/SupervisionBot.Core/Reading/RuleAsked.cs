using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>A rule of the batch that is asked about.</summary>
public enum AskedRule
{
    /// <summary>How long ago what is logged may have been.</summary>
    LogBack,

    /// <summary>Until when a booking can be cancelled or moved.</summary>
    CancelNotice,

    /// <summary>How many bookings one may have.</summary>
    OpenBookings,
}

/// <summary>Reads "how far back can I log", 最早能补到哪天, "how short before may I cancel": questions about a rule, and no wish.</summary>
public static partial class RuleAsked
{
    /// <summary>Null when no such rule is asked about, or it is to be another.</summary>
    public static AskedRule? In(string words) =>
        Changes().IsMatch(words) ? null
        : Back().IsMatch(words) ? AskedRule.LogBack
        : Notice().IsMatch(words) ? AskedRule.CancelNotice
        : Most().IsMatch(words) ? AskedRule.OpenBookings
        : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:change|set|make|raise|lower|from now on|instead)\b|改成|改为|改一下|调到|提到|设成|以后", Plain)]
    private static partial Regex Changes();

    [GeneratedRegex(
        @"\bhow (?:far|long) (?:back|ago)\b.{0,30}\b(?:log|enter|put in|record|add)|\b(?:last|latest|earliest|oldest|until) (?:day|date|when)?\b.{0,20}\b(?:can|may)\b.{0,14}\b(?:log|enter|put in|add)\b.{0,20}(?:hours|$)"
            + @"|\b(?:can|may) i still (?:log|enter|put in|add)\b.{0,30}\b(?:october|november|september|last month|weeks? ago|old|forgotten)"
            + "|(?:最早|最多|最远|还).{0,6}(?:能|可以|可)?补(?:登|记|录)?(?:到|多少天|几天|多久).{0,4}(?:哪|几|什么|多|前)?|(?:补登|补记|补录)(?:的)?(?:期限|时限|规定)",
        Plain
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"\b(?:how (?:short|late|long|many hours)|until when|what(?:'s| is) the (?:deadline|notice))\b.{0,30}\bcancel|(?:要|得|需要|必须)?提前(?:多久|几个?小时|多长时间|几天|多少小时).{0,6}(?:取消|改约|退)|(?:取消|改约|退约).{0,8}(?:要|得|需要)?提前(?:多久|几|多长|多少)",
        Plain
    )]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"\bhow many\b.{0,20}\b(?:sessions|bookings|slots|places)\b.{0,16}\b(?:can|may|am i allowed)\b|(?:最多|一共|同时)(?:能|可以)?(?:同时)?约(?:几|多少)",
        Plain
    )]
    private static partial Regex Most();
}
