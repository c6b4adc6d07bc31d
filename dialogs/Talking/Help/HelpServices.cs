using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Help;

static class HelpServices
{
    public static IServiceCollection AddHelp(this IServiceCollection services) => services.AddConversation<HelpConversation>();
}
