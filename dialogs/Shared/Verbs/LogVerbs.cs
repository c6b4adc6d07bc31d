using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>LogHoursConversation</c> answers.</summary>
static class LogVerbs
{
    public static readonly Verb Another = new("log.another");
    public static readonly Verb Save = new("log.save");
    public static readonly Verb Change = new("log.change");
    public static readonly Verb Note = new("log.note");
    public static readonly Verb Cancel = new("log.cancel");
    public static readonly Verb For = new("log.for");
    public static readonly Verb<PersonId> With = Verb.With<PersonId>("log.with");

    public static readonly IReadOnlyList<Verb> Every = [Another, Save, Change, Note, Cancel, For, With];
}
