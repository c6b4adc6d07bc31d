using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exports;

/// <summary>What somebody takes away. Stored by name.</summary>
public enum ExportKind
{
    Hours,

    /// <summary>Who was at the classes and visits.</summary>
    Attendance,

    /// <summary>How trainees stand by each requirement.</summary>
    Progress,

    /// <summary>How the items of the checklist stand.</summary>
    Materials,

    /// <summary>All accepted files, in one archive.</summary>
    Files,

    /// <summary>What the department that commissioned the programme wants to know of it.</summary>
    Report,
}

/// <summary>As what. Stored by name.</summary>
public enum ExportFormat
{
    Xlsx,

    /// <summary>One text for each sheet, in an archive.</summary>
    Csv,
    Json,
}

/// <summary>What somebody asked for. Of all whom they may see, where nothing narrower is said.</summary>
/// <param name="Language">Of everything in it.</param>
/// <param name="From">Of hours, classes and sessions: the first day; null for from the beginning.</param>
/// <param name="To">The last day, included.</param>
/// <param name="ApprovedOnly">Of hours: only those approved.</param>
/// <param name="Type">Of hours: only this kind of work.</param>
/// <param name="With">Of hours: only those with these supervisees.</param>
public sealed record ExportAsked(
    ExportKind Kind,
    ExportFormat Format,
    Language Language,
    GroupId? Group = null,
    PersonId? Trainee = null,
    DateOnly? From = null,
    DateOnly? To = null,
    bool ApprovedOnly = false,
    string? Type = null,
    IReadOnlyList<PersonId>? With = null
)
{
    /// <summary>Those of whom it was made: it is handed out while all of them may still be seen. Null for what an administrator asked for.</summary>
    public IReadOnlyList<PersonId>? Seen { get; init; }

    public bool Takes(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>Who takes something away, from which batch, and when.</summary>
public sealed record ExportScope(Person Who, Batch Batch, IReadOnlyList<Role> Roles, ExportAsked Asked, DateTimeOffset At);

/// <summary>What was written.</summary>
/// <param name="Rows">Lines of the sheet it is about, or files.</param>
/// <param name="Minutes">Of hours: what counts of them.</param>
/// <param name="Lost">Files whose bytes are gone.</param>
public sealed record WrittenExport(string FileName, string ContentType, int Rows, long Minutes = 0, int Lost = 0);

/// <summary>What was written, as it is kept.</summary>
public sealed record MadeExport(StoredFile File, WrittenExport Written);

/// <summary>Writes an export in words.</summary>
public interface IWriteExports
{
    /// <param name="target">Seekable; nothing is held in memory that grows with the entries.</param>
    Task<WrittenExport> WriteAsync(Stream target, ExportScope scope, CancellationToken cancellationToken);
}
