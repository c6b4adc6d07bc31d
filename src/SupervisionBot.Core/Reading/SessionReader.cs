using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Reads what a supervisor publishes and what a trainee looks for. Days are days to come.</summary>
public static partial class SessionReader
{
    const string EnglishDays = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?";
    const string ChineseDay = "(?:周|星期|礼拜)";

    public static SessionSaid Read(string text, DateOnly today, bool chineseFirst)
    {
        var left = new Rest(text);
        var place = left.Take(Link())?.Value ?? left.Take(PlaceSaid())?.Groups["x"].Value.Trim();
        var topic = left.Take(TopicSaid())?.Groups["x"].Value.Trim();
        var forGroup = left.Has(GroupWords()) ? true : left.Has(SingleWords()) ? false : (bool?)null;
        left.Take(GroupWords());
        left.Take(SingleWords());
        var except = left.TakeAll(ExceptSaid()).SelectMany(match => Days(match.Groups["x"].Value, today, chineseFirst)).Distinct().ToList();
        var until = left.Take(UntilSaid()) is { } end ? LastDay(end.Groups["x"].Value, today, chineseFirst) : null;
        var piece = Number(left.Take(PieceSaid()));
        var places = Number(left.Take(PlacesSaid()));
        var times = Number(left.Take(TimesSaid()));
        var (weekdays, every) = Repetition(left);
        var sentence = Understanding.Times(left.Text, today, chineseFirst, rangeAsked: true);
        var minutes = EntryBuilder.Minutes(sentence, sentence.Marks, []);
        var range = EntryBuilder.Range(sentence, sentence.Marks, minutes, []);
        var day = sentence.Marks.OfType<DayMark>().Select(mark => ToCome(sentence, mark, today)).FirstOrDefault(found => found != null);
        return new SessionSaid
        {
            Day = day,
            Weekdays = weekdays,
            EveryWeeks = every,
            From = range.From,
            Minutes = range.Length ?? minutes,
            Until = until,
            Except = except,
            PieceMinutes = piece,
            Places = places,
            Times = times,
            Number = BareNumber().Match(sentence.Left) is { Success: true } bare ? Number(bare) : null,
            ForGroup = forGroup,
            Place = place is { Length: > 0 } ? place : null,
            Topic = topic is { Length: > 0 } ? topic : null,
        };
    }

    /// <summary>The days that a line asks for and the part of the day; null when it says neither.</summary>
    public static DaysSought? Sought(string text, DateOnly today, bool chineseFirst)
    {
        var left = new Rest(text);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = left.Take(NextWeek()) is not null ? (monday.AddDays(7), monday.AddDays(13)) : left.Take(ThisWeek()) is not null ? (today, monday.AddDays(6)) : ((DateOnly, DateOnly)?)null;
        var sentence = Understanding.Times(left.Text, today, chineseFirst, rangeAsked: true);
        var day = sentence.Marks.OfType<DayMark>().Select(mark => ToCome(sentence, mark, today)).FirstOrDefault(found => found != null);
        var part = sentence.Marks.OfType<PartOfDayMark>().FirstOrDefault();
        var range = EntryBuilder.Range(sentence, sentence.Marks, null, []);
        var hours = part is not null ? (part.FromHour, part.ToHour) : range.From is { } from ? (from.Hour, Math.Min(24, from.Hour + 1)) : (0, 24);
        if (day is null && week is null && hours == (0, 24)) return null;
        var (first, last) = day is { } one ? (one, one) : week ?? (today, today.AddDays(60));
        return new DaysSought(first, last, hours.Item1, hours.Item2);
    }

    /// <summary>The first of the readings that is not past; a day of a month or year gone by is the next one.</summary>
    static DateOnly? ToCome(Sentence sentence, DayMark mark, DateOnly today)
    {
        if (mark.Days.Count == 0) return null;
        if (mark.Days.Any(day => day >= today)) return mark.Days.Where(day => day >= today).Min();
        var (words, day) = (sentence.Words(mark.Start, mark.End), mark.Days.Max());
        if (Year().IsMatch(words)) return day;
        var step = Month().IsMatch(words) ? 12 : 1;
        for (var months = step; months <= 48; months += step)
            if (day.AddMonths(months) >= today) return day.AddMonths(months);
        return null;
    }

    static IEnumerable<DateOnly> Days(string text, DateOnly today, bool chineseFirst)
    {
        foreach (var part in ListSeparator().Split(text))
        {
            var sentence = Understanding.Times(part, today, chineseFirst);
            foreach (var mark in sentence.Marks.OfType<DayMark>())
                if (ToCome(sentence, mark, today) is { } day) yield return day;
        }
    }

    /// <summary>A day, or the last day of a month that is named alone.</summary>
    static DateOnly? LastDay(string text, DateOnly today, bool chineseFirst)
    {
        if (MonthAlone().Match(text.Trim()) is { Success: true } named && MonthOf(named) is { } month)
        {
            var year = month < today.Month ? today.Year + 1 : today.Year;
            return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        }
        return Days(text, today, chineseFirst).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    static int? MonthOf(Match match)
    {
        if (match.Groups["zh"].Success) return Number(match.Groups["zh"].ValueSpan) is var month and >= 1 and <= 12 ? month : null;
        var at = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            name => name.Length > 0 && match.Groups["en"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at + 1;
    }

    static (IReadOnlyList<DayOfWeek>, int) Repetition(Rest left)
    {
        if (left.Take(EveryEnglish()) is { } english)
            return (Weekdays(english.Groups["d"].Value), english.Groups["two"].Success ? 2 : 1);
        if (left.Take(EveryChinese()) is { } chinese)
            return ([.. chinese.Groups["d"].Value.Where(letter => ChineseWeek.Contains(letter)).Select(OfChinese).Distinct()], chinese.Groups["two"].Success ? 2 : 1);
        return ([], 1);
    }

    static IReadOnlyList<DayOfWeek> Weekdays(string text) =>
        [.. OneEnglishDay().Matches(text).Select(match => Enum.GetValues<DayOfWeek>().First(day => match.Value.StartsWith(day.ToString()[..3], StringComparison.OrdinalIgnoreCase))).Distinct()];

    const string ChineseWeek = "日一二三四五六天";

    static DayOfWeek OfChinese(char letter) => (DayOfWeek)(ChineseWeek.IndexOf(letter, StringComparison.Ordinal) % 7);

    static int? Number(Match? match) => match is null ? null : Number(match.Groups["n"].ValueSpan);

    static int? Number(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && Sentence.IsChinese(text[0])) return (int)NumberText.ChineseValue(text);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : EnglishWords.Number(text.ToString().ToLowerInvariant());
    }

    /// <summary>What has not been taken yet; what was leaves a mark that joins nothing.</summary>
    sealed class Rest(string text)
    {
        public string Text { get; private set; } = text;

        public bool Has(Regex regex) => regex.IsMatch(Text);

        public Match? Take(Regex regex)
        {
            if (regex.Match(Text) is not { Success: true } match) return null;
            Text = $"{Text[..match.Index]} ; {Text[(match.Index + match.Length)..]}";
            return match;
        }

        public IEnumerable<Match> TakeAll(Regex regex)
        {
            while (Take(regex) is { } match) yield return match;
        }
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string N = @"(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    [GeneratedRegex(@"https?://[^\s，,；;]+", Plain)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:\b(?:place|room|where|venue)\s*[:：]|@|地点\s*[:：]?|地址\s*[:：]?)\s*(?<x>[^,，;；\n]{1,200})|\b(?:in|at) (?<x>(?:the )?(?:meeting |seminar )?(?:room|office|library|hall)\b[^,，;；\n]{0,100})|(?:在)(?<x>[^,，;；\s]{1,40}(?:室|楼|中心|会议室|厅|站))", Plain)]
    private static partial Regex PlaceSaid();

    [GeneratedRegex(@"(?:\b(?:topic|about|on the topic of)\s*[:：]?\s+|主题\s*[:：]?|议题\s*[:：]?)(?<x>[^;；\n]{1,300})$", Plain)]
    private static partial Regex TopicSaid();

    [GeneratedRegex(@"\bgroup(?: supervision| sessions?)?\b|小组督导|团体督导|小组|团体", Plain)]
    private static partial Regex GroupWords();

    [GeneratedRegex(@"\b(?:individual|one[- ]to[- ]one|one[- ]on[- ]one|single)(?: supervision| sessions?)?\b|个别督导|个人督导|一对一(?:督导)?|个督", Plain)]
    private static partial Regex SingleWords();

    [GeneratedRegex(@"\b(?:except(?: for)?|but not(?: on)?|without|not on|excluding|skipping)\s+(?<x>.+?)(?=\s+(?:until|till|through|in \d)|[;；]|$)|(?:除了|除去|不含|不包括|跳过)(?<x>[^;；]+?)(?:以?外|不上)?(?=[;；，,]|$)|(?<=[，,\s])(?<x>[^，,;；\s]*[日号])除外", Plain)]
    private static partial Regex ExceptSaid();

    [GeneratedRegex(@"\b(?:until|till|through|thru|up to|to the end of|ending)\s+(?<x>(?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:" + EnglishWords.Months + @")|(?:" + EnglishWords.Months +
        @")(?:\s+\d{1,2}(?!\d|:))?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2})(?:\s+\d{4})?)|(?:直到|截止到?|一直到|到|至)(?<x>(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)(?:为止)?", Plain)]
    private static partial Regex UntilSaid();

    [GeneratedRegex(@"(?:\b(?:in|into|as)\s+)?(?<![\d:])" + N + @"[- ]?min(?:ute)?s?[- ](?:pieces?|slots?|parts?|blocks?|appointments?|each)|(?:每节|每段|每场|每次|每人|每个|分成)" + N + @"\s*分钟(?:一节|一段|一场|一次|一个)?|" + N + @"\s*分钟(?:一节|一段|一场|一次|一个|每节|每人)", Plain)]
    private static partial Regex PieceSaid();

    [GeneratedRegex(@"(?<![\d:.-])" + N + @"\s*(?:places?|seats?|spots?|people|persons?|trainees|participants)\b|\b(?:max\.?|up to|for)\s+" + N + @"(?:\s+(?:people|persons|trainees))?\b(?!\s*[-:/]|\s*(?:weeks?|times|sessions|h\b|hours?|min))|(?:限|最多)?" + N + @"\s*个?(?:名额|位子|位|人|座位)|限" + N, Plain)]
    private static partial Regex PlacesSaid();

    [GeneratedRegex(@"(?<![\d:.-])" + N + @"\s*(?:times|sessions|weeks|occasions)\b|(?:共|连续)?" + N + @"\s*(?:次|场|周)(?![一二三四五六日天])", Plain)]
    private static partial Regex TimesSaid();

    [GeneratedRegex(@"\b(?:every|each)\s+(?<two>other\s+|second\s+|2nd\s+|two weeks on\s+)?(?<d>" + EnglishDays + @"(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)" + EnglishDays + @")*)\b|\b(?<d>(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:mon|tues|wednes|thurs|fri|satur|sun)days)*)\b", Plain)]
    private static partial Regex EveryEnglish();

    [GeneratedRegex(@"(?:(?<two>每两周|每隔一周|隔周|双周)的?|每周|每个?(?=星期|礼拜|周)|逢)(?:周|星期|礼拜)?(?<d>[一二三四五六日天](?:(?:、|,|，|和|及)?(?:每?(?:周|星期|礼拜))?[一二三四五六日天])*)", Plain)]
    private static partial Regex EveryChinese();

    [GeneratedRegex(EnglishDays, Plain)]
    private static partial Regex OneEnglishDay();

    [GeneratedRegex(@"\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"\bthis week\b|[本这]个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex ThisWeek();

    [GeneratedRegex(@"\s*(?:,|，|、|\band\b|\bor\b|和|及|与)\s*", Plain)]
    private static partial Regex ListSeparator();

    [GeneratedRegex(@"^(?:the )?(?:end of )?(?:(?<en>" + EnglishWords.Months + @")|(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末)?)$", Plain)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![\d:./-])(?<n>\d{1,2})(?![\d:./%-])", Plain)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\d{4}", Plain)]
    private static partial Regex Year();

    [GeneratedRegex(@"/|月|" + EnglishWords.Months, Plain)]
    private static partial Regex Month();
}

/// <summary>Days in which somebody looks for a session, both included, and the hours of each.</summary>
public sealed record DaysSought(DateOnly From, DateOnly To, int FromHour, int ToHour);
