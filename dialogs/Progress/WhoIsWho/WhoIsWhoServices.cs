using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.WhoIsWho;

static class WhoIsWhoServices
{
    public static IServiceCollection AddWhoIsWho(this IServiceCollection services) => services.AddConversation<WhoIsWhoConversation>();
}
