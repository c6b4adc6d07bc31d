using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyRecord;

static class MyRecordServices
{
    public static IServiceCollection AddMyRecord(this IServiceCollection services) =>
        services.AddConversation<MyRecordConversation>().AddNotice<ClosedNotice>();
}
