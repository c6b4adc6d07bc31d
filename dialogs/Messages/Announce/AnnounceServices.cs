using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

static class AnnounceServices
{
    public static IServiceCollection AddAnnounce(this IServiceCollection services) =>
        services
            .AddConversation<AnnounceConversation>()
            .AddConversation<AnnouncementsConversation>()
            .AddConversation<ReadConversation>()
            .AddConversation<ReceivedConversation>()
            .AddNotice<AnnouncementNotice>()
            .AddNotice<RecalledNotice>();
}
