namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>RosterSheetConversation</c> answers.</summary>
static class RosterVerbs
{
    public static readonly Verb Apply = new("roster.apply");
    public static readonly Verb Cancel = new("roster.cancel");
    public static readonly Verb File = new("roster.file");
    public static readonly Verb Template = new("roster.template");

    public static readonly IReadOnlyList<Verb> Every = [Apply, Cancel, File, Template];
}
