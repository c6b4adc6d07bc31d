using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Points;

static class PointsServices
{
    public static IServiceCollection AddPoints(this IServiceCollection services) =>
        services.AddConversation<PointsConversation>().AddNotice<RemarkNotice>();
}
