using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.HoursQuestions;

static class HoursQuestionsServices
{
    public static IServiceCollection AddHoursQuestions(this IServiceCollection services) => services.AddConversation<HoursQuestionsConversation>();
}
