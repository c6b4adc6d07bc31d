using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Classes;

static class ClassesServices
{
    public static IServiceCollection AddClasses(this IServiceCollection services) =>
        services
            .AddScoped<PlanClassReading>()
            .AddConversation<ClassesConversation>()
            .AddConversation<CannotComeConversation>()
            .AddConversation<CannotTeachConversation>()
            .AddConversation<TeacherAwayConversation>()
            .AddConversation<TraineeAwayConversation>()
            .AddConversation<PlanClassConversation>()
            .AddConversation<ChangeClassConversation>()
            .AddConversation<ReviseClassConversation>()
            .AddConversation<AbsencesConversation>()
            .AddNotice<PlannedNotice>()
            .AddNotice<TeachingNotice>()
            .AddNotice<ExcuseNotice>();
}
