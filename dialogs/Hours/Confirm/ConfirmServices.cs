using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.Confirm;

static class ConfirmServices
{
    public static IServiceCollection AddConfirm(this IServiceCollection services) =>
        services
            .AddConversation<ConfirmConversation>()
            .AddConversation<AskToConfirmConversation>()
            .AddNotice<ConfirmNotice>()
            .AddNotice<ConfirmAnsweredNotice>()
            .AddNotice<ObjectionNotice>();
}
