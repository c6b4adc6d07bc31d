using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

static class DeputyServices
{
    public static IServiceCollection AddDeputy(this IServiceCollection services) =>
        services
            .AddScoped<OwnMeanwhile>()
            .AddConversation<WhoStandsInConversation>()
            .AddConversation<DeputyConversation>()
            .AddConversation<EndDeputyConversation>()
            .AddNotice<DeputyNotice>()
            .AddNotice<DeputyForNotice>()
            .AddNotice<DeputyEndedNotice>();
}
