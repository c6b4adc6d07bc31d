namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>PlanSessionConversation</c> answers.</summary>
static class PlanSessionVerbs
{
    public static readonly Verb Another = new("plan-session.another");
    public static readonly Verb Save = new("plan-session.save");
    public static readonly Verb Type = new("plan-session.type");
    public static readonly Verb Cancel = new("plan-session.cancel");

    public static readonly IReadOnlyList<Verb> Every = [Another, Save, Type, Cancel];
}
