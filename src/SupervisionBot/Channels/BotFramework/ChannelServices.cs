using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace SupervisionBot.Channels.BotFramework;

static class ChannelServices
{
    /// <summary>The way from and to the channels of the Bot Framework.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ConnectorHttp());
        services.AddSingleton<BotFrameworkAuthentication>(provider => new BotAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            AppCertificate.Credentials(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<ConnectorHttp>(),
            provider.GetRequiredService<ILogger<BotAuthentication>>()
        ));
        services.AddSingleton<ChannelAdapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<ChannelAdapter>());
        services.AddSingleton<Connector>();
        return services;
    }
}
