namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MyWeekConversation</c> answers.</summary>
static class WeekVerbs
{
    public static readonly Verb<string> Show = Verb.WithText("week.show");

    public static readonly IReadOnlyList<Verb> Every = [Show];
}
