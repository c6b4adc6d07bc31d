using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

static class ProgrammeServices
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) =>
        services
            .AddConversation<NotHeldConversation>()
            .AddConversation<HowItWorksConversation>()
            .AddConversation<ProgrammeConversation>()
            .AddConversation<BatchStatusConversation>()
            .AddScoped<BatchUnsettled>()
            .AddConversation<DueDatesConversation>()
            .AddConversation<WhoDecidesConversation>();
}
