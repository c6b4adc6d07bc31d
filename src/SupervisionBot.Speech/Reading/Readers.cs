namespace SupervisionBot.Speech.Reading;

/// <summary>An answer to a question about one part. Neither value nor problem: not understood.</summary>
public sealed record Reading<T>(T? Value, ReadingProblem? Problem = null)
    where T : struct;

/// <summary>A range on one day. <paramref name="To"/> is null for midnight (with <paramref name="Minutes"/>) or when only a start was said.</summary>
public readonly record struct TimeRange(TimeOnly From, TimeOnly? To, int? Minutes);

public static class LengthReader
{
    /// <summary>
    /// Whole minutes from a length, a range, 2:30 (h:mm) or a number alone: up to 12 it means hours, a whole number from 13 minutes (45 is
    /// 45 minutes, 8 ½ is 8 h 30).
    /// </summary>
    public static Reading<int> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null);
        var sentence = Understanding.Times(text, new DateOnly(2000, 1, 1), false, lengthAsked: true);
        var entry = EntryBuilder.Build(sentence, new Entries.Segment(0, sentence.Length), new DateOnly(2000, 1, 1));
        return new(entry.Minutes, entry.Minutes is null ? entry.Problems.FirstOrDefault(static p => p.Kind != ReadingProblemKind.TwoDays) : null);
    }

    /// <summary>Whole minutes from the one length in the text, which may be longer than a day; null when there is none, or more than one.</summary>
    public static int? ReadTotal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var sentence = new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt));
        LengthGrammar.Mark(sentence);
        return sentence.Marks is [LengthMark { Seconds: > 0 and < int.MaxValue } only] && only.Seconds % 60 == 0 ? (int)(only.Seconds / 60) : null;
    }
}

public static class DayReader
{
    /// <summary>The day that is named, or those that may be meant, the latest first; empty when none is.</summary>
    public static IReadOnlyList<DateOnly> Named(string? text, ReadingContext context) =>
        Read(text, context) switch
        {
            { Value: { } day } => [day],
            { Problem.Near: { Count: > 0 } near } => [.. near.OrderDescending()],
            _ => [],
        };

    /// <summary>
    /// A day in the context's zone. Without a year or week it is the latest past one ("Monday", "3 May"); 5/3 is month/day in Chinese, else
    /// whichever of 5 March and 3 May is past and nearer. "Last Tuesday" is the one of last week. A day said to be in the future is returned as said.
    /// </summary>
    public static Reading<DateOnly> Read(string? text, ReadingContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null);
        var sentence = Understanding.Times(text, context.Today, context.ChineseFirst);
        var (day, problem) = EntryBuilder.OneDay(sentence, sentence.Marks, context.Today);
        return new(day, problem);
    }
}

/// <summary>The first span of days that is named: this week, 11月, "since 1 March"; a single day where there is none.</summary>
public static class PeriodReader
{
    public static Period? Read(string text, DateOnly today, bool chineseFirst) =>
        PeriodGrammar.Take(new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt)), today, chineseFirst) is [var first, ..] ? first : null;
}

public static class RangeReader
{
    /// <summary>From and to, or a start alone. Without am, pm or a part of the day the earlier reading between 7:00 and midnight is taken.</summary>
    public static Reading<TimeRange> Read(string? text, ReadingContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null);
        var sentence = Understanding.Times(text, context.Today, context.ChineseFirst, rangeAsked: true);
        var problems = new List<ReadingProblem>();
        var (from, to, length) = EntryBuilder.Range(sentence, sentence.Marks, null, problems);
        return new(from is { } f ? new TimeRange(f, to, length) : null, problems.FirstOrDefault());
    }
}

public static class TypeReader
{
    /// <summary>The activity type that the text names; Several for a part that fits more than one; else Unknown with the nearest.</summary>
    public static Found<string> Find(string? text, TypeVocabulary types)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Found<string>.Nothing;
        var sentence = new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt));
        types.MarkExact(sentence);
        types.MarkNear(sentence);
        return sentence.Marks.OfType<TypeMark>().OrderBy(static m => m.Start).FirstOrDefault()?.Type
            ?? new(FoundKind.Unknown, text.Trim(), types.Nearest(text));
    }
}

/// <summary>Somebody who is named in a text, and where.</summary>
/// <param name="Key">Null when the words fit several.</param>
public sealed record NamedPerson(Guid? Key, IReadOnlyList<Guid> Several, int Start, int End)
{
    /// <summary>All who may be meant.</summary>
    public IReadOnlyList<Guid> All => Key is { } only ? [only] : Several;
}

public static class NameReader
{
    /// <summary>Those of the people whom a longer text names for certain, in the order of their places.</summary>
    public static IReadOnlyList<NamedPerson> Places(string text, PeopleVocabulary people)
    {
        var sentence = new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt));
        NameGrammar.MarkKnown(sentence, people);
        return
        [
            .. sentence
                .Marks.OfType<PersonMark>()
                .Where(mark => mark.Person.Kind is FoundKind.One or FoundKind.Several)
                .OrderBy(mark => mark.Start)
                .Select(mark => new NamedPerson(mark.Person.Kind == FoundKind.One ? mark.Person.Only : null, mark.Person.Keys, mark.Start, mark.End)),
        ];
    }

    /// <summary>One item for each person named, in order; one Unknown with the nearest when the text fits nobody; empty for a blank.</summary>
    public static IReadOnlyList<Found<Guid>> Find(string? text, PeopleVocabulary people)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var sentence = new Sentence(text, 0, Math.Min(text.Length, HoursReader.LookedAt));
        NameGrammar.MarkFull(sentence, people);
        NameGrammar.MarkRest(sentence, people, nameAsked: true);
        var found = sentence.Marks.OfType<PersonMark>().OrderBy(static m => m.Start).Select(static m => m.Person).ToList();
        return found.Count > 0 ? found : [new(FoundKind.Unknown, text.Trim(), NameGrammar.Nearest(people, text))];
    }
}
