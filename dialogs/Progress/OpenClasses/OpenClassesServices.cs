using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

static class OpenClassesServices
{
    public static IServiceCollection AddOpenClasses(this IServiceCollection services) =>
        services
            .AddConversation<OpenClassesConversation>()
            .AddConversation<OpenPlacesConversation>()
            .AddConversation<AttendanceNoteConversation>()
            .AddConversation<GuestsConversation>()
            .AddNotice<OpenClassesNotice>()
            .AddNotice<OpenClassNotice>()
            .AddNotice<GuestPlaceNotice>();
}
