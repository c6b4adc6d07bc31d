using SupervisionBot.Core.Rosters;

namespace SupervisionBot.Composition;

/// <summary>The roster as administrators change it.</summary>
static class RosterServices
{
    public static IServiceCollection AddRosters(this IServiceCollection services) =>
        services
            .AddScoped<RosterRights>()
            .AddScoped<RosterEffectsFinder>()
            .AddScoped<Departures>()
            .AddScoped<RosterNews>()
            .AddScoped<RosterNewsLines>()
            .AddScoped<RosterKeeping>()
            .AddScoped<RosterSheets>()
            .AddScoped<RosterBook>()
            .AddScoped<RosterHand>()
            .AddScoped<RosterUndo>()
            .AddScoped<RosterEditNotes>()
            .AddScoped<RosterEdits>()
            .AddScoped<RosterPeople>()
            .AddScoped<RosterHistory>();
}
