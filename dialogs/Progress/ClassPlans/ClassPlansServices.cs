using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

static class ClassPlansServices
{
    public static IServiceCollection AddClassPlans(this IServiceCollection services) =>
        services.AddScoped<ClassPlanSheets>().AddConversation<ClassPlanConversation>();
}
