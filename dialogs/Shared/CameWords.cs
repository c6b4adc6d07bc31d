using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>When somebody came to a class and, where they did not stay, when they left: "09:20, 20 min late".</summary>
static class CameWords
{
    static readonly Texts Texts = Texts.Shared;

    public static string Of(Session session, Arrival arrived, SessionWords words)
    {
        var late = arrived.LateBy(session.Span);
        var came = Texts.Say(late > 0 ? "CameLate" : "Came", ("time", words.Until(arrived.At)), ("late", Spoken.Length(late)));
        return arrived.LeftAt is { } left
            ? Texts.Say("CameLeft", ("came", came), ("time", words.Until(left)), ("early", Spoken.Length(arrived.EarlyBy(session.Span))))
            : came;
    }
}
