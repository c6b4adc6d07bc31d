namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>PortfolioConversation</c> answers.</summary>
static class PortfolioVerbs
{
    public static readonly Verb Draft = new("portfolio.draft");

    public static readonly IReadOnlyList<Verb> Every = [Draft];
}
