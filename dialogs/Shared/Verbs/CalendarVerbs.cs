namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>CalendarConversation</c> answers.</summary>
static class CalendarVerbs
{
    public static readonly Verb Renew = new("calendar.renew");

    public static readonly IReadOnlyList<Verb> Every = [Renew];
}
