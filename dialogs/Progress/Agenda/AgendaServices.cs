using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Agenda;

static class AgendaServices
{
    public static IServiceCollection AddAgenda(this IServiceCollection services) => services.AddConversation<AgendaConversation>();
}
