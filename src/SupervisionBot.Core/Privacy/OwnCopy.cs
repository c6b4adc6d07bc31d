using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Privacy;

/// <summary>A role of somebody in a batch.</summary>
/// <param name="Group">Empty for none.</param>
public sealed record RoleHeld(Batch Batch, Role Role, string Group);

/// <summary>A file of theirs, and where it lies in the copy.</summary>
public sealed record CopiedFile(StoredFile File, string Path);

/// <summary>What of a copy people want to read; all of it, table by table, stands beside it for programs.</summary>
/// <param name="Names">What the supervisees in the entries are called.</param>
/// <param name="Messages">So many messages to them are kept.</param>
public sealed record OwnCopy(
    Person Person,
    IReadOnlyList<RoleHeld> Roles,
    IReadOnlyList<HourEntry> Entries,
    IReadOnlyDictionary<PersonId, PersonName> Names,
    IReadOnlyList<Credit> Credits,
    IReadOnlyList<Submission> Submissions,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<CopiedFile> Files,
    int Messages
)
{
    public BatchDescription? BatchOf(BatchId id) => Roles.FirstOrDefault(role => role.Batch.Id == id)?.Batch.Description;
}

/// <summary>Writes the page of a copy that people read, in their language.</summary>
public interface IWriteCopyPage
{
    /// <summary>What the whole file is called, with its extension.</summary>
    string FileName(OwnCopy copy, DateOnly day);

    /// <returns>HTML, whole by itself.</returns>
    string Write(OwnCopy copy, DateOnly day);
}
