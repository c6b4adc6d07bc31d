using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

static class OpeningBalanceServices
{
    public static IServiceCollection AddOpeningBalance(this IServiceCollection services) =>
        services
            .AddScoped<OpeningReading>()
            .AddConversation<OpeningConversation>()
            .AddConversation<OpeningListConversation>()
            .AddNotice<OpeningNotice>();
}
