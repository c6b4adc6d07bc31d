using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.Weeks;

static class WeeksServices
{
    public static IServiceCollection AddWeeks(this IServiceCollection services) =>
        services.AddConversation<WeeksConversation>().AddConversation<NothingThisWeekConversation>();
}
