using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What somebody cannot come to, by the words that name it.</summary>
public static partial class AbsentFrom
{
    /// <summary>Of one class after the other: the words whole, then each part of a list.</summary>
    public static IEnumerable<string> Parts(string which) => Between().Split(which).Prepend(which);

    public static bool IsOfClasses(string which) => OfClasses().IsMatch(which);

    /// <summary>Something that is called off elsewhere.</summary>
    public static bool IsOfOthers(string which) => OfOthers().IsMatch(which);

    /// <summary>A day of the week without its date.</summary>
    public static bool IsWeekday(string which) => WeekdayIn().IsMatch(which) && !DateIn().IsMatch(which);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\s*(?:\band\b|\bor\b|&|[,，、;；]|和|跟|以及|还有|另外)\s*", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![学备])课(?!题|业)|参访|\b(?:class|classes|lesson|lecture|visit)\b", Plain)]
    private static partial Regex OfClasses();

    /// <summary>The defence is told to the organisers, and supervision is booked.</summary>
    [GeneratedRegex(@"答辩|督导(?!文书|技巧|方法|的课)|预约|\b(?:defen[cs]e|supervision (?!documents)|booking|booked)", Plain)]
    private static partial Regex OfOthers();

    [GeneratedRegex(@"\b(?:mon|tue|tues|wed|weds|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?s?\b|周[一二三四五六日天末]|星期|礼拜", Plain)]
    private static partial Regex WeekdayIn();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex DateIn();
}
