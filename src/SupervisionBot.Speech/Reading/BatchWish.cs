namespace SupervisionBot.Speech.Reading;

/// <summary>What of a batch is to be otherwise.</summary>
public enum BatchWishKind
{
    /// <summary>A requirement or a limit: see <see cref="BatchFigure"/>.</summary>
    Figure,
    Begin,
    End,
    Defence,
    Close,
    Open,
    AddType,
    Synonym,
    RetireType,
}

/// <summary>A figure of a batch: what is required, then what is allowed.</summary>
public enum BatchFigure
{
    Practicum,
    ClassHours,
    GroupSessions,
    GroupHours,
    IndividualSessions,
    IndividualHours,

    /// <summary>Hours of supervision, of whatever kind the batch asks for.</summary>
    Supervision,
    Supervisees,
    Visits,
    Attendance,

    OpenBookings,
    CancelHours,
    MoveHours,
    NoticeHours,
    DaysAhead,
    GroupPlaces,
    DaysBack,
    HoursPerDay,
    ReviewDays,
    UndoHours,
}

/// <summary>A change of a batch as it was said.</summary>
/// <param name="Number">In hours, days, or how many, as the figure counts; null when none was said.</param>
/// <param name="From">The day, or the first of several; null when none was said. Likewise the last.</param>
/// <param name="Type">The words for the kind of work.</param>
/// <param name="Word">What it is called, too; of an end that is only so much later, the words for that.</param>
/// <param name="En">The English name of days or of a new kind of work; empty when none was said. Likewise Chinese.</param>
/// <param name="Why">The reason, where one was given.</param>
/// <param name="Holds">The day from which a figure is to hold, where one was said.</param>
public sealed record BatchWish(
    BatchWishKind Kind,
    BatchFigure? Figure = null,
    decimal? Number = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string Type = "",
    string Word = "",
    string En = "",
    string Zh = "",
    string Why = "",
    DateOnly? Holds = null
);
