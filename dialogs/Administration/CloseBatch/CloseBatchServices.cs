using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.CloseBatch;

static class CloseBatchServices
{
    public static IServiceCollection AddCloseBatch(this IServiceCollection services) => services.AddConversation<CloseBatchConversation>();
}
