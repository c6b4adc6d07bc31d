using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>Why an entry is not approved without a look. Each has its own sentence.</summary>
public abstract record WhyLook
{
    WhyLook() { }

    /// <summary>More for the day than the batch allows, all entries of the day together.</summary>
    public sealed record OverCap(int UsedMinutes, int CapMinutes) : WhyLook;

    /// <summary>Logged so many days after it happened, more than the batch allows without a reason.</summary>
    public sealed record LoggedLate(int Days) : WhyLook;

    /// <summary>The same supervisee was with another trainee at that time.</summary>
    /// <param name="Colleague">Null when the other is none of the reviewer's trainees.</param>
    public sealed record OverlapsColleague(PersonId? Colleague) : WhyLook;

    /// <summary>Longer than entries of the batch usually are.</summary>
    public sealed record UnusualLength(int UsualMinutes) : WhyLook;

    /// <summary>Nothing with this supervisee was approved before.</summary>
    public sealed record NewSupervisee : WhyLook;

    /// <summary>The supervisee says that it was otherwise.</summary>
    public sealed record Objection(string Words) : WhyLook;
}

/// <summary>An entry as a reviewer sees it.</summary>
/// <param name="Why">Why it needs a look; empty when it is fine as it is.</param>
/// <param name="Question">The last question about it.</param>
/// <param name="Amendment">A change of it that was proposed and not decided.</param>
/// <param name="Confirmation">What the supervisee said of it as it is.</param>
/// <param name="Matches">It lies within a confirmed session.</param>
public sealed record ReviewedEntry(
    HourEntry Entry,
    IReadOnlyList<WhyLook> Why,
    EntryQuestion? Question = null,
    Amendment? Amendment = null,
    Confirmation? Confirmation = null,
    bool Matches = false
)
{
    public bool IsWaiting => Entry.State == EntryState.Submitted;

    /// <summary>The trainee was asked and has not answered.</summary>
    public bool IsAsked => IsWaiting && Question is { AnsweredAt: null };

    public bool NeedsLook => IsWaiting && !IsAsked && (Why.Count > 0 || Question != null);

    /// <summary>Matches a confirmed session, or needs no look.</summary>
    public bool IsClear => IsWaiting && Question is null && Why.Count == 0;
}
