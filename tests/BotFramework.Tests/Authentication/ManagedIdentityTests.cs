using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BotFramework.Tests.Authentication;

/// <summary>A bot without a secret, on a machine of Azure's App Service: the service says in the environment where it gives out tokens.</summary>
public sealed class ManagedIdentityTests : IAsyncDisposable
{
    private readonly List<string> asked = [];
    private LocalServer endpoint = null!;

    [Fact]
    public async Task The_token_is_asked_of_the_machine_for_the_connector_and_kept()
    {
        endpoint = await LocalServer.StartAsync(AnswerAsync);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(endpoint.Address, "msi/token").ToString());
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "secret of the machine");
        var credentials = await CredentialsAsync();

        Assert.Equal("token-1", await credentials.GetTokenAsync());
        Assert.Equal("token-1", await credentials.GetTokenAsync());

        var request = Assert.Single(asked);
        Assert.Contains($"client_id={GuardedBot.AppId}", request, StringComparison.Ordinal);
        Assert.Contains($"resource={GuardedBot.ChannelIssuer}", Uri.UnescapeDataString(request), StringComparison.Ordinal);
        Assert.EndsWith(" secret of the machine", request, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await endpoint.DisposeAsync();
    }

    private static async Task<AppCredentials> CredentialsAsync()
    {
        Dictionary<string, string?> settings = new()
        {
            ["MicrosoftAppType"] = "UserAssignedMSI",
            ["MicrosoftAppId"] = GuardedBot.AppId,
            ["MicrosoftAppTenantId"] = GuardedBot.Tenant,
        };
        var factory = new ConfigurationServiceClientCredentialFactory(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return (AppCredentials)await factory.CreateCredentialsAsync(GuardedBot.AppId, GuardedBot.ChannelIssuer, "https://login.microsoftonline.com/{0}", true, default);
    }

    private Task AnswerAsync(HttpContext context)
    {
        asked.Add($"{context.Request.QueryString} {context.Request.Headers["X-IDENTITY-HEADER"]}");
        return context.Response.WriteAsJsonAsync(new
        {
            access_token = $"token-{asked.Count}",
            expires_on = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            resource = GuardedBot.ChannelIssuer,
            token_type = "Bearer",
        });
    }
}
