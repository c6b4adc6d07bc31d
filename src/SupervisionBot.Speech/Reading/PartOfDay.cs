using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A part of the day that is named, by which one of several things on a day is meant.</summary>
public sealed partial record PartOfDay(TimeOnly From, TimeOnly To)
{
    public bool Holds(TimeOnly time) => From <= time && time < To;

    public static PartOfDay? In(string text) =>
        Morning().IsMatch(text) ? new PartOfDay(new TimeOnly(4, 0), new TimeOnly(12, 0))
        : Afternoon().IsMatch(text) ? new PartOfDay(new TimeOnly(12, 0), new TimeOnly(18, 0))
        : Evening().IsMatch(text) ? new PartOfDay(new TimeOnly(17, 30), TimeOnly.MaxValue)
        : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\bmornings?\b|上午|早上|早晨", Plain)]
    private static partial Regex Morning();

    [GeneratedRegex(@"\bafternoons?\b|下午|中午", Plain)]
    private static partial Regex Afternoon();

    [GeneratedRegex(@"\b(?:evenings?|tonight|after (?:work|hours|office hours))\b|晚上|傍晚|今晚|下了?班(?:以后|之后|后)", Plain)]
    private static partial Regex Evening();
}
