using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What an item lacks before it can be reviewed.</summary>
public enum Lack
{
    Nothing,

    /// <summary>No version is handed in.</summary>
    File,

    /// <summary>The reviewer asked for changes.</summary>
    Changes,

    /// <summary>It has to be declared final.</summary>
    Final,

    /// <summary>This member has not said that the group's version is theirs.</summary>
    OwnYes,

    /// <summary>Other members have not.</summary>
    OthersYes,
}

/// <summary>What a member has against a version of the group's.</summary>
public sealed record Objection(TraineeName Member, string Word);

/// <summary>One item of the checklist as a trainee stands.</summary>
/// <param name="Item">Due when it is due for this trainee: with their extension, where they have one.</param>
/// <param name="Last">The last version that was not withdrawn; null when nothing is handed in.</param>
/// <param name="Files">Of that version, in order.</param>
/// <param name="IsDue">Something is missing, and the time is over.</param>
public sealed record ItemStanding(ChecklistItem Item, Submission? Last, IReadOnlyList<StoredFile> Files, Lack Lack, bool IsDue)
{
    /// <summary>Null when it is due with everybody's.</summary>
    public Extension? Extension { get; init; }

    /// <summary>Whose the item is when it is a group's; null for a trainee without one.</summary>
    public GroupName? Group { get; init; }

    /// <summary>Members who have not said that the group's version is theirs.</summary>
    public IReadOnlyList<TraineeName> WaitsFor { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    public bool IsMissing => Lack != Lack.Nothing;

    /// <summary>Whether this trainee can do something about it.</summary>
    public bool IsTheirs => Lack is not (Lack.Nothing or Lack.OthersYes) && (Item.By == HandedInBy.Person || Group != null);
}

/// <summary>A version with the records of its files, in order.</summary>
public sealed record HandedIn(Submission Submission, IReadOnlyList<StoredFile> Files)
{
    public long Size => Files.Sum(file => file.Size);
}
