using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.MySessions;

static class MySessionsServices
{
    public static IServiceCollection AddMySessions(this IServiceCollection services) => services
        .AddConversation<MySessionsConversation>()
        .AddConversation<MyWeekConversation>()
        .AddConversation<ChangeSessionConversation>()
        .AddConversation<RequestsConversation>()
        .AddNotice<BookingNews>()
        .AddNotice<ChangeRequestNotice>();
}
