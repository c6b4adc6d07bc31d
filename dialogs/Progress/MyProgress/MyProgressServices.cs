using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

static class ProgressServices
{
    public static IServiceCollection AddProgress(this IServiceCollection services) =>
        services
            .AddScoped<NextSteps>()
            .AddConversation<FiguresConversation>()
            .AddConversation<ProgressConversation>()
            .AddConversation<StoppingConversation>()
            .AddConversation<ForecastConversation>();
}
