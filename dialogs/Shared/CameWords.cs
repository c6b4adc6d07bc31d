using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>When somebody came to a class and, where they did not stay, when they left: "09:20, 20 min late".</summary>
static class CameWords
{
    static readonly Texts Texts = Texts.Shared;

    public static string Of(Session session, Arrival arrived, SessionWords words) =>
        Of(arrived.MissedOf(session.Span), arrived.At, arrived.LeftAt, words);

    /// <summary>As it is told by minutes.</summary>
    public static string Of(Session session, MissedPart part, SessionWords words) => Of(part, part.CameAt(session), part.LeftAt(session), words);

    static string Of(MissedPart part, DateTimeOffset at, DateTimeOffset? leftAt, SessionWords words)
    {
        var came = Texts.Say(part.Late > 0 ? "CameLate" : "Came", ("time", words.Clock(at)), ("late", Spoken.Length(part.Late)));
        return leftAt is { } left ? Texts.Say("CameLeft", ("came", came), ("time", words.Clock(left)), ("early", Spoken.Length(part.Early))) : came;
    }
}
