namespace SupervisionBot.Speech.Reading;

/// <summary>Words that were understood: where they stand in the sentence and what they say.</summary>
abstract record Mark(int Start, int End);

/// <summary>Exact seconds, so that what is no whole minute can be told; whatever was typed, at most <see cref="Most"/>.</summary>
sealed record LengthMark(int Start, int End, decimal Seconds) : Mark(Start, End)
{
    internal const decimal Most = 1_000_000_000;

    internal decimal Seconds { get; } = Math.Clamp(Seconds, -Most, Most);
}

/// <summary>A length that is taken off the others: a break.</summary>
sealed record BreakMark(int Start, int End, decimal Seconds) : Mark(Start, End)
{
    internal decimal Seconds { get; } = Math.Clamp(Seconds, -LengthMark.Most, LengthMark.Most);
}

/// <summary>Words that cannot be taken, whatever else is said.</summary>
sealed record ProblemMark(int Start, int End, ReadingProblemKind Kind) : Mark(Start, End);

/// <summary>Words that look like a day and cannot be taken for one.</summary>
sealed record DayProblemMark(int Start, int End, ReadingProblemKind Kind, IReadOnlyList<DateOnly>? Near = null) : Mark(Start, End);

/// <summary>The days it may be (a weekday: the last and the next one), none for a span of days.</summary>
sealed record DayMark(int Start, int End, IReadOnlyList<DateOnly> Days) : Mark(Start, End);

/// <summary>Minutes after midnight; several readings when morning or afternoon was not said. The end is null for a start alone.</summary>
sealed record TimeMark(int Start, int End, IReadOnlyList<(int From, int? To)> Readings) : Mark(Start, End)
{
    internal bool IsRange => Readings[0].To is not null;
}

/// <summary>Morning, afternoon, evening: the hour from which a range is to be read, never a range by itself.</summary>
sealed record PartOfDayMark(int Start, int End, int FromHour, int ToHour) : Mark(Start, End);

sealed record TypeMark(int Start, int End, Found<string> Type) : Mark(Start, End);

sealed record PersonMark(int Start, int End, Found<Guid> Person) : Mark(Start, End);
