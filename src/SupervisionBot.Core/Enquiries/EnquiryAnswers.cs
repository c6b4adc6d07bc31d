using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Enquiries;

/// <summary>Who asks, and about whom of those that they may know of.</summary>
/// <param name="Only">Those who are named; null for all.</param>
/// <param name="Hosts">Supervisors who are named; null for all, of whom one who administers nothing sees themselves.</param>
public sealed record EnquiryScope(PersonId Asker, BatchId Batch, BatchDescription Description, TimeZoneInfo Zone, DateOnly Today)
{
    public int? NeededMinutes { get; init; }

    public GroupId? Group { get; init; }

    public IReadOnlyList<PersonId>? Only { get; init; }

    public IReadOnlyList<PersonId>? Hosts { get; init; }
}

/// <summary>A trainee of an answer.</summary>
/// <param name="Amount">In the unit of what is measured: minutes, times, class hours, items.</param>
/// <param name="Of">What took place for them, where a part of it is measured.</param>
/// <param name="Last">The last day on which there was something; null when there never was.</param>
public sealed record TraineeTally(TraineeName Who, GroupId? Group, long Amount, long Of, int Times, DateOnly? Last)
{
    public IReadOnlyList<ItemStanding> Items { get; init; } = [];

    /// <summary>Class hours that they lack, and those that are planned; null where they are not counted.</summary>
    public ClassHoursAhead? Ahead { get; init; }

    /// <summary>Where one person is asked about: each day on which something took place for them, and whether they missed it.</summary>
    public IReadOnlyList<(DateOnly Day, bool Missed)> Days { get; init; } = [];
}

/// <summary>Those who are meant, as many as were asked for.</summary>
/// <param name="Among">Of so many.</param>
public sealed record TraineesFound(IReadOnlyList<TraineeTally> Found, int Among)
{
    /// <summary>What the batch asks of each, in the unit of what is measured; null when it asks for none.</summary>
    public int? Needed { get; init; }
}

/// <summary>Hours added up under a head.</summary>
/// <param name="Key">A kind of work, a month as its first day, or the name of a group.</param>
public sealed record HourLine(string Key, DateOnly? Month, IReadOnlyList<PersonName> Supervisors, long Approved, long Waiting, int People)
{
    public long Minutes => Approved + Waiting;
}

/// <summary>What a supervisor held of one kind.</summary>
public sealed record HeldLine(PersonName Host, SessionKind? Kind, int Sessions, long Minutes);

/// <summary>A session to come.</summary>
public sealed record ComingSession(Session Session, PersonName Host, int Places, int Booked, int Waiting)
{
    public IReadOnlyList<(PersonName Who, string Topic)> Attenders { get; init; } = [];

    public int Free => Math.Max(0, Places - Booked);
}

/// <summary>Sessions that are meant, the nearest first; not more than fit.</summary>
public sealed record SessionsFound(IReadOnlyList<ComingSession> Found, int Count, int Of);

/// <summary>A session, and who of those whom the asker may know of was at it or is expected.</summary>
/// <param name="IsSaid">Whether who came has been said; of one to come it is not asked.</param>
public sealed record Roll(Session Session, bool IsSaid, IReadOnlyList<PersonName> There, IReadOnlyList<(PersonName Who, string? Why)> Away);

/// <summary>A day on which somebody logged so much.</summary>
public sealed record LoggedDay(TraineeName Who, DateOnly Day, long Minutes, int Entries);

/// <summary>An item of the checklist: of so many people or groups, so many handed it in.</summary>
public sealed record ItemLine(ChecklistItem Item, int Of, int HandedIn, int Accepted, int Returned);
