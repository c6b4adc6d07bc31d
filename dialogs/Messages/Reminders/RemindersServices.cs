using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Reminders;

static class RemindersServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) =>
        services
            .AddConversation<RemindersConversation>()
            .AddConversation<SnoozeConversation>()
            .AddConversation<OwnRemindersConversation>()
            .AddNotice<PauseOverNotice>()
            .AddNotice<OwnReminderNotice>();
}
