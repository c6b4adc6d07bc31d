using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SupervisionBot.Channels;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs;

namespace SupervisionBot.Turns;

static class TurnServices
{
    /// <summary>The bot: channels in, turns, conversations, messages out.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));

        services.AddSingleton(provider => MessageLimits.Read(provider.GetRequiredService<IConfiguration>()));

        services.AddSingleton<IBot, TurnPipeline>();
        services.AddSingleton<KeyedLocks>();
        services.AddSingleton<PrivateTalk>();
        services.AddScoped<TurnRun>();
        services.AddScoped<WhoIsIt>();
        services.AddConversations();

        services.AddScoped<HourLog>();
        services.AddScoped<HourRules>();
        services.AddScoped<HourList>();
        services.AddScoped<HourUndo>();
        services.AddScoped<PersonLanguage>();
        services.AddScoped<PersonLinks>();
        services.AddScoped<Invitations>();

        services.AddSingleton<Deliverer>();
        services.AddSingleton<Attempts>();
        services.AddHostedService(provider => provider.GetRequiredService<Attempts>());
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<Readiness>();
        return services;
    }
}
