namespace SupervisionBot.Core.Batches;

/// <summary>What a batch says of being there at its classes.</summary>
/// <param name="OpenBeforeMinutes">Check-in can be open so long before a class begins.</param>
/// <param name="OpenAfterMinutes">Likewise after it has ended.</param>
public sealed record PresenceRules(int OpenBeforeMinutes = 15, int OpenAfterMinutes = 15)
{
    /// <summary>For a batch whose file says nothing of it.</summary>
    public static PresenceRules Usual { get; } = new();
}
