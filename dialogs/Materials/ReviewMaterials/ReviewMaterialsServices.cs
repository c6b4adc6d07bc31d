using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

static class ReviewMaterialsServices
{
    public static IServiceCollection AddReviewMaterials(this IServiceCollection services) =>
        services
            .AddScoped<MaterialSheet>()
            .AddConversation<ReviewMaterialsConversation>()
            .AddConversation<RemarkConversation>()
            .AddNotice<OverdueMaterialsNotice>()
            .AddConversation<AskForChangesConversation>()
            .AddNotice<HandedInNotice>()
            .AddNotice<ReviewedNotice>();
}
