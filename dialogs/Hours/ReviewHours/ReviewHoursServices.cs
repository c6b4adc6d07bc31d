using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

static class ReviewHoursServices
{
    public static IServiceCollection AddReviewHours(this IServiceCollection services) =>
        services
            .AddScoped<ReviewActs>()
            .AddScoped<ReviewPages>()
            .AddScoped<ReviewPool>()
            .AddScoped<ReviewInstead>()
            .AddScoped<ReviewPicking>()
            .AddNotice<DecidedNotice>()
            .AddNotice<TakenBackNotice>()
            .AddNotice<QuestionNotice>()
            .AddNotice<AnswerNotice>()
            .AddNotice<OverdueNotice>()
            .AddConversation<ReviewConversation>()
            .AddConversation<ReplyConversation>();
}
