using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Core.Materials;

/// <summary>What came of handing in a file.</summary>
public abstract record HandInOutcome
{
    HandInOutcome()
    {
    }

    public sealed record Done(Submission Submission, StoredFile File, ChecklistItem Item, Submission? Before, StoredFile? FileBefore) : HandInOutcome;

    /// <summary>The last version is the very same file.</summary>
    public sealed record SameAgain(Submission Submission, ChecklistItem Item) : HandInOutcome;

    public sealed record Refused(StoredFile File, FileFault Fault) : HandInOutcome;

    public sealed record WrongType(StoredFile File, ChecklistItem Item) : HandInOutcome;

    public sealed record TooLarge(StoredFile File, ChecklistItem Item) : HandInOutcome;

    /// <summary>It was accepted: a further version only after the reviewer asks for changes.</summary>
    public sealed record Locked(Submission Submission, ChecklistItem Item) : HandInOutcome;

    /// <summary>The item is not taken late.</summary>
    public sealed record TooLate(ChecklistItem Item) : HandInOutcome;

    /// <summary>There is no such file of theirs, or no such item.</summary>
    public sealed record NotThere : HandInOutcome;
}

/// <summary>One item of the checklist as a trainee stands.</summary>
/// <param name="Last">The last version that was not withdrawn; null when nothing is handed in.</param>
/// <param name="IsDue">It is missing, or changes are wanted, and the day is over.</param>
public sealed record ItemStanding(ChecklistItem Item, Submission? Last, StoredFile? File, bool IsDue)
{
    /// <summary>Whether the trainee has to do something for it.</summary>
    public bool IsMissing => Last is null or { State: SubmissionState.ChangesAsked };
}

/// <summary>What came of a review.</summary>
public abstract record ReviewOutcome
{
    ReviewOutcome()
    {
    }

    /// <param name="IsAll">With it all of the checklist is accepted.</param>
    public sealed record Done(Submission Submission, ChecklistItem Item, bool IsAll) : ReviewOutcome;

    /// <summary>It was reviewed, replaced or withdrawn before.</summary>
    public sealed record NotOpen(Submission Submission) : ReviewOutcome;

    public sealed record NotThere : ReviewOutcome;
}
