namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ForecastConversation</c> answers.</summary>
static class ForecastVerbs
{
    public static readonly Verb Show = new("forecast.show");

    public static readonly IReadOnlyList<Verb> Every = [Show];
}
