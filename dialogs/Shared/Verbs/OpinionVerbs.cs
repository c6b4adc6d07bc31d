using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>WorthConversation</c> answers.</summary>
static class OpinionVerbs
{
    /// <summary>About a class and a mark.</summary>
    public static readonly Verb<string> Mark = Verb.WithText("opinion.mark");
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("opinion.open");
    public static readonly Verb List = new("opinion.list");
    public static readonly Verb ByTopic = new("opinion.by-topic");
    public static readonly Verb ByTeacher = new("opinion.by-teacher");

    public static readonly IReadOnlyList<Verb> Every = [Mark, Open, List, ByTopic, ByTeacher];
}
