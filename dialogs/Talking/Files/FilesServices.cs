using Microsoft.Extensions.DependencyInjection;

namespace SupervisionBot.Dialogs.Talking.Files;

static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddScoped<HandOver>();
}
