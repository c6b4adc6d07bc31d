using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Jobs;

static class JobsServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddConversation<JobsConversation>().AddConversation<RunJobConversation>();
}
