using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Reads what somebody types to log hours, in English, Chinese or both at once. A pure function of the text and the context: any text is
/// taken, only the first <see cref="LookedAt"/> characters are read (a note is kept whole), and at most <see cref="MostEntries"/> entries come out.
/// </summary>
/// <remarks>
/// A note begins at a colon or a note word, runs to the end of the text or to a line that is an entry of its own, and is kept as typed.
/// A length or day is read from it only if nothing else says one. What has no colon and is not understood becomes the note as well.
/// </remarks>
public static partial class HoursReader
{
    public const int LookedAt = 2000;

    public const int MostEntries = 20;

    const int MostColons = 4;

    /// <summary>Builds the recogniser's models, about a second of work: call it once at start-up, on any thread.</summary>
    public static void Warm() => Recogniser.Warm();

    /// <summary>The entries said, in order; a day said once holds for the following entries, else for those before, that say none.
    /// Never empty for a text that is not blank; an entry with <see cref="HoursSaid.SaysSomething"/> false holds only a note.</summary>
    public static IReadOnlyList<HoursSaid> Read(string? text, ReadingContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        text = LengthsByDay.Beside(text);
        var plain = Sentence.PlainOf(text.Length > LookedAt ? text[..LookedAt] : text);
        var entries = new List<HoursSaid>();
        for (var at = 0; at < plain.Length && entries.Count < MostEntries; )
        {
            var (head, note) = Head(text, plain, at, context);
            var end = note is null ? text.Length : NoteEnd(text, plain, note.Value, context);
            var said = note is null || end <= note ? null : text[note.Value..end].Trim();
            AddEntries(entries, head, said, context);
            at = note is null ? plain.Length : end;
        }

        if (entries.Count > MostEntries)
            entries.RemoveRange(MostEntries, entries.Count - MostEntries);
        ShareDays(entries);
        SharePerson(entries, plain);
        // In front of all that is counted; further on it is what the talk was about.
        if (LastWeek().Match(plain) is { Success: true } week && week.Groups["week"].Index < Counted().Match(plain + "0").Index)
            OfLastWeek(entries, context.Today);
        InOrder(entries, plain, context.Today);
        if (NoteGrammar.OfAll().IsMatch(plain) || (entries.Count > 1 && SaidEach.OfAll(plain)))
            ShareTheRest(entries);
        return entries;
    }

    /// <summary>The part before the note that begins first and has something to be a note of, and where that note begins.</summary>
    static (Sentence Head, int? Note) Head(string text, string plain, int at, ReadingContext context)
    {
        var colons = 0;
        foreach (var start in NoteGrammar.Starts(plain, at))
        {
            if (colons++ == MostColons && !start.Certain)
                break;
            var head = Understood(text, at, start.HeadEnd, context);
            var amount = head.Marks.Exists(Entries.IsAmount);
            var whole = head.Marks.Exists(static m => m is TypeMark) && head.Marks.Exists(static m => m is PersonMark);
            if (!start.Certain && !amount && !whole && EndsLine(plain, start.NoteStart))
                continue;
            if (start.Certain || amount || whole || (head.Marks.Count > 0 && !SaysAmount(plain, start.NoteStart)))
                return (head, start.NoteStart);
        }

        return (Understood(text, at, plain.Length, context), null);
    }

    static bool EndsLine(string plain, int at)
    {
        var end = plain.IndexOf('\n', at) is var next and >= 0 ? next : plain.Length;
        return plain.AsSpan(at, end - at).IsWhiteSpace();
    }

    static int NoteEnd(string text, string plain, int note, ReadingContext context)
    {
        for (var line = plain.IndexOf('\n', note); line >= 0 && line + 1 < plain.Length; line = plain.IndexOf('\n', line + 1))
        {
            if (!SaysAmount(plain, line + 1))
                continue;
            var end = plain.IndexOf('\n', line + 1) is var next and >= 0 ? next : plain.Length;
            var colon = NoteGrammar.Starts(plain[..end], line + 1).Select(static s => (int?)s.HeadEnd).FirstOrDefault() ?? end;
            var trial = Understood(text, line + 1, colon, context);
            if (trial.Marks.Exists(Entries.IsAmount) && trial.Marks.Exists(static m => m is TypeMark or PersonMark))
                return line + 1;
        }

        return text.Length;
    }

    /// <summary>Whether the line from here on says a length or a range: looked at by the compact grammar only.</summary>
    static bool SaysAmount(string plain, int from)
    {
        var end = plain.IndexOf('\n', from) is var next and >= 0 ? next : plain.Length;
        var line = new Sentence(plain, from, end);
        LengthGrammar.Mark(line);
        ClockGrammar.Mark(line);
        return line.Marks.Exists(Entries.IsAmount) || Recogniser.SeesTime(line);
    }

    static void AddEntries(List<HoursSaid> entries, Sentence head, string? note, ReadingContext context)
    {
        var segments = Entries.Split(head);
        for (var i = 0; i < segments.Count; i++)
        {
            var entry = EntryBuilder.Build(head, segments[i], context.Today);
            if (segments[i].Alike && entries is [.., var before] && entry is { Type.Kind: FoundKind.None, With.Count: 0 })
                entry = entry with { Type = before.Type, With = before.With };
            if (i == segments.Count - 1 && !string.IsNullOrEmpty(note))
                entry = WithNote(entry, note, segments.Count == 1, context);
            entries.AddRange(EachOf(entry, head.Words(segments[i].Start, segments[i].End)));
        }
    }

    /// <summary>"Monday, Tuesday and Wednesday an hour each", 张伟和李娜各一小时: one entry for each day, or for each person.</summary>
    static IEnumerable<HoursSaid> EachOf(HoursSaid entry, string words)
    {
        if (entry.Days.Count > 1 && SaidEach.OfDays(words))
            return SaidEach.Day(entry);
        return entry.With.Count > 1 && entry.With.All(static one => one.Kind == FoundKind.One) && SaidEach.OfPeople(words)
            ? SaidEach.Person(entry)
            : [entry];
    }

    static HoursSaid WithNote(HoursSaid entry, string note, bool alone, ReadingContext context)
    {
        entry = entry with { Note = entry.Note is null ? note : entry.Note + " " + note };
        if (!alone || (entry.Day is not null && entry.Minutes is not null) || entry.Problems.Count > 0)
            return entry;
        var said = Understanding.Times(note, context.Today, context.ChineseFirst);
        if (entry is { Minutes: null, From: null } && said.Marks.Count(Entries.IsAmount) == 1)
        {
            var inNote = EntryBuilder.Build(said, new Entries.Segment(0, said.Length), context.Today);
            entry = entry with { Minutes = inNote.Minutes, From = inNote.From, To = inNote.To, Problems = inNote.Problems };
        }

        if (entry.Day is not null || EntryBuilder.OneDay(said, said.Marks, context.Today).Day is not { } day || day > context.Today)
            return entry;
        return entry with { Day = day };
    }

    /// <summary>"Last week: Monday 1 h, Tuesday 2 h": the week is said once for all of them.</summary>
    static void OfLastWeek(List<HoursSaid> entries, DateOnly today)
    {
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Day is { } day && day >= LocalTime.MondayOf(today) && day <= today)
                entries[i] = entries[i] with { Day = day.AddDays(-7) };
    }

    /// <summary>"Mon 2h Wed 1h Fri 2h", said on a Monday: the days of a list go in order, so its Monday is that of the week that is over.</summary>
    static void InOrder(List<HoursSaid> entries, string plain, DateOnly today)
    {
        if (SaysToday().IsMatch(plain) || entries.Count < 2)
            return;
        for (var at = entries.Count - 2; at >= 0; at--)
            if (entries[at].Day == today && entries[at + 1].Day is { } next && next < today && today.AddDays(-7) < next)
                entries[at] = entries[at] with { Day = today.AddDays(-7) };
    }

    [GeneratedRegex(
        @"今|刚|本周|这周|这个?(?:星期|礼拜)|(?<![a-z])(?:today|this|tonight|just now)(?![a-z])|\d[-/.月]\d|\d(?:st|nd|rd|th|日|号)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysToday();

    /// <summary>The week alone, beside no day that is counted from today.</summary>
    [GeneratedRegex(
        @"^(?!.*(?:今|昨|前天|这周|本周|(?<![a-z])(?:today|yesterday|this)(?![a-z]))).*?(?<week>上个?(?:周|星期|礼拜)(?![一二三四五六日天末周星礼])"
            + @"|(?<![a-z])last week(?!(?:'s)?,? (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)))",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex LastWeek();

    [GeneratedRegex(@"\d|小时|分钟|钟头|(?<![a-z])(?:hours?|hrs?|half|minutes?|mins?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>李娜25号个案2.5小时，26号文书1小时: who stands in front of a row of days is meant in all of it where nobody else is named.</summary>
    static void SharePerson(List<HoursSaid> entries, string plain)
    {
        if (
            entries is not [{ With: [{ Kind: FoundKind.One } person] } first, _, ..]
            || !plain.TrimStart().StartsWith(Sentence.PlainOf(person.Words), StringComparison.Ordinal)
            || entries.Skip(1).Any(one => one.With.Count > 0 || one.Day is null || one.Day == first.Day)
        )
            return;
        for (var at = 1; at < entries.Count; at++)
            entries[at] = entries[at] with { With = first.With };
    }

    static void ShareDays(List<HoursSaid> entries)
    {
        for (var i = 1; i < entries.Count; i++)
            if (SaysNoDay(entries[i]))
                entries[i] = entries[i] with { Day = entries[i - 1].Day };
        for (var i = entries.Count - 2; i >= 0; i--)
            if (SaysNoDay(entries[i]))
                entries[i] = entries[i] with { Day = entries[i + 1].Day };
    }

    /// <summary>"All of them individual supervision", 都是个督: what one of them says of kind and person holds for all.</summary>
    static void ShareTheRest(List<HoursSaid> entries)
    {
        var types = entries.Select(static entry => entry.Type).Where(static type => type.Kind == FoundKind.One).ToList();
        var people = entries.Where(static entry => entry.With.Count > 0).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            if (types.Count == 1 && entries[i].Type.Kind != FoundKind.One)
                entries[i] = entries[i] with { Type = types[0] };
            if (people.Count == 1 && entries[i].With.Count == 0)
                entries[i] = entries[i] with { With = people[0].With };
        }
    }

    static bool SaysNoDay(HoursSaid entry) =>
        entry.Day is null && !entry.Problems.Any(static p => p.Kind is ReadingProblemKind.TwoDays or ReadingProblemKind.DayUnclear);

    static Sentence Understood(string text, int start, int end, ReadingContext context)
    {
        var sentence = new Sentence(text, start, end);
        Understanding.Mark(sentence, context);
        return sentence;
    }
}
