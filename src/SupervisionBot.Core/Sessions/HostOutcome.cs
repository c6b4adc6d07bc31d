using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of changing published sessions.</summary>
public abstract record HostOutcome
{
    HostOutcome() { }

    /// <param name="Told">How many people were booked and are told.</param>
    /// <param name="Act">What can be taken back.</param>
    public sealed record Withdrawn(IReadOnlyList<Session> Sessions, int Told, ActId Act) : HostOutcome;

    /// <param name="Sessions">As they are now, nearest first.</param>
    /// <param name="Left">Those of the following that cannot be at the new time and stay as they were.</param>
    /// <param name="Dropped">How many of the booked cannot come at the new time and have lost their place.</param>
    public sealed record Changed(IReadOnlyList<Session> Sessions, IReadOnlyList<Planned> Left, int Told, int Dropped) : HostOutcome;

    public sealed record NotThere : HostOutcome;

    /// <summary>The new time is not possible.</summary>
    public sealed record Wrong(Span Span, PlanProblem Problem) : HostOutcome;
}
