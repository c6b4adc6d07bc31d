using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

static class SupervisorSessionsServices
{
    public static IServiceCollection AddSupervisorSessions(this IServiceCollection services) =>
        services
            .AddConversation<SupervisorSessionsConversation>()
            .AddConversation<MyWeekConversation>()
            .AddConversation<ChangeSessionConversation>()
            .AddConversation<RequestsConversation>()
            .AddNotice<BookingNews>()
            .AddNotice<ChangeRequestNotice>();
}
