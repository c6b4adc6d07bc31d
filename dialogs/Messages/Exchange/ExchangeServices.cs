using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Exchange;

static class ExchangeServices
{
    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services
            .AddConversation<AskOthersConversation>()
            .AddConversation<ExchangeConversation>()
            .AddNotice<QuestionNotice>()
            .AddNotice<AnswerNotice>()
            .AddNotice<HelpedNotice>()
            .AddNotice<ReportNotice>()
            .AddNotice<TakenDownNotice>();
}
