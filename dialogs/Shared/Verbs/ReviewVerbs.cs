using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReviewConversation</c> answers.</summary>
static class ReviewVerbs
{
    public static readonly Verb List = new("review.list");
    public static readonly Verb<PersonId> Trainee = Verb.With<PersonId>("review.trainee");
    public static readonly Verb<SheetId> Approve = Verb.With<SheetId>("review.approve");
    public static readonly Verb<string> Lines = Verb.WithText("review.lines");
    public static readonly Verb<EntryId> Open = Verb.With<EntryId>("review.open");
    public static readonly Verb<EntryId> State = Verb.With<EntryId>("review.state");
    public static readonly Verb<string> Yes = Verb.WithText("review.yes");
    public static readonly Verb<string> Return = Verb.WithText("review.return");
    public static readonly Verb<string> Ask = Verb.WithText("review.ask");
    public static readonly Verb<string> Next = Verb.WithText("review.next");
    public static readonly Verb<PersonId> For = Verb.With<PersonId>("review.for");

    public static readonly IReadOnlyList<Verb> Every = [List, Trainee, Approve, Lines, Open, State, Yes, Return, Ask, Next, For];
}
