using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.GroupProgress;

static class GroupProgressServices
{
    public static IServiceCollection AddGroupProgress(this IServiceCollection services) =>
        services.AddConversation<GroupProgressConversation>().AddConversation<WorryConversation>().AddConversation<AtRiskConversation>();
}
