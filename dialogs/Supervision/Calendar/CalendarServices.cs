using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Calendar;

static class CalendarServices
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services.AddConversation<CalendarConversation>();
}
