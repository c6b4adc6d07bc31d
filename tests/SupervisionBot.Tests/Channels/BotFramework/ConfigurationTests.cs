using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class ConfigurationTests
{
    [Theory]
    [InlineData("MicrosoftAppType", "Singletenent")]
    [InlineData("MicrosoftAppType", "1")]
    [InlineData("ChannelService", "https://botframework.azure.cn")]
    [InlineData("ValidateAuthority", "yes please")]
    [InlineData("AllowEmulator", "maybe")]
    [InlineData("AllowEmulator", "true")]
    public void A_setting_that_means_nothing_stops_the_start_and_is_named(string key, string value) =>
        Assert.Contains(key, Assert.Throws<ArgumentException>(() => Configured((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppPassword")]
    public void A_single_tenant_bot_needs_all_of_its_identity(string missing)
    {
        (string, string)[] all = [("MicrosoftAppId", "a"), ("MicrosoftAppTenantId", "t"), ("MicrosoftAppPassword", "p")];
        var given = all.Where(one => one.Item1 != missing).Append(("MicrosoftAppType", "SingleTenant")).ToArray();
        Assert.Contains(missing, Assert.Throws<ArgumentException>(() => Configured(given)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_identity_has_no_password()
    {
        (string, string)[] given =
        [
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppId", "a"),
            ("MicrosoftAppTenantId", "t"),
            ("MicrosoftAppPassword", "p"),
        ];
        Assert.Contains("MicrosoftAppPassword", Assert.Throws<ArgumentException>(() => Configured(given)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MultiTenant")]
    [InlineData("multitenant")]
    [InlineData("")]
    public void The_known_types_are_read_without_regard_to_case(string type) =>
        Assert.Equal("https://api.botframework.com", Configured(("MicrosoftAppType", type)).GetOriginatingAudience());

    [Fact]
    public void The_governments_cloud_has_its_own_audience() =>
        Assert.Equal("https://api.botframework.us", Configured(("ChannelService", "https://botframework.azure.us")).GetOriginatingAudience());

    static BotAuthentication Configured(params (string Key, string Value)[] settings)
    {
        var values = settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        return new BotAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(values).Build(),
            null,
            new ConnectorHttp(),
            NullLogger.Instance
        );
    }
}
