using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Portfolios;

namespace SupervisionBot.Composition;

static class MaterialServices
{
    /// <summary>Defence materials: the checklist, handing in, what groups agree on, more time, reminders, reviewing.</summary>
    public static IServiceCollection AddMaterials(this IServiceCollection services)
    {
        services.AddScoped<MaterialList>();
        services.AddScoped<MaterialRights>();
        services.AddScoped<MaterialVersions>();
        services.AddScoped<MissingMaterials>();
        services.AddScoped<Handins>();
        services.AddScoped<GroupConsent>();
        services.AddScoped<MaterialReviews>();
        services.AddScoped<ChecklistCredit>();
        services.AddScoped<Extensions>();
        services.AddScoped<DueDates>();
        services.AddScoped<RecurringWork, RemindOfMaterials>();
        services.AddScoped<PointTicks>();
        services.AddScoped<Remarks>();
        services.AddScoped<MaterialHistory>();
        services.AddScoped<RecurringWork, EscalateMaterials>();
        services.AddScoped<Portfolios>();
        services.AddScoped<Reflections>();
        return services;
    }
}
