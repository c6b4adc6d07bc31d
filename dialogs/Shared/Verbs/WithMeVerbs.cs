using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>WithMeConversation</c> answers.</summary>
static class WithMeVerbs
{
    public static readonly Verb<BookingId> Calendar = Verb.With<BookingId>("with-me.calendar");
    public static readonly Verb List = new("with-me.list");

    public static readonly IReadOnlyList<Verb> Every = [Calendar, List];
}
