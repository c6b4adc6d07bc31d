using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Drafts;

static class DraftsServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddConversation<ContinueConversation>().AddConversation<DropConversation>();
}
