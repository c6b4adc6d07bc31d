using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Progress.ClassPlans;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

static class RosterServices
{
    public static IServiceCollection AddRoster(this IServiceCollection services) =>
        services
            .AddConversation<RosterSheetConversation>()
            .AddConversation<RosterChangeConversation>()
            .AddConversation<RosterHistoryConversation>()
            .AddConversation<MergeConversation>()
            .AddScoped<RosterChangeReading>()
            .AddScoped<RosterQuestions>()
            .AddNotice<RosterNotice>()
            .AddScoped<ITakesOtherSheets, RosterSheetTaker>();
}
