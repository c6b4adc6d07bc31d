using SupervisionBot.Channels.DirectLine;

namespace SupervisionBot.WebChat;

/// <summary>The test page. Everybody may sign in as anybody here, so outside Development none of it exists.</summary>
public static class WebChatEndpoints
{
    public static IServiceCollection AddWebChat(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsDevelopment() ? services.AddSingleton<TurnWatch>() : services;

    public static WebApplication MapWebChat(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return app;
        var group = app.MapGroup("").AddEndpointFilter<HostGuard>();
        PageApi.Map(group);
        SignInApi.Map(group);
        WatchApi.Map(group);
        return app;
    }
}
