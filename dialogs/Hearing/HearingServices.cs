using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Hearing;

static class HearingServices
{
    public static IServiceCollection AddHearing(this IServiceCollection services) =>
        services
            .AddSingleton<KnownNames.Kept>()
            .AddScoped<KnownNames>()
            .AddScoped<WhoHelps>()
            .AddScoped<Ears>()
            .AddScoped<Choosing>()
            .AddScoped<Wishes>()
            .AddScoped<Following>()
            .AddScoped<GroupsOfSupervisors>()
            .AddScoped<NameSlips>()
            .AddScoped<NothingDropped>();
}
