using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.EnoughSessions;

static class EnoughSessionsServices
{
    public static IServiceCollection AddEnoughSessions(this IServiceCollection services) =>
        services.AddConversation<CapacityConversation>().AddNotice<CapacityNotice>();
}
