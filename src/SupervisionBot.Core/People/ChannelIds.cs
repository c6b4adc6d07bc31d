namespace SupervisionBot.Core.People;

/// <summary>The Bot Framework's names for the channels of which something special is known.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string DirectLineSpeech = "directlinespeech";
    public const string Email = "email";
    public const string Sms = "sms";

    /// <summary>No channel: accounts that sign in to the page by OpenID Connect, as <see cref="ChannelUser.SignedIn"/> names them.</summary>
    public const string OpenId = "openid";
}
