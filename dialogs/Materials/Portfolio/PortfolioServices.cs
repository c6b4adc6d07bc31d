using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.Portfolio;

static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services) =>
        services.AddConversation<PortfolioConversation>().AddConversation<ReflectionsConversation>();
}
