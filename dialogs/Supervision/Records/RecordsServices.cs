using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Records;

static class RecordsServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) =>
        services
            .AddConversation<RecordsConversation>()
            .AddConversation<WriteRecordConversation>()
            .AddConversation<AgreedConversation>()
            .AddNotice<SignedNotice>()
            .AddNotice<DraftedNotice>();
}
