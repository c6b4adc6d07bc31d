using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Settings;
using SupervisionBot.Words;

namespace SupervisionBot.Channels;

/// <summary>The bot's registration as a person sets it. What is wrong is said before anything starts.</summary>
static class ChannelSettings
{
    public const string AppIdKey = "MicrosoftAppId";
    const string TypeKey = "MicrosoftAppType";
    const string PasswordKey = "MicrosoftAppPassword";
    const string TenantKey = "MicrosoftAppTenantId";
    const string CloudKey = "ChannelService";
    const string Government = "https://botframework.azure.us";

    static readonly string[] Types = ["MultiTenant", "SingleTenant", "UserAssignedMSI"];

    static readonly string[] Flags = ["AllowEmulator", "ValidateAuthority"];

    /// <summary>
    /// Whether <c>/api/messages</c> is there. Without an app id no caller can be told from another, so only Development has it, for this machine.
    /// </summary>
    public static bool MessagesAreOpen(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() || IsRegistered(configuration);

    public static bool IsRegistered(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[AppIdKey]);

    /// <exception cref="WrongSettingException" />
    public static void Check(IConfiguration configuration)
    {
        if (configuration[AppIdKey] is { Length: > 0 } id && !Guid.TryParse(id, out _))
            throw SettingReading.Wrong("Setting.AppId", AppIdKey, id);
        foreach (var key in Flags)
            if (configuration[key] is { Length: > 0 } said && !bool.TryParse(said, out _))
                throw SettingReading.Wrong("Setting.Flag", key, said);
        if (bool.TryParse(configuration[Flags[0]], out var emulator) && emulator)
            Need(configuration, TenantKey, $"{Flags[0]}=true");
        if (configuration[CloudKey] is { Length: > 0 } cloud && cloud != Government)
            throw SettingReading.Wrong("Setting.Cloud", CloudKey, cloud, ("government", Government));
        if (configuration[TypeKey]?.Trim() is not { Length: > 0 } type)
            return;
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw SettingReading.Wrong("Setting.AppType", TypeKey, type);
        if (type.Equals(Types[0], StringComparison.OrdinalIgnoreCase))
            return;
        var chosen = $"{TypeKey}={type}";
        Need(configuration, AppIdKey, chosen);
        Need(configuration, TenantKey, chosen);
        if (type.Equals(Types[2], StringComparison.OrdinalIgnoreCase))
        {
            if (configuration[PasswordKey] is { Length: > 0 })
                throw new WrongSettingException(CommandTexts.Say("Setting.NotWith", ("key", PasswordKey), ("other", chosen)));
        }
        else if (configuration[AppCertificate.FileKey] is not { Length: > 0 })
        {
            Need(configuration, PasswordKey, chosen);
        }
    }

    static void Need(IConfiguration configuration, string key, string other)
    {
        if (string.IsNullOrWhiteSpace(configuration[key]))
            throw new WrongSettingException(CommandTexts.Say("Setting.NeededWith", ("key", key), ("other", other)));
    }
}
