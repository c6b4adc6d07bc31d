namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AuditConversation</c> and <c>LookedConversation</c> answer.</summary>
static class AuditVerbs
{
    /// <summary>Further records of what was asked, written down as a text.</summary>
    public static readonly Verb<string> More = Verb.WithText("audit.more");

    public static readonly IReadOnlyList<Verb> Every = [More];
}
