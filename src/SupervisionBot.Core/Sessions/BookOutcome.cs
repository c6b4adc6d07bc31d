namespace SupervisionBot.Core.Sessions;

/// <summary>What came of something that was done to a booking. Each has its own sentence.</summary>
public abstract record BookOutcome
{
    BookOutcome() { }

    /// <summary>A place is kept while the person confirms.</summary>
    public sealed record Held(Booking Booking, Session Session) : BookOutcome;

    public sealed record Booked(Booking Booking, Session Session) : BookOutcome;

    public sealed record Cancelled(Booking Booking, Session Session) : BookOutcome;

    public sealed record Moved(Booking Booking, Session From, Session To) : BookOutcome;

    /// <summary>A place that was held or offered is free again.</summary>
    public sealed record LetGo(Session Session) : BookOutcome;

    /// <summary>No place is free, or those who wait come first.</summary>
    public sealed record Full(Session Session, int Waiting) : BookOutcome;

    public sealed record Waits(Session Session, int Position) : BookOutcome;

    /// <summary>The person is not on the list any more.</summary>
    public sealed record WaitsNoMore(Session Session) : BookOutcome;

    /// <summary>The person has another session then.</summary>
    public sealed record Clash(Session Other) : BookOutcome;

    public sealed record TooMany(int Most) : BookOutcome;

    /// <summary>Nobody books later than so many hours before.</summary>
    public sealed record TooLate(int Hours) : BookOutcome;

    public sealed record TooFar(int Days) : BookOutcome;

    /// <summary>The batch was closed on this day, and nothing is booked in it any more.</summary>
    public sealed record Closed(DateOnly On) : BookOutcome;

    /// <summary>There is no such session or booking for this person, or not any more.</summary>
    public sealed record NotThere : BookOutcome;

    /// <summary>The place was kept too long, and others were faster.</summary>
    public sealed record RanOut(Session Session) : BookOutcome;

    /// <summary>Somebody changed it since the person saw it.</summary>
    public sealed record ChangedSince(Booking Booking, Session Session) : BookOutcome;

    /// <summary>It is too close to be changed without asking: with a reason it becomes a request.</summary>
    public sealed record MustAsk(Booking Booking, Session Session, int Hours) : BookOutcome;

    /// <summary>The supervisor is asked.</summary>
    public sealed record Asked(Booking Booking, Session Session) : BookOutcome;
}
