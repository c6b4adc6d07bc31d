using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ExportHours;

static class ExportHoursServices
{
    public static IServiceCollection AddExportHours(this IServiceCollection services) =>
        services.AddConversation<ExportHoursConversation>().AddConversation<ExportManyConversation>();
}
