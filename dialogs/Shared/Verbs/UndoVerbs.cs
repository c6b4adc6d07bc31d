using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>UndoConversation</c> answers.</summary>
static class UndoVerbs
{
    public static readonly Verb<ActId> Act = Verb.With<ActId>("undo.act");

    /// <summary>One entry of an act: "act:entry".</summary>
    public static readonly Verb<string> Entry = Verb.WithText("undo.entry");

    /// <summary>Does again what was taken back.</summary>
    public static readonly Verb<ActId> Back = Verb.With<ActId>("undo.back");

    /// <summary>It stays as it is.</summary>
    public static readonly Verb Leave = new("undo.leave");

    public static readonly IReadOnlyList<Verb> Every = [Act, Entry, Back, Leave];
}
