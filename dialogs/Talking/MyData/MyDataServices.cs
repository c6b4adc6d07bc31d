using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.MyData;

static class MyDataServices
{
    public static IServiceCollection AddMyData(this IServiceCollection services) =>
        services.AddConversation<MyDataConversation>().AddNotice<CopyNotice>().AddNotice<AnsweredNotice>().AddSingleton<IWriteCopyPage, CopyPage>();
}
