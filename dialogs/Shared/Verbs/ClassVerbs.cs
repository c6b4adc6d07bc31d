using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ClassesConversation</c> answers.</summary>
static class ClassVerbs
{
    public static readonly Verb List = new("class.list");
    public static readonly Verb Missed = new("class.missed");
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("class.open");
    public static readonly Verb<SessionId> Expected = Verb.With<SessionId>("class.expected");
    public static readonly Verb<SessionId> Coming = Verb.With<SessionId>("class.coming");

    /// <summary>What came with an excuse: a class and a person.</summary>
    public static readonly Verb<string> Document = Verb.WithText("class.document");

    public static readonly IReadOnlyList<Verb> Every = [List, Missed, Open, Expected, Coming, Document];
}
