using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.Amend;

static class AmendServices
{
    public static IServiceCollection AddAmend(this IServiceCollection services) =>
        services
            .AddScoped<AmendDesk>()
            .AddConversation<AmendConversation>()
            .AddConversation<AgreeConversation>()
            .AddNotice<AmendmentNotice>()
            .AddNotice<AmendmentDecidedNotice>();
}
