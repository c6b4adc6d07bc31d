using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>BookSupervisionConversation</c> answers.</summary>
static class BookVerbs
{
    public static readonly Verb<SessionId> Pick = Verb.With<SessionId>("book.pick");
    public static readonly Verb Confirm = new("book.confirm");
    public static readonly Verb Group = new("book.group");
    public static readonly Verb Other = new("book.other");
    public static readonly Verb Cancel = new("book.cancel");
    public static readonly Verb Move = new("book.move");
    public static readonly Verb Again = new("book.again");
    public static readonly Verb Wait = new("book.wait");

    public static readonly IReadOnlyList<Verb> Every = [Pick, Confirm, Group, Other, Cancel, Move, Again, Wait];
}
