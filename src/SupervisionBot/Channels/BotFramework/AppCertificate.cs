using Microsoft.Bot.Connector.Authentication;
using SupervisionBot.Settings;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// The bot's identity by certificate instead of by secret: the settings <c>MicrosoftAppCertificate</c> and <c>MicrosoftAppCertificatePassword</c>.
/// </summary>
static class AppCertificate
{
    public const string FileKey = "MicrosoftAppCertificate";
    public const string PasswordKey = "MicrosoftAppCertificatePassword";

    /// <summary>Null when no certificate is set: then it is a secret, or a managed identity.</summary>
    /// <exception cref="WrongSettingException" />
    public static ServiceClientCredentialsFactory? Credentials(IConfiguration configuration)
    {
        if (configuration[FileKey] is not { Length: > 0 })
            return null;
        if (configuration["MicrosoftAppPassword"] is { Length: > 0 })
            throw Wrong("Setting.NotWith", ("key", "MicrosoftAppPassword"), ("other", FileKey));
        foreach (var needed in (string[])["MicrosoftAppId", "MicrosoftAppTenantId"])
            if (string.IsNullOrWhiteSpace(configuration[needed]))
                throw Wrong("Setting.NeededWith", ("key", needed), ("other", FileKey));
        return new CertificateServiceClientCredentialsFactory(
            CertificateFile.Load(configuration, FileKey, PasswordKey),
            configuration["MicrosoftAppId"],
            configuration["MicrosoftAppTenantId"]
        );
    }

    static WrongSettingException Wrong(string text, params (string Name, object? Value)[] values) => new(CommandTexts.Say(text, values));
}
