using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Microsoft.Recognizers.Text for days, times, ranges and lengths in words. A call costs about a millisecond, so it is made only when a sign
/// of time is left in the sentence, with the model of the language that the sign is in. The models are built once.
/// </summary>
static partial class Recogniser
{
    /// <summary>The time of a call grows with the square of what is found: 2,000 characters of weekdays took six seconds.</summary>
    const int MostCharacters = 200;

    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>
    /// Both before either reads: building one writes tables that reading with the other looks into, and what it then misses it passes over.
    /// </summary>
    static readonly Lazy<(DateTimeModel English, DateTimeModel Chinese)> Models = new(static () => (Model(Culture.English), Model(Culture.Chinese)));

    /// <summary>Builds both models and runs them once (about a second), so that the first person does not wait.</summary>
    internal static void Warm()
    {
        var noon = new DateTime(2022, 5, 18, 12, 0, 0, DateTimeKind.Unspecified);
        foreach (var text in new[] { "two and a half hours last Tuesday", "2 to 4:30pm on 3 May" })
            Models.Value.English.Parse(text, noon);
        foreach (var text in new[] { "昨天下午两点到四点半", "上周三", "5月3日一百五十分钟" })
            Models.Value.Chinese.Parse(text, noon);
    }

    internal static void Mark(Sentence sentence, DateOnly today)
    {
        var english = Rewritten.English(sentence);
        if (EnglishSigns().IsMatch(english.Text))
            Mark(sentence, Models.Value.English, english, today);
        if (ChineseSigns().IsMatch(sentence.Left))
            Mark(sentence, Models.Value.Chinese, Rewritten.Chinese(sentence), today);
    }

    /// <summary>Whether there is anything for a model to read.</summary>
    internal static bool SeesTime(Sentence sentence) => EnglishSigns().IsMatch(sentence.Left) || ChineseSigns().IsMatch(sentence.Left);

    static DateTimeModel Model(string culture) =>
        new DateTimeRecognizer(culture, DateTimeOptions.None, lazyInitialization: false).GetDateTimeModel(culture, false);

    static void Mark(Sentence sentence, DateTimeModel model, Rewritten text, DateOnly today)
    {
        var seen = text.Text.Length > MostCharacters ? text.Text[..MostCharacters] : text.Text;
        foreach (var hit in model.Parse(seen, today.ToDateTime(new TimeOnly(23, 59))))
        {
            if (hit.Resolution is null || !hit.Resolution.TryGetValue("values", out var found))
                continue;
            if (found is not List<Dictionary<string, string>> values)
                continue;
            var (start, end) = text.Source(hit.Start, hit.End);
            // "She took the day off".
            if (sentence.Left.AsSpan(start, Math.Min(end, sentence.Left.Length) - start).Trim() is "the day" or "day" or "a day")
                continue;
            var type = hit.TypeName[(hit.TypeName.LastIndexOf('.') + 1)..];
            foreach (var mark in Marks(type, start, end, values))
                sentence.Take(mark);
        }
    }

    static IEnumerable<Mark> Marks(string type, int start, int end, List<Dictionary<string, string>> values)
    {
        var timex = values[0].GetValueOrDefault("timex", "");
        switch (type)
        {
            case "duration" when timex.StartsWith("PT", StringComparison.Ordinal):
                if (decimal.TryParse(values[0].GetValueOrDefault("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
                    yield return new LengthMark(start, end, seconds);
                break;
            case "date" when Days(values, "value") is { Count: > 0 } days:
                yield return new DayMark(start, end, days);
                break;
            case "daterange" when timex.StartsWith('('):
                yield return new DayMark(start, end, []);
                break;
            case "time" or "datetime" when timex != "PRESENT_REF" && Times(values, "value", null) is { Count: > 0 } times:
                if (Days(values, "value") is { Count: > 0 } on)
                    yield return new DayMark(start, end, on);
                yield return new TimeMark(start, end, times);
                break;
            case "timerange" or "datetimerange":
                if (Days(values, "start") is { Count: > 0 } from)
                    yield return new DayMark(start, end, from);
                if (PartOfDay().Match(timex) is { Success: true } part)
                    yield return Part(start, end, part.Value);
                else if (timex.StartsWith('(') && Times(values, "start", "end") is { Count: > 0 } ranges)
                    yield return new TimeMark(start, end, ranges);
                break;
        }
    }

    static PartOfDayMark Part(int start, int end, string sign) =>
        DayGrammar.PartMark(
            start,
            end,
            sign switch
            {
                "TMO" => "morning",
                "TAF" => "afternoon",
                "TMI" => "noon",
                _ => "evening",
            }
        );

    static List<DateOnly> Days(List<Dictionary<string, string>> values, string key)
    {
        var days = new List<DateOnly>();
        foreach (var value in values)
            if (
                value.TryGetValue(key, out var text)
                && text.Length >= 10
                && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var day)
                && !days.Contains(day)
            )
                days.Add(day);
        return days;
    }

    static List<(int, int?)> Times(List<Dictionary<string, string>> values, string from, string? to)
    {
        var times = new List<(int, int?)>();
        foreach (var value in values)
        {
            if (Clock(value.GetValueOrDefault(from)) is not { } start)
                continue;
            var end = to is null ? null : Clock(value.GetValueOrDefault(to));
            if (to is not null && end is null)
                continue;
            var reading = (start, end == 0 ? 1440 : end);
            if (!times.Contains(reading))
                times.Add(reading);
        }

        return times;
    }

    static int? Clock(string? text) =>
        text is { Length: >= 8 } && TimeOnly.TryParseExact(text.AsSpan(text.Length - 8), "HH:mm:ss", Invariant, DateTimeStyles.None, out var time)
            ? (int)time.ToTimeSpan().TotalMinutes
            : null;

    [GeneratedRegex(
        @"(?<![a-z])(?:"
            + EnglishWords.TimeWords
            + @")(?![a-z])|\d\s?(?:[ap]\.?m|st|nd|rd|th|h)(?![a-z])|\d[.:]\d\d\s?(?:-|to)|"
            + @"\d\s?(?:"
            + EnglishWords.Months
            + @")(?![a-z])|(?<![a-z])(?:"
            + EnglishWords.Months
            + @")\s?\d",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EnglishSigns();

    [GeneratedRegex(ChineseWords.TimeSigns, RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSigns();

    [GeneratedRegex("T(?:MO|AF|EV|NI|MI|DT)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfDay();
}
