using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How things are counted in Chinese.</summary>
public enum Counted
{
    /// <summary>条: what is written down.</summary>
    Lines,

    /// <summary>场, 节: what takes place.</summary>
    Sessions,
}

/// <summary>
/// Whether words point at a row of what was just shown, and say by no word of their own what kind of thing it is: "the second one, drop it",
/// 最后那个不要了, "that one".
/// </summary>
public static partial class Pointing
{
    /// <summary>The row, from 0; null when they point at none, or at several.</summary>
    /// <param name="count">How many rows there are.</param>
    public static int? Row(string words, int count)
    {
        if (count == 0 || !IsPointing(words))
            return null;
        if (Place().Match(words) is { Success: true } place)
        {
            var at = place.Groups["last"].Success ? count : PickReader.Ordinal(place.Value) ?? 0;
            return at >= 1 && at <= count && !place.NextMatch().Success ? at - 1 : null;
        }
        return count == 1 ? 0 : null;
    }

    /// <summary>Whether they point at all, and name no thing by its kind.</summary>
    public static bool IsPointing(string words) =>
        words.Length <= Longest && (Place().IsMatch(words) || Opens().IsMatch(words)) && !Kinds().IsMatch(words);

    /// <summary>By which word the things are counted that are pointed at; null when by none, or by several.</summary>
    public static Counted? Counts(string words) =>
        (Lines().IsMatch(words), Sittings().IsMatch(words)) switch
        {
            (true, false) => Counted.Lines,
            (false, true) => Counted.Sessions,
            _ => null,
        };

    [GeneratedRegex("[那这](?:[一两二三四五六七八九几]|\\d{1,2})?条|(?:[她他的]|们)(?:[两二三四五六七八九几]|\\d{1,2})条")]
    private static partial Regex Lines();

    [GeneratedRegex("[那这](?:[一两二三四五六七八九几]|\\d{1,2})?[场节](?!地)")]
    private static partial Regex Sittings();

    /// <summary>Whether one of several days is meant: "the Thursday one", 周四那场.</summary>
    public static bool IsOneDay(string words) => OneDay().IsMatch(words);

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)? one\b|(?:周|星期|礼拜)[一二三四五六日天]那?[场次个]", Plain)]
    private static partial Regex OneDay();

    const int Longest = 120;
    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:the )?(?:first|second|third|fourth|fifth|sixth|(?<last>last))(?: one)?\b(?! (?:time|week|month|year|day|night|name|half|of))"
            + @"|(?:第(?:[一二三四五六七八九十]|\d{1,2})|(?<last>最后[那这一]?))[个条份项]",
        Plain
    )]
    private static partial Regex Place();

    /// <summary>They begin with what was shown.</summary>
    [GeneratedRegex(
        @"^(?:(?:and|but|ok|please|no)[ ,]+)*(?:that one|this one)\b|^(?:就|把|那|嗯|好)*[那这](?:个|条|一个|一条)(?!人|月|星期|礼拜|周|学员|老师)",
        Plain
    )]
    private static partial Regex Opens();

    /// <summary>A word for a kind of thing.</summary>
    [GeneratedRegex(
        @"\b(?:entr(?:y|ies)|hours|bookings?|sessions?|supervisions?|slots?|class(?:es)?|reports?|materials?|papers?|documents?|reminders?"
            + @"|announcements?|messages?|invitations?|codes?|trainees?|groups?|weeks?|reflections?|slides?)\b"
            + "|时数|小时|学时|预约|督导|时段|课|报告|材料|文件|提醒|通知|公告|消息|邀请|学员|小组|[一二三]组|反思|幻灯",
        Plain
    )]
    private static partial Regex Kinds();
}
