using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

static class ExtendMaterialsServices
{
    public static IServiceCollection AddExtendMaterials(this IServiceCollection services) =>
        services
            .AddConversation<ExtensionsConversation>()
            .AddConversation<DeadlinesConversation>()
            .AddConversation<ExtendMaterialsConversation>()
            .AddConversation<MoveDueConversation>();
}
