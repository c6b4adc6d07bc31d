using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Audit;

static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddConversation<AuditConversation>().AddConversation<LookedConversation>();
}
