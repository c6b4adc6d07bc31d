using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Invite;

static class InviteServices
{
    public static IServiceCollection AddInvite(this IServiceCollection services) =>
        services.AddConversation<NotSignedInConversation>().AddConversation<InviteConversation>().AddNotice<InvitedNotice>();
}
