using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Enquiries;

static class EnquiriesServices
{
    public static IServiceCollection AddEnquiries(this IServiceCollection services) =>
        services.AddScoped<EnquiryDesk>().AddConversation<EnquiriesConversation>();
}
