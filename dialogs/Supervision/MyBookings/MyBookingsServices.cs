using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

static class MyBookingsServices
{
    public static IServiceCollection AddMyBookings(this IServiceCollection services) =>
        services
            .AddConversation<OwnPlaceConversation>()
            .AddConversation<MyBookingsConversation>()
            .AddNotice<OfferNotice>()
            .AddNotice<MissedNotice>()
            .AddNotice<WithdrawnNotice>()
            .AddNotice<WaitedInVainNotice>()
            .AddNotice<OnAgainNotice>()
            .AddNotice<NewTimeNotice>()
            .AddNotice<GroupMemberNotice>()
            .AddNotice<SwapRequestNotice>()
            .AddNotice<SwapAnswerNotice>()
            .AddNotice<ChangeAnswerNotice>()
            .AddNotice<ReminderNotice>();
}
