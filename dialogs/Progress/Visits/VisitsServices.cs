using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Visits;

static class VisitsServices
{
    public static IServiceCollection AddVisits(this IServiceCollection services) =>
        services
            .AddConversation<SignUpVisitConversation>()
            .AddConversation<GiveUpVisitConversation>()
            .AddConversation<VisitFiguresConversation>()
            .AddConversation<VisitListConversation>()
            .AddConversation<WhoComesConversation>()
            .AddNotice<VisitOpenNotice>()
            .AddNotice<VisitPlaceNotice>()
            .AddNotice<VisitGivenUpNotice>()
            .AddNotice<VisitReportNotice>();
}
