using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.OwnSessions;

static class OwnSessionsServices
{
    public static IServiceCollection AddOwnSessions(this IServiceCollection services) => services
        .AddConversation<PlanSessionConversation>()
        .AddConversation<OwnSessionsConversation>()
        .AddConversation<WithMeConversation>()
        .AddNotice<WithSuperviseeNotice>();
}
