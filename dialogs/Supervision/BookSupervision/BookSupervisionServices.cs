using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

static class BookSupervisionServices
{
    public static IServiceCollection AddBookSupervision(this IServiceCollection services) =>
        services.AddScoped<BookWork>().AddConversation<BookSupervisionConversation>().AddConversation<AskChangeConversation>();
}
