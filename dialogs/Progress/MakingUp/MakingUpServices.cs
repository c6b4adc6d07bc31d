using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

static class MakingUpServices
{
    public static IServiceCollection AddMakingUp(this IServiceCollection services) =>
        services
            .AddConversation<MakeUpConversation>()
            .AddConversation<DecideMakeUpConversation>()
            .AddNotice<MakeUpNotice>()
            .AddNotice<MakeUpAnswerNotice>()
            .AddNotice<ClassMadeUpNotice>();
}
