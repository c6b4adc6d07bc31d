using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

static class ChangeBatchServices
{
    public static IServiceCollection AddChangeBatch(this IServiceCollection services) =>
        services
            .AddConversation<BatchRulesConversation>()
            .AddConversation<CopyBatchConversation>()
            .AddConversation<ChangeBatchConversation>()
            .AddScoped<ChangeBatchReading>()
            .AddNotice<BatchChangedNotice>();
}
