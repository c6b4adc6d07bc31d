using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Handouts;

static class HandoutsServices
{
    public static IServiceCollection AddHandouts(this IServiceCollection services) =>
        services.AddConversation<HandoutConversation>().AddConversation<GetHandoutConversation>().AddNotice<HandoutNotice>();
}
