using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

static class WelcomeServices
{
    public static IServiceCollection AddWelcome(this IServiceCollection services) =>
        services
            .AddScoped<Greeting>()
            .AddScoped<Unknown>()
            .AddScoped<FormerPeople>()
            .AddConversation<HelloConversation>()
            .AddConversation<ThanksConversation>();
}
