using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.MyHours;

static class MyHoursServices
{
    public static IServiceCollection AddMyHours(this IServiceCollection services) => services.AddConversation<MyHoursConversation>();
}
