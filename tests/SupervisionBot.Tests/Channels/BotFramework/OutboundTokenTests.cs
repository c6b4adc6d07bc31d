using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>How the bot proves itself to connectors, by MSAL as it is.</summary>
public sealed class OutboundTokenTests : IDisposable
{
    readonly LoginService service = new();

    /// <summary>MSAL keeps tokens for the whole process; each test is a bot of its own.</summary>
    readonly string app = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

    public static TheoryData<string> Clouds => [.. Cloud.All.Keys];

    [Theory]
    [MemberData(nameof(Clouds))]
    public async Task In_each_cloud_the_bot_asks_its_own_login_service_for_a_token_of_its_own_connector(string name)
    {
        var cloud = Cloud.All[name];
        await SendAsync(await ConnectorAsync(cloud.Connector, [.. cloud.Settings, ("MicrosoftAppType", "SingleTenant")]));
        var (address, form) = Assert.Single(service.Requests);
        Assert.Equal($"{cloud.Login}/oauth2/v2.0/token", address);
        Assert.Equal(("client_credentials", app, "secret"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains($"{cloud.Issuer}/.default", form["scope"]!.Split(' '));
        Assert.Equal(["Bearer token-1"], service.Shown);
    }

    [Fact]
    public async Task A_multi_tenant_bot_asks_in_the_Bot_Frameworks_tenant()
    {
        await SendAsync(await ConnectorAsync(GuardedBot.ServiceUrl, ("MicrosoftAppType", "MultiTenant")));
        Assert.Equal("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", Assert.Single(service.Requests).Address);
    }

    [Fact]
    public async Task A_bot_with_a_certificate_signs_its_request_and_sends_no_secret()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(1)
        );
        var factory = new CertificateServiceClientCredentialsFactory(certificate, app, GuardedBot.Tenant, new HttpClient(service));
        await SendAsync(await ConnectorAsync(GuardedBot.ServiceUrl, factory, Settings()));
        var form = Assert.Single(service.Requests).Form;
        Assert.Equal(3, form["client_assertion"]!.Split('.').Length);
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Fact]
    public async Task Twenty_messages_at_once_share_one_token_and_so_do_the_next()
    {
        var connector = await ConnectorAsync(GuardedBot.ServiceUrl, ("MicrosoftAppType", "SingleTenant"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => SendAsync(connector, $"c{number}")));
        await SendAsync(connector);
        Assert.Single(service.Requests);
        Assert.Equal(Enumerable.Repeat("Bearer token-1", 21), service.Shown);
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_not_shown_again()
    {
        service.GoodFor = 240;
        var connector = await ConnectorAsync(GuardedBot.ServiceUrl, ("MicrosoftAppType", "SingleTenant"));
        await SendAsync(connector);
        await SendAsync(connector);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], service.Shown);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://botframework.com.evil.example/")]
    public async Task Nobody_but_a_channels_connector_is_shown_the_token(string address)
    {
        await SendAsync(await ConnectorAsync(address, ("MicrosoftAppType", "SingleTenant")));
        Assert.Empty(service.Requests);
        Assert.Equal([null], service.Shown);
    }

    public void Dispose() => service.Dispose();

    static Task SendAsync(IConnectorClient connector, string conversation = "c") =>
        connector.Conversations.SendToConversationAsync(conversation, new Activity(ActivityTypes.Message) { Text = "hello" });

    IConfiguration Settings(params (string Key, string Value)[] more)
    {
        (string Key, string Value)[] all =
        [
            ("MicrosoftAppId", app),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppTenantId", GuardedBot.Tenant),
            .. more,
        ];
        return new ConfigurationBuilder().AddInMemoryCollection(all.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
    }

    Task<IConnectorClient> ConnectorAsync(string serviceUrl, params (string Key, string Value)[] settings)
    {
        var configuration = Settings(settings);
        return ConnectorAsync(serviceUrl, new ConfigurationServiceClientCredentialFactory(configuration, new HttpClient(service)), configuration);
    }

    Task<IConnectorClient> ConnectorAsync(string serviceUrl, ServiceClientCredentialsFactory factory, IConfiguration configuration)
    {
        var authentication = new BotAuthentication(
            configuration,
            factory,
            new ConnectorHttp(service, new DeliveryPolicy(TimeProvider.System)),
            NullLogger.Instance
        );
        var bot = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, app)]);
        return authentication.CreateConnectorFactory(bot).CreateAsync(serviceUrl, authentication.GetOriginatingAudience(), default);
    }
}
