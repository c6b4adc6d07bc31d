using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What somebody wants to hand in.</summary>
/// <param name="Item">Key of the checklist's item.</param>
/// <param name="Adds">The files come to those of the last version; otherwise they take their place.</param>
/// <param name="LateReason">Why it is late, once it was asked for.</param>
public sealed record HandIn(string Item, IReadOnlyList<FileId> Files, bool Adds = false, string? LateReason = null);

/// <summary>What came of handing in files.</summary>
public abstract record HandInOutcome
{
    HandInOutcome() { }

    /// <param name="Item">Due when it is due for this trainee.</param>
    /// <param name="Before">The version before it that was not withdrawn.</param>
    /// <param name="WaitsFor">Members who have to say that it is theirs, before it is handed in.</param>
    /// <param name="SameAs">Number of an earlier version that is the very same.</param>
    public sealed record Done(HandedIn Version, ChecklistItem Item, HandedIn? Before, IReadOnlyList<TraineeName> WaitsFor, int? SameAs)
        : HandInOutcome
    {
        public Submission Submission => Version.Submission;
    }

    /// <summary>The last version is the very same.</summary>
    public sealed record SameAgain(Submission Submission, ChecklistItem Item) : HandInOutcome;

    public sealed record Refused(StoredFile File, FileVerdict.Bad Why) : HandInOutcome;

    public sealed record WrongType(StoredFile File, ChecklistItem Item) : HandInOutcome;

    public sealed record TooLarge(StoredFile File, ChecklistItem Item) : HandInOutcome;

    public sealed record TooMany(int Count, ChecklistItem Item) : HandInOutcome;

    /// <summary>It was accepted, or declared final: a further version only after the reviewer asks for changes.</summary>
    public sealed record Locked(Submission Submission, ChecklistItem Item) : HandInOutcome;

    /// <summary>The item is not taken late.</summary>
    public sealed record TooLate(ChecklistItem Item) : HandInOutcome;

    /// <summary>It is taken late with a reason, and there is none yet.</summary>
    public sealed record ReasonNeeded(ChecklistItem Item) : HandInOutcome;

    /// <summary>It is a group's, and the trainee has no group.</summary>
    public sealed record NoGroup(ChecklistItem Item) : HandInOutcome;

    /// <summary>The batch was closed on this day, and nothing is handed in any more.</summary>
    public sealed record Closed(DateOnly On) : HandInOutcome;

    /// <summary>There are no such files of theirs, or no such item.</summary>
    public sealed record NotThere : HandInOutcome;
}

/// <summary>What came of declaring a version final.</summary>
public abstract record FinalOutcome
{
    FinalOutcome() { }

    public sealed record Done(Submission Submission) : FinalOutcome;

    public sealed record WasFinal(Submission Submission) : FinalOutcome;

    /// <summary>It does not wait for a review, or is somebody else's.</summary>
    public sealed record NotOpen : FinalOutcome;
}

/// <summary>What came of a review.</summary>
public abstract record ReviewOutcome
{
    ReviewOutcome() { }

    /// <param name="IsAll">With it all of the checklist is accepted; of a group, for one of its members at least.</param>
    public sealed record Done(Submission Submission, ChecklistItem Item, bool IsAll) : ReviewOutcome;

    /// <summary>It was reviewed, replaced or withdrawn before.</summary>
    public sealed record NotOpen(Submission Submission) : ReviewOutcome;

    /// <summary>It can be accepted only once it is declared final.</summary>
    public sealed record NotFinal(Submission Submission, ChecklistItem Item) : ReviewOutcome;

    /// <summary>Administrators decide on it.</summary>
    public sealed record NotTheirs(ChecklistItem Item) : ReviewOutcome;

    public sealed record NotThere : ReviewOutcome;
}
