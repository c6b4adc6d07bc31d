using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

static class TraineeSessionsServices
{
    public static IServiceCollection AddTraineeSessions(this IServiceCollection services) =>
        services
            .AddConversation<PlanSessionConversation>()
            .AddConversation<TraineeSessionsConversation>()
            .AddConversation<WithMeConversation>()
            .AddNotice<WithSuperviseeNotice>();
}
