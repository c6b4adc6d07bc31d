using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>What is said of answers that are late, or that were lost on the way.</summary>
public static class Delayed
{
    static readonly Texts Texts = new(typeof(Delayed));

    /// <summary>To a press whose answer is not there yet.</summary>
    public static string StillAtIt => Texts["StillAtIt"];

    /// <summary>An answer that never arrived.</summary>
    public static string Before(string what) => Texts.Say("BeforeThat", ("what", what));
}
