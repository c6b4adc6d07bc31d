using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A class to which people check in, as whoever holds it sees it.</summary>
/// <param name="CheckIn">Null while nobody has opened it.</param>
/// <param name="IsOpen">Codes are taken now.</param>
public sealed record CheckInView(Session Session, CheckIn? CheckIn, bool IsOpen, IReadOnlyList<Presence> Expected)
{
    /// <summary>Who came as a guest.</summary>
    public IReadOnlyList<PersonName> Guests { get; init; } = [];

    public IEnumerable<Presence> In => Expected.Where(one => one.Arrived is not null);

    public IEnumerable<Presence> NotIn => Expected.Where(one => one.Arrived is null);
}

/// <summary>What the page shows to whoever has its address.</summary>
/// <param name="Code">Null while no code is taken.</param>
public sealed record CheckInPage(Session Session, BatchDescription Batch, string? Code, int In);

/// <summary>What came of what whoever holds a class does about who is there.</summary>
public abstract record CheckInOutcome
{
    CheckInOutcome() { }

    public sealed record Done(CheckInView View) : CheckInOutcome;

    /// <summary>It can be opened from then on.</summary>
    public sealed record TooEarly(Session Session, DateTimeOffset From) : CheckInOutcome;

    /// <summary>Its time is over.</summary>
    public sealed record Over(Session Session) : CheckInOutcome;

    /// <summary>Who came has been said: it is changed there.</summary>
    public sealed record Told(Session Session) : CheckInOutcome;

    /// <summary>Who is said to have left is not in, or it was at no time of the class that has been.</summary>
    public sealed record NotSo(Session Session) : CheckInOutcome;

    /// <summary>Somebody is in who was not expected.</summary>
    public sealed record LetIn(CheckInView View, PersonId Who, Admission As) : CheckInOutcome;

    /// <summary>They are in, or have a place, since before.</summary>
    public sealed record InAlready(CheckInView View, PersonName Who) : CheckInOutcome;

    public sealed record NotThere : CheckInOutcome;
}

/// <summary>What came of a code that somebody typed.</summary>
public abstract record ArrivalOutcome
{
    ArrivalOutcome() { }

    /// <param name="LateMinutes">After the beginning.</param>
    /// <param name="Again">They were in before.</param>
    public sealed record In(Session Session, DateTimeOffset At, int LateMinutes, bool Again) : ArrivalOutcome;

    /// <summary>They are in at a class at which they were not expected.</summary>
    public sealed record LetIn(Session Session, DateTimeOffset At, Admission As) : ArrivalOutcome;

    /// <summary>The code is right, and the class is not theirs: whoever holds it can let them in.</summary>
    public sealed record NotExpected(Session Session, PersonName Holder) : ArrivalOutcome;

    /// <summary>Likewise, but who came has been said without them: whoever said so is told.</summary>
    public sealed record InAfterTold(Session Session) : ArrivalOutcome;

    /// <summary>Whoever holds the class ticked them off: no code brings them in again.</summary>
    public sealed record TakenOff(Session Session) : ArrivalOutcome;

    /// <param name="Left">So many more may be wrong.</param>
    public sealed record Wrong(Session Session, int Left) : ArrivalOutcome;

    public sealed record Wait(DateTimeOffset Until) : ArrivalOutcome;

    /// <summary>No check-in is open for a class at which they are expected.</summary>
    public sealed record NoneOpen : ArrivalOutcome;
}

/// <summary>Where codes are shown: the bot's own address, as the outside sees it.</summary>
public sealed record CheckInAddress(string Root)
{
    public const string Path = "/check-in";

    public string Of(CheckIn checkIn) => $"{Root.TrimEnd('/')}{Path}/{checkIn.Link}";
}
