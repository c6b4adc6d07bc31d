namespace SupervisionBot.Core.Batches;

/// <summary>What a batch says of the exchange among colleagues.</summary>
/// <param name="AskedPerWeek">So many questions one person asks in seven days.</param>
/// <param name="SentPerWeek">So many questions go to one helper in seven days.</param>
/// <param name="HelpersAsked">So many helpers a question goes to.</param>
public sealed record ExchangeRules(int AskedPerWeek = 3, int SentPerWeek = 3, int HelpersAsked = 5)
{
    /// <summary>For a batch whose file says nothing of it.</summary>
    public static ExchangeRules Usual { get; } = new();
}
