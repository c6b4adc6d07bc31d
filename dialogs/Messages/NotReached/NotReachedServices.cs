using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.NotReached;

static class NotReachedServices
{
    public static IServiceCollection AddNotReached(this IServiceCollection services) => services.AddConversation<NotReachedConversation>();
}
