using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.MySupervisor;

static class MySupervisorServices
{
    public static IServiceCollection AddMySupervisor(this IServiceCollection services) => services.AddConversation<MySupervisorConversation>();
}
