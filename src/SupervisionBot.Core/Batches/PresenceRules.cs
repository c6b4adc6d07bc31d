namespace SupervisionBot.Core.Batches;

/// <summary>What somebody is credited of a class who was late, or left before its end, by more than is let pass.</summary>
public enum PartCredit
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>What they were there for, by quarters of an hour, in whole class hours.</summary>
    QuarterHours,

    /// <summary>Nothing: it is missed.</summary>
    None,
}

/// <summary>What a batch says of being there at its classes.</summary>
/// <param name="OpenBeforeMinutes">Check-in can be open so long before a class begins.</param>
/// <param name="OpenAfterMinutes">Likewise after it has ended.</param>
/// <param name="ToleranceMinutes">Who misses no more than this of a class, at its beginning and its end together, is credited all of it.</param>
/// <param name="Part">What whoever misses more is credited.</param>
public sealed record PresenceRules(
    int OpenBeforeMinutes = 15,
    int OpenAfterMinutes = 15,
    int ToleranceMinutes = 15,
    PartCredit Part = PartCredit.QuarterHours
)
{
    const int Quarter = 15;

    /// <summary>For a batch whose file says nothing of it.</summary>
    public static PresenceRules Usual { get; } = new();

    /// <summary>Of so many minutes, how many count for who missed so many of them.</summary>
    public int Credited(int minutes, int missed) =>
        missed <= ToleranceMinutes || Part == PartCredit.Full ? minutes
        : Part == PartCredit.None ? 0
        : Math.Max(0, minutes - missed) / Quarter * Quarter;
}
