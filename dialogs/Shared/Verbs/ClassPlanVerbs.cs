using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ClassPlanConversation</c> answers.</summary>
static class ClassPlanVerbs
{
    public static readonly Verb Apply = new("class-plan.apply");
    public static readonly Verb ApplyAll = new("class-plan.apply-all");
    public static readonly Verb Cancel = new("class-plan.cancel");
    public static readonly Verb File = new("class-plan.file");

    public static readonly IReadOnlyList<Verb> Every = [Apply, ApplyAll, Cancel, File];
}
