using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.LogHours;

static class LogHoursServices
{
    public static IServiceCollection AddLogHours(this IServiceCollection services) =>
        services
            .AddScoped<LogReading>()
            .AddScoped<LogWhose>()
            .AddNotice<InPlaceNotice>()
            .AddScoped<LogQuestions>()
            .AddScoped<LogCards>()
            .AddConversation<LogHoursConversation>()
            .AddConversation<AgainConversation>();
}
