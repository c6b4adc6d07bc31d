using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

static class SubmitMaterialsServices
{
    public static IServiceCollection AddSubmitMaterials(this IServiceCollection services) =>
        services
            .AddConversation<SubmitMaterialsConversation>()
            .AddConversation<HeldUpConversation>()
            .AddConversation<WhatIsMissingConversation>()
            .AddConversation<LateReasonConversation>()
            .AddConversation<ObjectConversation>()
            .AddNotice<IsItOursNotice>()
            .AddNotice<NotOursNotice>()
            .AddNotice<MissingNotice>()
            .AddNotice<ExtendedNotice>()
            .AddNotice<DueDateMovedNotice>();
}
