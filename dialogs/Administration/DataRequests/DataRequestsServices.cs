using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.DataRequests;

static class DataRequestsServices
{
    public static IServiceCollection AddDataRequests(this IServiceCollection services) =>
        services.AddConversation<DataRequestsConversation>().AddNotice<ErasureAskedNotice>();
}
