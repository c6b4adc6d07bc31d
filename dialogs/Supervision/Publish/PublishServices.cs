using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Publish;

static class PublishServices
{
    public static IServiceCollection AddPublish(this IServiceCollection services) => services.AddConversation<PublishConversation>();
}
