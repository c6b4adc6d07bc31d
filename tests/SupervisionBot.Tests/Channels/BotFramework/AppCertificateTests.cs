using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Settings;

namespace SupervisionBot.Tests.Channels.BotFramework;

public sealed class AppCertificateTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public AppCertificateTests()
    {
        using var key = RSA.Create(2048);
        var now = new DateTimeOffset(2022, 3, 2, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            now,
            now.AddYears(10)
        );
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "open"));
    }

    [Fact]
    public void A_certificate_takes_the_place_of_the_secret() =>
        Assert.IsType<CertificateServiceClientCredentialsFactory>(
            Read(("MicrosoftAppId", "a"), ("MicrosoftAppTenantId", "t"), (AppCertificate.FileKey, file), (AppCertificate.PasswordKey, "open"))
        );

    [Fact]
    public void Without_one_nothing_changes() => Assert.Null(Read(("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "p")));

    [Theory]
    [InlineData("MicrosoftAppCertificatePassword", "wrong", "MicrosoftAppCertificatePassword")]
    [InlineData("MicrosoftAppCertificate", "/nowhere.pfx", "MicrosoftAppCertificate")]
    [InlineData("MicrosoftAppTenantId", "", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppPassword", "p", "MicrosoftAppPassword")]
    public void A_wrong_setting_is_named(string key, string value, string named)
    {
        (string, string)[] good =
        [
            ("MicrosoftAppId", "a"),
            ("MicrosoftAppTenantId", "t"),
            (AppCertificate.FileKey, file),
            (AppCertificate.PasswordKey, "open"),
        ];
        var wrong = Assert.Throws<WrongSettingException>(() => Read([.. good.Where(one => one.Item1 != key), (key, value)]));
        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(file);

    static ServiceClientCredentialsFactory? Read(params (string Key, string Value)[] settings) =>
        AppCertificate.Credentials(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build()
        );
}
