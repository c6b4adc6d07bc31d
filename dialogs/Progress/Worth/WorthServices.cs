using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Worth;

static class WorthServices
{
    public static IServiceCollection AddWorth(this IServiceCollection services) =>
        services.AddConversation<WorthConversation>().AddNotice<OpinionNotice>();
}
