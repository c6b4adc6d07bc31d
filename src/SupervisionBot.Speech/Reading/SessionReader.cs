using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads what a supervisor publishes and what a trainee looks for. Days are days to come.</summary>
public static partial class SessionReader
{
    public static SessionSaid Read(string text, DateOnly today, bool chineseFirst)
    {
        var left = new Rest(Plain(SessionGrammar.TimesInARow().Replace(WeekdayAndDate.Said(SpokenDays.WrittenOut(text, today), today), "$0,")));
        var notThere = left.Take(SessionGrammar.NotThere()) is not null;
        var ends = left.Take(SessionClocks.Ends()) is { } last ? TimeIn(last.Groups["t"].Value, today, chineseFirst) : null;
        var notOn = left.TakeAll(SessionGrammar.NotOn()).Select(match => CalendarWords.Weekday(match.Groups["d"].Value)).OfType<DayOfWeek>().ToList();
        var topic = left.Take(SessionGrammar.TopicNamed())?.Groups["x"].Value.Trim();
        var place = Place(left);
        topic ??= left.Take(SessionGrammar.TopicSaid())?.Groups["x"].Value.Trim();
        var ownGroup = left.Take(SessionGrammar.OwnGroup()) is not null;
        var forGroup =
            left.Has(SessionGrammar.GroupWords()) ? true
            : left.Has(SessionGrammar.SingleWords()) ? false
            : ownGroup ? true
            : (bool?)null;
        left.Take(SessionGrammar.GroupWords());
        left.Take(SessionGrammar.SingleWords());
        var except = left.TakeAll(SessionGrammar.NotDays())
            .Concat(left.TakeAll(SessionGrammar.ExceptSaid()))
            .SelectMany(match => Days(match.Groups["x"].Value, today, chineseFirst))
            .Distinct()
            .ToList();
        var until = left.Take(SessionGrammar.UntilSaid()) is { } end ? LastDay(end.Groups["x"].Value, today, chineseFirst) : null;
        var month = left.Take(SessionGrammar.InMonth()) is { } named ? FirstOf(named, today) : null;
        var each = left.Take(SessionGrammar.SlotsOfLength());
        var slots = Number(each ?? left.Take(SessionGrammar.SlotsSaid()));
        var buffer = Number(left.Take(SessionGrammar.BufferSaid()));
        var ahead = Days(left.Take(SessionGrammar.AheadSaid()));
        var notice = Hours(left.Take(SessionGrammar.NoticeSaid()));
        var piece = (each ?? left.Take(SessionGrammar.PieceSaid())) is { } of ? LengthReader.Read(of.Groups["len"].Value).Value : null;
        var more = More(left.Take(SessionGrammar.MorePlaces()));
        var places = Number(left.Take(SessionGrammar.PlacesSaid()));
        var times = Number(left.Take(SessionGrammar.TimesSaid()));
        var span = until is null ? left.Take(SessionGrammar.DayToDay()) : null;
        var several = left.Days(today, until);
        var (weekdays, every) = several is null ? Repetition(left) : ([.. several.Select(each => each.DayOfWeek).Distinct()], 1);
        var firstDay = span is null ? null : FirstDay(WithMonth(span, "a"), today, chineseFirst);
        if (firstDay is not null && FirstDay(WithMonth(span!, "b"), firstDay.Value, chineseFirst) is { } lastDay)
        {
            until = lastDay;
            if (weekdays.Count == 0 && several is null && left.Take(SessionGrammar.OneWeekday()) is { } alone)
                weekdays = [CalendarWords.Weekday(alone.Groups["d"].Value)!.Value];
            // "From 8 to 10 December": on each of the days.
            else if (weekdays.Count == 0 && several is null)
                weekdays =
                [
                    .. Enumerable
                        .Range(0, Math.Clamp(lastDay.DayNumber - firstDay.Value.DayNumber + 1, 1, 7))
                        .Select(at => firstDay.Value.AddDays(at).DayOfWeek),
                ];
        }
        var weekly = several is null && weekdays.Count == 0 ? left.Take(SessionGrammar.Weekly()) : null;
        var unread = until is null && (weekdays.Count > 0 || weekly is not null) ? UntilUnread(left, today, chineseFirst, ref until) : null;
        var starts = left.TakeTimes(today, chineseFirst);
        var sentence = Understanding.Times(left.Text, today, chineseFirst, rangeAsked: true);
        var minutes = EntryBuilder.Minutes(sentence, sentence.Marks, []);
        var range = EntryBuilder.Range(sentence, sentence.Marks, minutes, []);
        var day = several?[0]
            ?? sentence.Marks.OfType<DayMark>().Select(mark => ToCome(sentence, mark, today, chineseFirst)).FirstOrDefault(found => found != null);
        day = InNextWeek(text, day, today);
        if (weekly is not null && day is { } on)
            (weekdays, every) = ([on.DayOfWeek], weekly.Groups["two"].Success ? 2 : 1);
        if (firstDay is not null && weekdays.Count > 0)
            day = firstDay;
        if (month is { } begins && weekdays.Count > 0)
            (day, until) = (begins < today ? today : begins, until ?? begins.AddMonths(1).AddDays(-1));
        if (several is not null)
        {
            // Kept as weekdays up to the last of them, without those that were not named.
            until = several[^1];
            except =
            [
                .. Enumerable
                    .Range(0, until.Value.DayNumber - several[0].DayNumber)
                    .Select(several[0].AddDays)
                    .Where(each => weekdays.Contains(each.DayOfWeek) && !several.Contains(each)),
            ];
        }
        // "2 to 5, three people one hour each": one after the other.
        var oneByOne = forGroup is null && piece is { } length && places is > 1 && range.Length == places * length;
        return new SessionSaid
        {
            Unclear =
                several is null && day is null && sentence.Marks.OfType<DayProblemMark>().FirstOrDefault() is { } mark
                    ? new ReadingProblem(mark.Kind, sentence.Words(mark.Start, mark.End)) { Near = mark.Near ?? [] }
                    : null,
            Day = day,
            Weekdays = weekdays,
            EveryWeeks = every,
            From = range.From,
            IsRange = range.Length is not null,
            Starts = starts.Count > 1 && range.From is { } begun ? SessionClocks.InOrder(begun, range.Length, starts) : [],
            Slots = slots,
            Minutes = range.Length ?? minutes ?? (ends is { } ending && range.From is { } begin ? SessionClocks.MinutesUntil(ending, begin) : null),
            Ends = ends,
            IsHalfDayOpen = range.From is not null && range.Length is null && SessionClocks.IsHalfDayOpen(left.Text),
            MorePlaces = more,
            NotThere = notThere,
            NotOn = notOn,
            Until = until,
            UntilUnread = unread,
            Except = except,
            PieceMinutes = piece,
            BufferMinutes = buffer,
            NoticeHours = notice,
            DaysAhead = ahead,
            Places = oneByOne ? null : places,
            Times = times,
            Number = SessionGrammar.BareNumber().Match(sentence.Left) is { Success: true } bare ? Number(bare) : null,
            ForGroup = oneByOne ? false : forGroup,
            Place = place is { Length: > 0 } ? place : null,
            Topic = topic is { Length: > 0 } ? topic : null,
            Unheard =
            [
                .. NoteGrammar
                    .Pieces(sentence, 0, sentence.Length)
                    .SelectMany(piece =>
                        sentence.Words(piece.Start, piece.End).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ),
                // A second day that is named beside the first.
                .. several is null && weekdays.Count == 0 && day is { } one
                    ? sentence
                        .Marks.OfType<DayMark>()
                        .Where(mark => !mark.Days.Contains(one) && ToCome(sentence, mark, today, chineseFirst) is { } other && other != one)
                        .Select(mark => sentence.Words(mark.Start, mark.End))
                    : [],
            ],
        };
    }

    /// <summary>"2 to 30 December": the first is in December, too.</summary>
    static string WithMonth(Match span, string which) =>
        span.Groups[which].Value is var day && span.Groups["mon"] is { Success: true } month && !SessionGrammar.Month().IsMatch(day)
            ? $"{day} {month.Value}"
        : span.Groups["zm"] is { Success: true } named && !day.Contains('月', StringComparison.Ordinal) ? $"{named.Value}{day}"
        : day;

    /// <summary>"Evenings 7 till 8.30" and 三点开始 as the readers of times know them.</summary>
    static string Plain(string text)
    {
        var late = AfternoonOnly().IsMatch(text) ? "pm" : "";
        text = HalfPast()
            .Replace(text, half => $"{EnglishWords.Number(half.Groups["h"].Value) ?? NumberText.Integer(half.Groups["h"].ValueSpan)}:30{late}");
        text = SessionGrammar.PointedTime().Replace(SessionGrammar.PluralPart().Replace(text, "${part}"), "${h}:${m}");
        return SessionGrammar.Beginning().Replace(SessionGrammar.StartsAt().Replace(text, "from ${h}:00"), "");
    }

    /// <summary>"2 pm and half past three": both are of the afternoon.</summary>
    [GeneratedRegex(@"^(?!.*\d ?am\b).*\d ?pm\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfternoonOnly();

    [GeneratedRegex(
        @"\bhalf past (?<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?! ?[ap]m)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HalfPast();

    static TimeOnly? TimeIn(string text, DateOnly today, bool chineseFirst)
    {
        if (NumberText.Integer(text.AsSpan().Trim()) is >= 0 and < 24 and var hour && text.Trim().All(char.IsAsciiDigit))
            return new TimeOnly(hour, 0);
        var sentence = Understanding.Times(text.Any(Scripts.IsCjk) ? text : $"at {text}", today, chineseFirst, rangeAsked: true);
        return EntryBuilder.Range(sentence, sentence.Marks, null, []).From;
    }

    internal static int? More(Match? match)
    {
        if (match is null)
            return null;
        var number = match.Groups["n"].Success ? Number(match) ?? 1 : 1;
        return match.Groups["less"].Success ? -number : number;
    }

    /// <summary>Whether the line names a day or an hour that is still to come, and cannot mean one gone by.</summary>
    public static bool IsToCome(string text, DateTimeOffset now, TimeZoneInfo zone, bool chineseFirst)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var (today, said) = (DateOnly.FromDateTime(local), Understanding.Times(text, DateOnly.FromDateTime(local), chineseFirst, rangeAsked: true));
        if (said.Marks.OfType<DayMark>().FirstOrDefault() is not { Days: { Count: > 0 } days } || days.Min() < today)
            return false;
        return days.Min() > today || EntryBuilder.Range(said, said.Marks, null, []).From > TimeOnly.FromDateTime(local);
    }

    /// <summary>The days that a line asks for and the part of the day; null when it says neither.</summary>
    public static DaysSought? Sought(string text, DateOnly today, bool chineseFirst)
    {
        text = AfterWork().Replace(text, work => Scripts.IsCjk(work.Value[0]) ? "晚上" : "in the evening");
        var left = new Rest(WeekdayAndDate.Said(text, today));
        var monday = LocalTime.MondayOf(today);
        var week =
            left.Take(SessionGrammar.NextWeek()) is not null ? (monday.AddDays(7), monday.AddDays(13))
            : left.Take(SessionGrammar.ThisWeek()) is not null ? (today, monday.AddDays(6))
            : ((DateOnly, DateOnly)?)null;
        var sentence = Understanding.Times(left.Text, today, chineseFirst, rangeAsked: true);
        // To the recogniser "after Wednesday" is a span, not a day.
        var from = SessionGrammar.FromDay().Match(left.Text);
        var day = from.Success
            ? FirstDay(from.Groups["d"].Value, today, chineseFirst)
            : sentence.Marks.OfType<DayMark>().Select(mark => ToCome(sentence, mark, today, chineseFirst)).FirstOrDefault(found => found != null);
        var part = sentence.Marks.OfType<PartOfDayMark>().FirstOrDefault();
        var range = EntryBuilder.Range(sentence, sentence.Marks, null, []);
        var hours =
            part is not null ? (part.FromHour, part.ToHour)
            : range.From is { } time ? (time.Hour, Math.Min(24, time.Hour + 1))
            : (0, 24);
        if (day is null && week is null && hours == (0, 24))
            return null;
        if (!from.Success)
            day = InNextWeek(text, day, today);
        var (first, last) = day is { } one ? (one, one) : week ?? (today, today.AddDays(60));
        // "After Wednesday", 周三以后: of the week that is named, else of the days to come.
        if (from.Success && day is { } bound)
        {
            if (week is ({ } begins, { } ends) && (bound < begins || bound > ends))
                bound = begins.AddDays(((int)bound.DayOfWeek + 6) % 7);
            first = from.Groups["after"].Success ? bound.AddDays(1) : bound;
            last = week?.Item2 is { } end && end >= first ? end : first.AddDays(60);
        }
        return new DaysSought(first, last, hours.Item1, hours.Item2);
    }

    [GeneratedRegex(
        @"\b(?:after (?:work|office hours|hours)|once i['’]?m off work)\b|下了?班(?:以后|之后|后)|不上班的时候",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AfterWork();

    /// <summary>"Next week, Wednesday afternoon" is no Wednesday of this week.</summary>
    static DateOnly? InNextWeek(string text, DateOnly? day, DateOnly today) =>
        day is { } soon && soon < LocalTime.MondayOf(today).AddDays(7) && SessionGrammar.DayOfNextWeek().IsMatch(text) ? soon.AddDays(7) : day;

    /// <summary>A month that is named, from its first day to its last: "in December", 1月份.</summary>
    public static DaysSought? MonthIn(string text, DateOnly today) => WholeMonth(SessionGrammar.InMonth().Match(text), today);

    /// <summary>The month that a question is about: 12月份都有哪些安排, "in December".</summary>
    public static DaysSought? MonthAsked(string text, DateOnly today) =>
        MonthIn(text, today) ?? WholeMonth(SessionGrammar.MonthNamed().Match(text), today);

    static DaysSought? WholeMonth(Match named, DateOnly today) =>
        named.Success && FirstOf(named, today) is { } day
            ? new DaysSought(day.AddDays(1 - day.Day), day.AddDays(1 - day.Day).AddMonths(1).AddDays(-1), 0, 24)
            : null;

    /// <summary>
    /// What is to be moved and where to, of a line that says both: "move my wednesday session to thursday", "I can't make it on Wednesday, can we do
    /// Thursday instead", 把周三的改到周四.
    /// </summary>
    public static (string From, string To) FromTo(string text)
    {
        if (SessionGrammar.MovedTo().Match(text) is not { Success: true } to)
            return (text, "");
        return (text[..to.Index], text[(to.Index + to.Length)..]);
    }

    /// <summary>Whether the words name the last day of a repetition.</summary>
    public static bool IsEnd(string text) => SessionGrammar.UntilSaid().IsMatch(text);

    /// <summary>Words that only choose among sessions: "the afternoon one", 晚上那个, 第一个.</summary>
    public static bool SaysOnlyWhich(string text) => SessionGrammar.OnlyWhich().IsMatch(text);

    /// <summary>The place in a list, from 1; 0 is the last. Null when none is said.</summary>
    public static int? OrdinalIn(string text)
    {
        if (SessionGrammar.Ordinal().Match(text) is not { Success: true } said)
            return null;
        if (said.Groups["last"].Success)
            return 0;
        return said.Groups["zh"].Success
            ? NumberText.Integer(said.Groups["zh"].ValueSpan)
            : Array.FindIndex(["first", "second", "third", "fourth", "fifth"], word =>
                word.Equals(said.Groups["en"].Value, StringComparison.OrdinalIgnoreCase)
            ) + 1;
    }

    /// <summary>The clause that wants a session taken down, with the words that say which, and what another clause says of a time.</summary>
    public static (string Which, string Else) TakenDown(string text)
    {
        var clauses = SessionGrammar.Clause().Split(text).Where(clause => clause.Trim().Length > 0).ToList();
        var at = clauses.FindIndex(clause => SessionGrammar.TakesDown().IsMatch(clause));
        // "I can't make Tuesday, cancel it": the clause before says which.
        while (at > 0 && !SessionGrammar.SaysTime().IsMatch(clauses[at]))
            at--;
        if (at < 0 || !SessionGrammar.SaysTime().IsMatch(clauses[at]))
            return (text, "");
        return (clauses[at], string.Join(", ", clauses.Skip(at + 1).Where(clause => SessionGrammar.SaysTime().IsMatch(clause))).Trim());
    }

    /// <summary>The day of the session that a line wants moved or withdrawn: 周三那个改到周四, "cancel the Wednesday slot". Null for none.</summary>
    public static DateOnly? ChangesOne(string text, DateOnly today, bool chineseFirst)
    {
        if (SessionGrammar.OtherThings().IsMatch(text) || SessionGrammar.Publishes().IsMatch(text))
            return null;
        var said = SessionChangeReader.Read(text);
        if (
            !SessionGrammar.Moves().IsMatch(text)
            && !SessionGrammar.TakesDown().IsMatch(text)
            && said.ShiftMinutes is null
            && !(said.SaysSomething && SessionGrammar.ThatOne().IsMatch(text))
        )
            return null;
        return Sought(said.Which, today, chineseFirst) is { } sought && sought.From == sought.To ? sought.From : null;
    }

    /// <summary>The words that say that somebody is ill; null when none do.</summary>
    public static string? IllnessIn(string text) => SessionGrammar.Ill().Match(text) is { Success: true } ill ? ill.Groups["x"].Value.Trim() : null;

    /// <summary>The one bare number of a line that says nothing else of a time; null when there is none.</summary>
    public static int? NumberIn(string text) => SessionGrammar.LoneNumber().Match(text) is { Success: true } match ? Number(match) : null;

    /// <summary>The first of the readings that is not past; a day of a month or year gone by is the next one.</summary>
    internal static DateOnly? ToCome(Sentence sentence, DayMark mark, DateOnly today, bool monthFirst = false)
    {
        if (mark.Days.Count == 0)
            return null;
        if (mark.Days.Any(day => day >= today))
            return mark.Days.Where(day => day >= today).Min();
        var (words, day) = (sentence.Words(mark.Start, mark.End), mark.Days.Max());
        // This week's Saturday is over: the next one is meant, and the card says which day that is.
        if (SessionGrammar.ThisWeekday().IsMatch(words) && today.DayNumber - day.DayNumber < 7)
            return day.AddDays(7);
        if (SessionGrammar.Year().IsMatch(words) || !SessionGrammar.Dated().IsMatch(words))
            return day;
        if (SessionGrammar.Slashed().Match(words) is { Success: true } slashed && Nearest(slashed, today, monthFirst) is { } near)
            return near;
        var step = SessionGrammar.Month().IsMatch(words) ? 12 : 1;
        for (var months = step; months <= 48; months += step)
            if (day.AddMonths(months) is var date && date >= today && date.Day == day.Day)
                return date;
        return null;
    }

    /// <summary>Of 5/12, which may be either, the one that comes sooner; in Chinese the month stands first.</summary>
    static DateOnly? Nearest(Match slashed, DateOnly today, bool monthFirst)
    {
        var (a, b) = (NumberText.Integer(slashed.Groups["a"].ValueSpan) ?? 0, NumberText.Integer(slashed.Groups["b"].ValueSpan) ?? 0);
        return monthFirst && Next(a, b) is { } said ? said : new[] { Next(a, b), Next(b, a) }.Min();

        DateOnly? Next(int month, int day)
        {
            if (month is < 1 or > 12 || day < 1)
                return null;
            for (var year = today.Year; year <= today.Year + 1; year++)
                if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
                    return date;
            return null;
        }
    }

    /// <summary>The first day to come that the text names.</summary>
    internal static DateOnly? FirstDay(string text, DateOnly today, bool chineseFirst) =>
        Days(text, today, chineseFirst).Select(day => (DateOnly?)day).FirstOrDefault();

    static IEnumerable<DateOnly> Days(string text, DateOnly today, bool chineseFirst)
    {
        foreach (var part in SessionGrammar.ListSeparator().Split(text))
        {
            var sentence = Understanding.Times(part, today, chineseFirst);
            foreach (var mark in sentence.Marks.OfType<DayMark>())
                if (ToCome(sentence, mark, today, chineseFirst) is { } day)
                    yield return day;
        }
    }

    static string? Place(Rest left)
    {
        if (left.Take(SessionGrammar.Link()) is { } link)
            return link.Value;
        if (left.Take(SessionGrammar.PlaceBeside()) is { } beside)
            return beside.Groups["x"].Value.Trim();
        return left.Take(SessionGrammar.PlaceSaid()) is { } match ? PlaceOf(match) : null;
    }

    /// <summary>"Change the room to 302" says a room by its number alone.</summary>
    internal static string PlaceOf(Match match)
    {
        var place = match.Groups["x"].Value.Trim();
        return place.All(char.IsDigit) && match.Value.Contains("room", StringComparison.OrdinalIgnoreCase) ? $"room {place}" : place;
    }

    /// <summary>The first day of a month to come.</summary>
    static DateOnly? FirstOf(Match named, DateOnly today) =>
        MonthOf(named) is { } month ? new DateOnly(month < today.Month ? today.Year + 1 : today.Year, month, 1) : null;

    /// <summary>The words of an end that is none that is known; a day among them is taken for it.</summary>
    static string? UntilUnread(Rest left, DateOnly today, bool chineseFirst, ref DateOnly? until)
    {
        if (left.Peek(SessionGrammar.UntilUnread()) is not { } said)
            return null;
        var words = said.Groups["x"].Value.Trim();
        var sentence = Understanding.Times(words, today, chineseFirst, rangeAsked: true);
        if (EntryBuilder.Range(sentence, sentence.Marks, null, []).From is not null)
            return null;
        left.Take(SessionGrammar.UntilUnread());
        until = FirstDay(words, today, chineseFirst);
        return until is null ? words : null;
    }

    /// <summary>A day, the last day of a month that is named alone, or the last one before a feast.</summary>
    internal static DateOnly? LastDay(string text, DateOnly today, bool chineseFirst)
    {
        if (Feasts.Before(text.Trim(), today) is { } eve)
            return eve;
        if (SessionGrammar.MonthAlone().Match(text.Trim()) is { Success: true } named && MonthOf(named) is { } month)
        {
            var year = month < today.Month ? today.Year + 1 : today.Year;
            return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        }
        return FirstDay(text, today, chineseFirst);
    }

    static int? MonthOf(Match match)
    {
        if (match.Groups["zh"].Success)
            return NumberText.Integer(match.Groups["zh"].ValueSpan) is var month and >= 1 and <= 12 ? month : null;
        return CalendarWords.Month(match.Groups["en"].Value);
    }

    static (IReadOnlyList<DayOfWeek>, int) Repetition(Rest left)
    {
        if (left.Take(SessionGrammar.EveryEnglish()) is { } english)
            return (Weekdays(english.Groups["d"].Value), english.Groups["two"].Success ? 2 : 1);
        if (left.Take(SessionGrammar.EveryChinese()) is { } chinese)
            return (
                [.. chinese.Groups["d"].Value.Select(CalendarWords.Weekday).OfType<DayOfWeek>().Distinct()],
                chinese.Groups["two"].Success ? 2 : 1
            );
        return ([], 1);
    }

    static IReadOnlyList<DayOfWeek> Weekdays(string text) =>
        [.. SessionGrammar.OneEnglishDay().Matches(text).Select(match => CalendarWords.Weekday(match.Value)).OfType<DayOfWeek>().Distinct()];

    static int? Hours(Match? match) =>
        Number(match) is { } number
            ? match!.Groups["day"].Success
                ? number * 24
                : match.Groups["week"].Success
                    ? number * 168
                    : number
            : null;

    static int? Days(Match? match) =>
        Number(match) is { } number
            ? match!.Groups["week"].Success
                ? number * 7
                : number
            : null;

    static int? Number(Match? match) => match is null ? null : NumberText.Integer(match.Groups["n"].ValueSpan);

    /// <summary>What has not been taken yet; what was leaves a mark that joins nothing.</summary>
    sealed class Rest(string text)
    {
        public string Text { get; private set; } = text;

        /// <summary>Several days that are named together; null when they are not.</summary>
        public IReadOnlyList<DateOnly>? Days(DateOnly today, DateOnly? until)
        {
            if (SessionDays.Find(Text, today, until) is not { Days.Count: > 0 } found)
                return null;
            Text = $"{Text[..found.Start]} ; {Text[(found.Start + found.Length)..]}";
            return found.Days;
        }

        public bool Has(Regex regex) => regex.IsMatch(Text);

        public Match? Peek(Regex regex) => regex.Match(Text) is { Success: true } match ? match : null;

        /// <summary>Several times that are named together, each with its end where it has one; the first stays where it is.</summary>
        public List<(TimeOnly At, TimeOnly? Until)> TakeTimes(DateOnly today, bool chineseFirst)
        {
            if (Peek(SessionGrammar.SeveralTimes()) is not { } match)
                return [];
            var (part, times) = (match.Groups["part"].Value, match.Groups["t"].Captures);
            List<(TimeOnly, TimeOnly?)> all = [];
            foreach (Capture time in times)
            {
                var ends = match
                    .Groups["e"]
                    .Captures.FirstOrDefault(end => end.Index > time.Index && times.All(next => next.Index <= time.Index || next.Index > end.Index));
                if (TimeIn(part + time.Value, today, chineseFirst) is not { } at)
                    return [];
                all.Add((at, ends is null ? null : TimeIn(part + ends.Value, today, chineseFirst)));
            }
            var second = times[1].Index;
            var rest = match.Groups["more"].Captures[0].Index;
            Text = Text.Remove(rest, match.Index + match.Length - rest);
            return second > rest ? all : [];
        }

        public Match? Take(Regex regex)
        {
            if (regex.Match(Text) is not { Success: true } match)
                return null;
            Text = $"{Text[..match.Index]} ; {Text[(match.Index + match.Length)..]}";
            return match;
        }

        public IEnumerable<Match> TakeAll(Regex regex)
        {
            while (Take(regex) is { } match)
                yield return match;
        }
    }
}
