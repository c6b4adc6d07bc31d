using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

static class UndoServices
{
    public static IServiceCollection AddUndo(this IServiceCollection services) =>
        services
            .AddConversation<UndoConversation>()
            .AddConversation<UndoQuestion>()
            .AddConversation<WasDoneConversation>()
            .AddScoped<TakingBacks>()
            .AddTakingBack<TakingBackHours>()
            .AddTakingBack<TakingBackDecisions>()
            .AddTakingBack<TakingBackBalances>()
            .AddTakingBack<TakingBackWithdrawals>()
            .AddTakingBack<TakingBackSessions>()
            .AddTakingBack<TakingBackBookings>()
            .AddTakingBack<TakingBackAbsences>()
            .AddTakingBack<TakingBackMaterials>()
            .AddTakingBack<TakingBackDates>()
            .AddTakingBack<TakingBackMessages>()
            .AddTakingBack<TakingBackDeputies>()
            .AddTakingBack<TakingBackSettings>()
            .AddTakingBack<TakingBackRoster>()
            .AddTakingBack<TakingBackBatch>();

    /// <summary>Before whatever else may be "resumed": what was taken back in this talk is meant first.</summary>
    public static IServiceCollection AddPutBack(this IServiceCollection services) => services.AddConversation<PutBackConversation>();

    static IServiceCollection AddTakingBack<T>(this IServiceCollection services)
        where T : TakingBack, ITakesBack
    {
        foreach (var description in T.Descriptions)
            services.AddSingleton(description);
        return services.AddScoped<T>();
    }
}
