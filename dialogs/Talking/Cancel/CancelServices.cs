using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Cancel;

static class CancelServices
{
    public static IServiceCollection AddCancel(this IServiceCollection services) => services.AddConversation<CancelConversation>();
}
