using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

static class UndoServices
{
    public static IServiceCollection AddUndo(this IServiceCollection services) =>
        services
            .AddConversation<UndoConversation>()
            .AddTakingBack<TakingBackHours>()
            .AddTakingBack<TakingBackDecisions>()
            .AddTakingBack<TakingBackBalances>()
            .AddTakingBack<TakingBackWithdrawals>();

    static IServiceCollection AddTakingBack<T>(this IServiceCollection services)
        where T : TakingBack, ITakesBack
    {
        foreach (var description in T.Descriptions)
            services.AddSingleton(description);
        return services.AddScoped<T>();
    }
}
