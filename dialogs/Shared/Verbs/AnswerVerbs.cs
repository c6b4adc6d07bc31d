using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReplyConversation</c> answers.</summary>
static class AnswerVerbs
{
    public static readonly Verb<QuestionId> Give = Verb.With<QuestionId>("answer.give");

    public static readonly IReadOnlyList<Verb> Every = [Give];
}
