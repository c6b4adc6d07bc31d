using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Exports;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

static class ExportsServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services
            .AddConversation<ExportHoursConversation>()
            .AddConversation<ExportManyConversation>()
            .AddConversation<ExportsConversation>()
            .AddNotice<ExportMadeNotice>()
            .AddScoped<ExportAsking>()
            .AddScoped<IWriteExports, ExportWriter>();
}
