namespace Microsoft.Bot.Builder;

public static class TurnStateConstants
{
    public const string OAuthLoginTimeoutKey = "loginTimeout";
    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
