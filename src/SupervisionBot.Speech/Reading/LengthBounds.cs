using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Lengths from one to another, both included, in minutes.</summary>
public sealed record LengthRange(int Least, int Most)
{
    public bool Contains(int minutes) => minutes >= Least && minutes <= Most;
}

/// <summary>Reads what a length is compared with: "under 2 hours", "at least an hour", "3 hours or more", 不到两小时, 1小时半以下.</summary>
static partial class LengthBounds
{
    /// <summary>The lengths that stand for themselves, and the ranges that the others bound; two bounds make one range.</summary>
    internal static (IReadOnlyList<int> Exact, IReadOnlyList<LengthRange> Ranges) Of(Sentence sentence)
    {
        List<int> exact = [];
        List<LengthRange> ranges = [];
        var plain = Sentence.PlainOf(sentence.Words(0, sentence.Length));
        foreach (var mark in sentence.Marks.OfType<LengthMark>().OrderBy(static mark => mark.Start))
        {
            var minutes = (int)(mark.Seconds / 60);
            if (Bound(plain[..mark.Start], plain[mark.End..], minutes) is { } range)
                ranges.Add(range);
            else
                exact.Add(minutes);
        }
        // "Over 1 hour and under 3": the one within the other.
        if (ranges is [var one, var two] && Math.Max(one.Least, two.Least) <= Math.Min(one.Most, two.Most))
            ranges = [new LengthRange(Math.Max(one.Least, two.Least), Math.Min(one.Most, two.Most))];
        return ([.. exact.Distinct()], ranges);
    }

    static LengthRange? Bound(string before, string after, int minutes) =>
        AtMost().IsMatch(before) || OrLess().IsMatch(after) ? new LengthRange(0, minutes)
        : AtLeast().IsMatch(before) || OrMore().IsMatch(after) ? new LengthRange(minutes, int.MaxValue)
        : Under().IsMatch(before) || (Than().IsMatch(before) && Less().IsMatch(after)) ? new LengthRange(0, minutes - 1)
        : Over().IsMatch(before) || (Than().IsMatch(before) && More().IsMatch(after)) ? new LengthRange(minutes + 1, int.MaxValue)
        : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"(?:\b(?:at most|(?:no|not) (?:more|longer) than|(?:no|not) over|up to|maximum|max\.?|within)|<=|≤|不超过|没超过|不多于|不高于|最多|至多)\s*$",
        Plain
    )]
    private static partial Regex AtMost();

    [GeneratedRegex(
        @"(?:\b(?:at least|(?:no|not) (?:less|shorter) than|(?:no|not) under|minimum|min\.?)|>=|≥|至少|最少|不少于|不低于|达到|(?<!不|未)满)\s*$",
        Plain
    )]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?:\b(?:under|below|(?:less|shorter|fewer|smaller) than)|<|不到|没到|不足|不满|未满|少于|低于|小于|短于)\s*$", Plain)]
    private static partial Regex Under();

    [GeneratedRegex(
        @"(?:\b(?:over|above|exceeding|beyond|(?:more|longer|greater|bigger) than)|>|超过了?|超出|多于|大于|高于|长于|不止|超)\s*$",
        Plain
    )]
    private static partial Regex Over();

    [GeneratedRegex(@"比\s*$", Plain)]
    private static partial Regex Than();

    [GeneratedRegex(@"^\s*(?:还|更|要)?[多长大]", Plain)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(?:还|更|要)?[少短小]", Plain)]
    private static partial Regex Less();

    [GeneratedRegex(
        @"^\s*(?:(?:or|and) (?:more|longer|over|up|upwards?|above)\b(?! (?:than )?(?:an?|half|\d|one|two|three|four|five|six)\b)|\+|plus\b"
            + @"|[及或]?以上|起(?![来床码]))",
        Plain
    )]
    private static partial Regex OrMore();

    [GeneratedRegex(
        @"^\s*(?:(?:or|and) (?:less|shorter|under|below)\b(?! (?:than )?(?:an?|half|\d|one|two|three|four|five|six)\b)|[及或]?以下|以内|之内)",
        Plain
    )]
    private static partial Regex OrLess();
}
