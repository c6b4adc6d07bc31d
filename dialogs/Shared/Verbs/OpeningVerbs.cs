using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>OpeningConversation</c> answers.</summary>
static class OpeningVerbs
{
    public static readonly Verb Another = new("opening.another");
    public static readonly Verb List = new("opening.list");
    public static readonly Verb<EntryId> Open = Verb.With<EntryId>("opening.open");
    public static readonly Verb<string> Back = Verb.WithText("opening.back");
    public static readonly Verb Save = new("opening.save");
    public static readonly Verb Cancel = new("opening.cancel");
}
