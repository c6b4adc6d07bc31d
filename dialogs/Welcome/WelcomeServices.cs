using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Welcome;

static class WelcomeServices
{
    public static IServiceCollection AddWelcome(this IServiceCollection services) => services
        .AddScoped<Greeting>()
        .AddConversation<HelloConversation>()
        .AddConversation<ThanksConversation>();
}
