using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of signing up for an open class or a visit, or of giving up a place.</summary>
public abstract record SignUpOutcome
{
    SignUpOutcome() { }

    /// <param name="Again">They had it before.</param>
    public sealed record SignedUp(Session Session, Booking Booking, bool Again) : SignUpOutcome;

    public sealed record Withdrawn(Session Session, Booking Booking) : SignUpOutcome;

    /// <summary>No place is left; they can wait.</summary>
    public sealed record Full(Session Session, int Waiting) : SignUpOutcome;

    public sealed record Waits(Session Session, int Position) : SignUpOutcome;

    public sealed record WaitsNoMore(Session Session) : SignUpOutcome;

    /// <summary>Until then its places are the trainees'.</summary>
    public sealed record NotYet(Session Session, DateTimeOffset OpensAt) : SignUpOutcome;

    /// <summary>Nobody signs up any more; the holder can be asked.</summary>
    public sealed record Closed(Session Session, DateOnly LastDay, PersonName Holder) : SignUpOutcome;

    /// <summary>So short before it, giving up a place needs a reason; nothing changed.</summary>
    public sealed record NeedsWhy(Session Session) : SignUpOutcome;

    /// <summary>They have something else then.</summary>
    public sealed record Clash(Session Other) : SignUpOutcome;

    /// <summary>There is nothing of the kind, or not any more, or not for them.</summary>
    public sealed record NotThere : SignUpOutcome;
}
