using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show.</summary>
public class Channel
{
    private const int MaxTitleLength = 20;

#pragma warning disable CS0618 // Channels that have been closed keep their limits, as in the public API.

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Teams has suggested actions in a personal chat only, and three at most.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = default) =>
        buttonCnt <= channelId switch
        {
            Channels.Facebook or Channels.Skype => 10,
            Channels.Line => 13,
            Channels.Kik => 20,
            Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => 100,
            Channels.Msteams when conversationType == "personal" => 3,
            _ => -1,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 3,
        Channels.Msteams => 50,
        Channels.Line => 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat
            or Channels.Cortana => 100,
        _ => -1,
    };

    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;
#pragma warning restore CS0618

    public static int MaxActionTitleLength(string channelId) => MaxTitleLength;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
