using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Languages;

static class LanguagesServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services.AddConversation<LanguageConversation>();
}
