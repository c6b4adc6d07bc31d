namespace Microsoft.Bot.Connector.Authentication;

public static class EndorsementsValidator
{
    /// <summary>Whether the key may speak for this. A blank demand is always met, an empty list meets no other.</summary>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
