using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>OpenCheckInConversation</c> answers. A tick names the class and the person.</summary>
static class CheckInVerbs
{
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("checkin.open");
    public static readonly Verb<SessionId> Show = Verb.With<SessionId>("checkin.show");
    public static readonly Verb<SessionId> Close = Verb.With<SessionId>("checkin.close");
    public static readonly Verb<SessionId> Names = Verb.With<SessionId>("checkin.names");
    public static readonly Verb<string> There = Verb.WithText("checkin.there");
    public static readonly Verb<string> NotThere = Verb.WithText("checkin.notthere");
    public static readonly Verb<string> LetIn = Verb.WithText("checkin.letin");

    public static readonly IReadOnlyList<Verb> Every = [Open, Show, Close, Names, There, NotThere, LetIn];
}
