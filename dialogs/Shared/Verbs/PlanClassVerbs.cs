using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>PlanClassConversation</c> answers.</summary>
static class PlanClassVerbs
{
    public static readonly Verb Another = new("class.plan");
    public static readonly Verb Save = new("class.plan-save");
    public static readonly Verb Cancel = new("class.plan-cancel");

    public static readonly IReadOnlyList<Verb> Every = [Another, Save, Cancel];
}
