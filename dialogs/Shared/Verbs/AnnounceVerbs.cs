namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AnnounceConversation</c> answers.</summary>
static class AnnounceVerbs
{
    public static readonly Verb To = new("announce.to");
    public static readonly Verb When = new("announce.when");
    public static readonly Verb Send = new("announce.send");
    public static readonly Verb Text = new("announce.text");
    public static readonly Verb Other = new("announce.other");
    public static readonly Verb Cancel = new("announce.cancel");
    public static readonly Verb Another = new("announce.another");

    public static readonly IReadOnlyList<Verb> Every = [To, When, Send, Text, Other, Cancel, Another];
}
