namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show; those that have been closed too, as in the public API.</summary>
public class Channel
{
    private const int MaxTitleLength = 20;

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Teams has suggested actions in a personal chat only, and three at most.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = default) =>
        buttonCnt
        <= channelId switch
        {
            "facebook" or "skype" => 10,
            "line" => 13,
            "kik" => 20,
            "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" => 100,
            "msteams" when conversationType == "personal" => 3,
            _ => -1,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) =>
        buttonCnt
        <= channelId switch
        {
            "facebook" or "skype" => 3,
            "msteams" => 50,
            "line" => 99,
            "slack" or "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" or "cortana" => 100,
            _ => -1,
        };

    public static bool HasMessageFeed(string channelId) => channelId != "cortana";

    public static int MaxActionTitleLength(string channelId) => MaxTitleLength;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
