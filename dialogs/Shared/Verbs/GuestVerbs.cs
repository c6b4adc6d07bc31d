using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>GuestsConversation</c> answers.</summary>
static class GuestVerbs
{
    public static readonly Verb<SessionId> List = Verb.With<SessionId>("guests.list");

    /// <summary>The class and the guest.</summary>
    public static readonly Verb<string> Tick = Verb.WithText("guests.tick");
    public static readonly Verb<string> Untick = Verb.WithText("guests.untick");

    public static readonly IReadOnlyList<Verb> Every = [List, Tick, Untick];
}
