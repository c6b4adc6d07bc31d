using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>What is said in a group chat or a channel in place of an answer.</summary>
public static class InGroup
{
    static readonly Texts Texts = new(typeof(InGroup));

    public static string Privately => Texts["Privately"];

    /// <summary>When no personal talk can be opened from here.</summary>
    public static string WriteToMe => Texts["WriteToMe"];
}
