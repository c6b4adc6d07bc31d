using SupervisionBot.Channels.DirectLine;
using SupervisionBot.SignIn;

namespace SupervisionBot.WebChat;

/// <summary>
/// The page. In Development everybody may be anybody on it. Elsewhere it is there when administrators can be signed in: each is themselves, and
/// others only in a rehearsal.
/// </summary>
public static class WebChatEndpoints
{
    /// <summary>Turns can be watched where everybody may be anybody.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsDevelopment() ? services.AddSingleton<TurnWatch>() : services.AddSingleton<SignInLimit>();

    public static WebApplication MapWebChat(this WebApplication app)
    {
        var signsIn = app.Services.GetService<PageSettings>() is not null;
        if (!app.Environment.IsDevelopment() && !signsIn)
            return app;
        if (signsIn)
            PageSignIn.Map(app);
        var group = app.MapGroup("").WithMetadata(PartOfThePage.Mark).AddEndpointFilter<HostGuard>();
        PageApi.Map(group);
        SignInApi.Map(group);
        WatchApi.Map(group);
        return app;
    }
}
