using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

static class BeingThereServices
{
    public static IServiceCollection AddBeingThere(this IServiceCollection services) =>
        services.AddConversation<CheckInConversation>().AddConversation<OpenCheckInConversation>().AddScoped<RollCall>().AddNotice<LetInNotice>();
}
