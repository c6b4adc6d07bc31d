using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Human;

static class HumanServices
{
    public static IServiceCollection AddHuman(this IServiceCollection services) =>
        services
            .AddConversation<WhoAreYouConversation>()
            .AddConversation<PrivacyConversation>()
            .AddConversation<PersonWantedConversation>()
            .AddConversation<ByeConversation>()
            .AddConversation<InsultConversation>()
            .AddConversation<CrisisConversation>()
            .AddConversation<DistressConversation>()
            .AddConversation<WorkingLateConversation>()
            .AddConversation<TakenBackConversation>()
            .AddConversation<RosterConversation>()
            .AddConversation<BatchFileConversation>()
            .AddConversation<MoreTimeConversation>()
            .AddConversation<NotHereConversation>()
            .AddConversation<SuperviseeChangedConversation>()
            .AddConversation<PassOnConversation>()
            .AddConversation<ShorterConversation>()
            .AddNotice<LineNotice>();
}
