using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads between which days something lies: "before 26 November", "since Monday", "from the weekend", 26号之前, 上周.</summary>
public static partial class BoundsReader
{
    /// <param name="days">The single days that were read in the words.</param>
    /// <returns>Open ends are the first and the last day there is. Null when the days stand for themselves, or there are none.</returns>
    public static Period? Read(string words, IReadOnlyList<DateOnly> days, ReadingContext context)
    {
        if (Age().Match(words) is { Success: true } old && MoreDaysReader.Read(old.Value) is { } ago)
            return old.Groups["within"].Success
                ? Between(context.Today.AddDays(-ago), context.Today)
                : Between(DateOnly.MinValue, context.Today.AddDays(-ago - 1));
        // Of two readings of the same words the last one gone by is meant: entries are of days gone by.
        if (days.Count > 0 && Bounding().IsMatch(words))
        {
            var gone = days.Where(one => one <= context.Today).ToList();
            var day = gone.Count > 0 ? gone.Max() : days[0];
            return UpTo().IsMatch(words) ? Between(DateOnly.MinValue, day)
                : Earlier().IsMatch(words) ? Between(DateOnly.MinValue, day.AddDays(-1))
                : From().IsMatch(words) ? Between(day, DateOnly.MaxValue)
                : Later().IsMatch(words) ? Between(day.AddDays(1), DateOnly.MaxValue)
                : null;
        }
        if (Weekend().IsMatch(words))
        {
            var isNow = context.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var saturday = LocalTime.MondayOf(context.Today).AddDays(isNow ? 5 : -2);
            return Between(saturday, saturday.AddDays(1));
        }
        if (days.Count > 0 || QuestionReader.Read(words, context).Period is not { Kind: not PeriodKind.Day } period)
            return null;
        return !Bounding().IsMatch(words) ? period
            : UpTo().IsMatch(words) ? Between(DateOnly.MinValue, period.To)
            : Earlier().IsMatch(words) ? Between(DateOnly.MinValue, period.From.AddDays(-1))
            : From().IsMatch(words) ? Between(period.From, DateOnly.MaxValue)
            : Later().IsMatch(words) ? Between(period.To.AddDays(1), DateOnly.MaxValue)
            : period;
    }

    /// <summary>The words without what bounds a day, so that the day is read as one.</summary>
    public static string Without(string words) => Bounding().Replace(Age().Replace(words, " "), " ");

    static Period Between(DateOnly from, DateOnly to) => new(PeriodKind.Days, from, to);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        // "Up to 2 hours" bounds a length.
        @"\b(?:before|after|since|until|till|up to(?! (?:an?|half|\d[\d.]*|one|two|three|four|five|six) ?(?:h|min))|no later than)\b"
            + "|及?之前|及?以前|之后|以后|截至|截止到|为止|以来",
        Plain
    )]
    private static partial Regex Bounding();

    /// <summary>How old: "older than a week", "more than two weeks ago", "from the last 3 days", 一周以前的, 超过十天的, 三天以内的.</summary>
    [GeneratedRegex(
        @"\b(?:older|longer ago|earlier) than (?:an?|\d+|\w+) (?:days?|weeks?)\b|\b(?:more than|over) (?:an?|\d+|\w+) (?:days?|weeks?) (?:old"
            + @"|ago|back)\b"
            + @"|\b(?:an?|\d+|two|three|four) (?:days?|weeks?) (?:old )?(?:or (?:more|older)|and older)\b"
            + @"|(?<within>\b(?:newer|younger|less) than (?:an?|\d+|\w+) (?:days?|weeks?)(?: old)?\b|\b(?:in|from|within|of) the (?:last"
            + @"|past) (?:\d+|two|three|four|five"
            + @"|seven|ten) (?:days?|weeks?)\b)"
            + "|(?:超过|多于|早于)?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:天|周|星期|礼拜)(?:(?:以前|之前|以上)的?|前的|(?<=超过.{1,6}|多于.{1,6}|早于.{1,6})的)"
            + "|(?<within>(?:最近|近|过去)?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:天|周|星期|礼拜)(?:以内|之内|内)的?)",
        Plain
    )]
    private static partial Regex Age();

    [GeneratedRegex(@"\bbefore\b|之前|以前|前的", Plain)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:until|till|up to|no later than)\b|截至|截止到|为止|及之前|及以前", Plain)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\bafter\b|之后|以后", Plain)]
    private static partial Regex Later();

    [GeneratedRegex(@"\bsince\b|\bfrom .* on(?:wards?)?\b|以来|起的|开始的", Plain)]
    private static partial Regex From();

    [GeneratedRegex(@"\bweekend\b|周末", Plain)]
    private static partial Regex Weekend();
}
