using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Speech.Hearing;

/// <summary>
/// What an answer shows, and what is kept beside it (a draft, what the buttons are about): asked whether what a sentence named is in it, in
/// whatever form. A day may be covered by a span, an hour by the time from one to another.
/// </summary>
public sealed partial class Evidence
{
    const int Day = 24 * 60;

    readonly string shown;
    readonly string kept;
    readonly DateOnly today;
    readonly Lazy<List<DaysBetween>> days;
    readonly Lazy<HashSet<DayOfWeek>> weekdays;
    readonly Lazy<List<(int From, int To)>> times;
    readonly Lazy<HashSet<int>> lengths;

    public Evidence(string shown, string kept, DateOnly today)
    {
        (this.shown, this.kept, this.today) = (Sentence.PlainOf(shown), Sentence.PlainOf(kept), today);
        days = new(() => [.. DaysSaid.In(this.shown, today), .. DaysSaid.In(this.kept, today)]);
        weekdays = new(() =>
            [
                .. KeptWeekdays().Matches(this.kept).SelectMany(list => list.Groups["d"].Captures).Select(day => (DayOfWeek)(day.Value[0] - '0')),
                .. DaysSaid.WeekdaysIn(this.shown),
                .. days.Value.Where(one => one.From == one.To).Select(one => one.From.DayOfWeek),
            ]
        );
        times = new(() => [.. Times(this.shown), .. Times(this.kept)]);
        lengths = new(() =>
            [.. Lengths(this.shown), .. Lengths(this.kept), .. times.Value.Where(one => one.To > one.From).Select(one => one.To - one.From)]
        );
    }

    /// <summary>The words themselves, or one of the names that stand for the same.</summary>
    public bool Says(params IEnumerable<string?> names) =>
        names.Any(name => name is { Length: > 0 } && Sentence.PlainOf(name) is var plain && (IsIn(shown, plain) || IsIn(kept, plain)));

    /// <summary>Whether what the words name, of this kind, is in it.</summary>
    public bool Has(ThingKind kind, string words) =>
        Says(words.Trim())
        || Says(Bare().Replace(words, ""))
        || kind switch
        {
            ThingKind.Weekday => DaysSaid.WeekdaysIn(words).All(weekdays.Value.Contains),
            ThingKind.DayPast or ThingKind.DayToCome or ThingKind.Today or ThingKind.Date => HasDay(words),
            ThingKind.SpanPast or ThingKind.SpanNow or ThingKind.SpanToCome => DaysSaid.In(words, today).Exists(one => days.Value.Exists(one.Meets)),
            ThingKind.Time => HasTime(words),
            ThingKind.PartOfDay => PartsOfDay.Any(part =>
                part.Of.IsMatch(words) && times.Value.Exists(one => one.From < part.To && one.From >= part.From)
            ),
            ThingKind.Length => LengthIn(words) is not { } minutes || lengths.Value.Contains(minutes),
            ThingKind.Group => Groups().Matches(Sentence.PlainOf(shown)).Any(group => TraineeAsked.Names(words, group.Value)),
            ThingKind.Number => NumberText.Integer(words) is not { } number || Says(number.ToString(CultureInfo.InvariantCulture)),
            _ => false,
        };

    /// <summary>A kind of session stands in what is kept: it is a number there.</summary>
    public bool KeepsKind => Kind().IsMatch(kept);

    [GeneratedRegex(@"""kind"":(?!null)", Plain)]
    private static partial Regex Kind();

    /// <summary>Any day at all: what was said is a bound of those that are shown.</summary>
    public bool ShowsDays => days.Value.Count > 0 || weekdays.Value.Count > 0;

    /// <summary>Months, which are no things of their own in a sentence: "in January", 12月份.</summary>
    public static IEnumerable<(int Start, int End)> MonthsIn(string words) =>
        Months()
            .Matches(Sentence.PlainOf(words))
            .Select(month => (month.Groups["month"].Index, month.Groups["month"].Index + month.Groups["month"].Length));

    bool HasDay(string words)
    {
        if (Just().IsMatch(words))
            return true;
        if (DaysSaid.In(words, today) is { Count: > 0 } named)
            return named.Exists(one => days.Value.Exists(one.Meets));
        if (DaysSaid.DayOfMonth(words) is { } ofMonth)
            return days.Value.Exists(one => one.From.Day == ofMonth || one.To.Day == ofMonth || one.To.DayNumber - one.From.DayNumber >= 28);
        return DaysSaid.WeekdaysIn(words).ToList() is { Count: > 0 } week && week.TrueForAll(weekdays.Value.Contains);
    }

    bool HasTime(string words)
    {
        var all = Times(words, loose: true).ToList();
        return all.Count == 0
            // "13 to 15" may be days.
            || (BareSpan().IsMatch(words) && all.Exists(one => days.Value.Exists(day => day.To.Day * 60 == one.From)))
            || all.Exists(one => one.From == one.To && times.Value.Exists(shown => Covers(shown, one.From)))
            || all.Exists(one => one.From != one.To && lengths.Value.Contains((one.To - one.From + Day) % (Day / 2)));
    }

    static bool Covers((int From, int To) shown, int time) =>
        shown.From % (Day / 2) == time % (Day / 2)
        || (shown.From <= time && time <= shown.To)
        || (shown.From <= time + (Day / 2) && time + (Day / 2) <= shown.To);

    /// <summary>Minutes after midnight; from and to are the same where there is one only.</summary>
    static IEnumerable<(int From, int To)> Times(string words, bool loose = false)
    {
        var plain = Sentence.PlainOf(words);
        var last = (At: -1, Time: 0);
        foreach (Match match in (loose ? Clock() : Written()).Matches(plain))
        {
            var time =
                match.Groups["noon"].Success ? Day / 2
                : match.Groups["mid"].Success ? 0
                : ((NumberText.Integer(match.Groups["h"].Value) ?? 0) * 60) + Minutes(match);
            if (match.Groups["pm"].Success && time < Day / 2)
                time += Day / 2;
            if (match.Groups["to"].Success && !match.Groups["h"].Success)
                continue;
            yield return (time, time);
            if (last.At >= 0 && plain[last.At..match.Index].Trim() is "-" or "–" or "to" or "until" or "到" or "至")
                yield return (last.Time, time);
            last = (match.Index + match.Length, time);
        }
    }

    static int Minutes(Match match) =>
        match.Groups["half"].Success ? 30
        : match.Groups["k"] is { Success: true, Value: var quarters } ? 15 * (NumberText.Integer(quarters) ?? 0)
        : match.Groups["m"] is { Success: true, Value: var minutes } ? NumberText.Integer(minutes) ?? 0
        : match.Groups["w"].Value switch
        {
            "half" => 30,
            "quarter" => match.Groups["to"].Success ? -15 : 15,
            _ => 0,
        };

    static int? LengthIn(string words) => LengthReader.ReadTotal(words);

    static IEnumerable<int> Lengths(string words)
    {
        foreach (Match match in SaidLengths().Matches(words))
            yield return (Number(match, "h") * 60) + Number(match, "m");

        static int Number(Match match, string group) =>
            int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>In Latin letters only as a whole word.</summary>
    static bool IsIn(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
            if (!IsWord(text, at - 1, name[0]) && !IsWord(text, at + name.Length, name[^1]))
                return true;
        return false;
    }

    static bool IsWord(string text, int at, char beside) =>
        at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(beside) && char.IsAsciiLetterOrDigit(text[at]);

    static readonly (Regex Of, int From, int To)[] PartsOfDay =
    [
        (Mornings(), 0, Day / 2),
        (Noons(), 11 * 60, 14 * 60),
        (Afternoons(), Day / 2, 19 * 60),
        (Evenings(), 17 * 60, Day),
    ];

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    const string Sign = @"\d{1,2}|[零一二两三四五六七八九十]{1,3}";

    [GeneratedRegex(@"^\s*(?:the|this|last|next|at|by|from|til|till|until|in the) |['’]s$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*\d{1,2} ?(?:to|-|到|至) ?\d{1,2}\s*$", Plain)]
    private static partial Regex BareSpan();

    /// <summary>Weekdays are numbers in a draft.</summary>
    [GeneratedRegex(@"""weekdays"":\[(?:(?<d>[0-6]),?)+\]", Plain)]
    private static partial Regex KeptWeekdays();

    [GeneratedRegex("刚刚|刚才", Plain)]
    private static partial Regex Just();

    [GeneratedRegex("morning|早|上午|凌晨", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Mornings();

    [GeneratedRegex("中午|noon", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Noons();

    [GeneratedRegex("afternoon|下午|傍晚", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Afternoons();

    [GeneratedRegex("evening|night|晚|夜", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Evenings();

    [GeneratedRegex(@"(?<![\d:])(?<h>\d{1,2})[:：](?<m>\d\d)(?::\d\d)?(?!\d)", Plain)]
    private static partial Regex Written();

    [GeneratedRegex(
        "(?<h>"
            + Sign
            + @")[点時时](?:(?<half>半)|(?<k>[一三])刻|(?<m>"
            + Sign
            + @")分?)?|(?<noon>noon|midday)|(?<mid>midnight)"
            + @"|(?:(?<w>half|quarter) (?:past|(?<to>to)) )?(?<![a-z\d])(?<h>\d{1,2}|one|two|three|four|five|six|seven"
            + @"|eight|nine|ten|eleven|twelve)(?:[:：.](?<m>\d\d))?(?: ?(?:am|a\.m|(?<pm>pm|p\.m)))?(?![a-z\d])",
        Plain
    )]
    private static partial Regex Clock();

    /// <summary>As answers say lengths, and as drafts keep them.</summary>
    [GeneratedRegex(
        @"(?<![\d.:])(?<h>\d{1,5}) ?(?:h(?![a-z])|hours?|个?小时)(?: ?(?<m>\d{1,2}) ?(?:min|分钟))?"
            + @"|(?<![\d.:])(?<m>\d{1,4}) ?(?:min|分钟)|""[a-z]*minutes"":(?<m>\d{1,5})",
        Plain
    )]
    private static partial Regex SaidLengths();

    [GeneratedRegex(@"(?:group|team) ?\w{1,12}|第?[一二三四五六七八九十\d]{1,2}小?组", Plain)]
    private static partial Regex Groups();

    [GeneratedRegex(
        @"(?<![a-z])(?:in|for|of|since|until|before|after|from|about|all|during) (?:all of )?(?<month>"
            + EnglishWords.Months
            + @")(?![a-z]| ?\d)|(?<![a-z])(?<month>january|february|april|june|july|august|september|october|november|december)(?![a-z]| ?\d)"
            + @"|(?<![\d年第.])(?<month>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)(?![\d一二三四五六七八九十])",
        Plain
    )]
    private static partial Regex Months();
}
