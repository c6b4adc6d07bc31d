using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.WhoIsFree;

static class WhoIsFreeServices
{
    public static IServiceCollection AddWhoIsFree(this IServiceCollection services) => services.AddConversation<WhoIsFreeConversation>();
}
