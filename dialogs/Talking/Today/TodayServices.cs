using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Today;

static class TodayServices
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services.AddConversation<TodayConversation>();
}
