namespace SupervisionBot.Core.People;

/// <summary>A good row of a roster file: one role of one person.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Email">Normalised, as is <paramref name="TraineeEmail"/>.</param>
/// <param name="Language">Null when the file does not say.</param>
/// <param name="TraineeEmail">For a supervisee, and nobody else.</param>
/// <param name="Left">Empty for who is there.</param>
public sealed record RosterRow(
    int Line,
    string Name,
    string NameEn,
    string Email,
    string? AadObjectId,
    Role Role,
    string? Group,
    string Organisation,
    string City,
    Language? Language,
    string? TimeZone,
    string? TraineeEmail,
    string? Phone = null,
    string Left = ""
);

/// <summary>What is wrong with a row or the head of a roster, of a file of hours or of a plan of classes. Each has its own sentence.</summary>
public enum RosterFault
{
    EmptyFile,
    FullWidthCommas,
    MissingColumn,
    UnknownColumn,
    RepeatedColumn,
    FieldCount,
    BadQuotes,
    Missing,
    NameIsFormula,
    TooLong,
    MalformedEmail,
    MalformedPhone,
    NotGuid,
    UnknownRole,
    UnknownLanguage,
    UnknownZone,
    GroupMissing,
    TraineeMissing,
    TraineeNotExpected,
    TraineeUnknown,

    /// <summary>They have left, and the file has them as if they were there, or in another place than they had.</summary>
    HasLeft,

    /// <summary>They are there, and the file says that they have left.</summary>
    IsHere,

    /// <summary>They have a part in another batch that runs and that whoever sends the file does not administer.</summary>
    InOtherBatch,
    Contradiction,
    RowTwice,
    ObjectIdTaken,
    NotDate,
    DayUnclear,
    NotMinutes,
    UnknownActivity,
    SuperviseeMissing,
    SuperviseeUnknown,
    OverTheCap,
    DayOutside,
    NotTime,
    NotNumber,
    TooMany,
}

/// <summary>A problem in a roster file.</summary>
/// <param name="Other">What it conflicts with or what is accepted, by fault: a line, an e-mail address, a number.</param>
public sealed record RosterProblem(int Line, string Column, string Value, RosterFault Fault, string Other = "");

/// <summary>What came of reading a roster file.</summary>
public abstract record RosterReading
{
    RosterReading() { }

    /// <summary>The head is not a roster's, so no row can be read.</summary>
    public sealed record NotARoster(IReadOnlyList<RosterProblem> Problems) : RosterReading;

    /// <param name="RowCount">All rows, good and bad.</param>
    public sealed record Table(IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterProblem> Problems, int RowCount) : RosterReading
    {
        /// <summary>Columns that the file has not: what is stored under them stays.</summary>
        public IReadOnlyList<string> Absent { get; init; } = [];

        /// <summary>Columns of the file that are none of a roster's.</summary>
        public IReadOnlyList<string> Unused { get; init; } = [];
    }
}
