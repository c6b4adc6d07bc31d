using Microsoft.Bot.Connector.Authentication;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>A setting that means nothing stops the start and is named; the official library would go on with another meaning.</summary>
static class BotSettings
{
    const string AllowEmulatorKey = "AllowEmulator";

    /// <exception cref="ArgumentException">Names the key.</exception>
    public static void Check(IConfiguration settings)
    {
        var type = settings[MicrosoftAppCredentials.MicrosoftAppTypeKey];
        if (type?.Trim().ToUpperInvariant() is not (null or "" or "MULTITENANT" or "SINGLETENANT" or "USERASSIGNEDMSI"))
            throw new ArgumentException(
                $"{MicrosoftAppCredentials.MicrosoftAppTypeKey}: '{type}' is none of MultiTenant, SingleTenant, UserAssignedMSI."
            );
    }

    /// <summary>The tenant whose Emulator tokens are accepted; null when none are.</summary>
    public static string? EmulatorTenant(IConfiguration settings)
    {
        if (!Flag(settings, AllowEmulatorKey, false))
            return null;
        var tenant = settings[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        return string.IsNullOrWhiteSpace(tenant)
            ? throw new ArgumentException($"{AllowEmulatorKey} needs {MicrosoftAppCredentials.MicrosoftAppTenantIdKey}: whose tokens to accept.")
            : tenant;
    }

    public static bool Flag(IConfiguration settings, string key, bool otherwise) =>
        settings[key] switch
        {
            null or "" => otherwise,
            { } text when bool.TryParse(text, out var flag) => flag,
            _ => throw new ArgumentException($"{key} must be true or false."),
        };
}
