using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

static class AttendanceServices
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) =>
        services
            .AddConversation<AttendanceConversation>()
            .AddConversation<AttendedConversation>()
            .AddConversation<UnansweredConversation>()
            .AddConversation<AttendanceSaidYetConversation>()
            .AddConversation<AttendanceChangesConversation>()
            .AddNotice<HostQuestionNotice>()
            .AddNotice<AnsweredForNotice>()
            .AddNotice<AttenderQuestionNotice>()
            .AddNotice<DisagreementNotice>()
            .AddNotice<UnansweredNotice>();
}
