using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.NotReached;

static class NotReachedServices
{
    public static IServiceCollection AddNotReached(this IServiceCollection services) => services
        .AddConversation<NotReachedConversation>();
}
