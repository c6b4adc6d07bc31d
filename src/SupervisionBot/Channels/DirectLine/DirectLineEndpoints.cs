using SupervisionBot.SignIn;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Our own Direct Line 3.0 server: what Microsoft's Web Chat talks to.</summary>
public static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    /// <summary>Needs a registered <c>IBot</c>, <c>SupervisionDb</c> and <c>TimeProvider</c>. Settings: section <c>DirectLine</c>.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton(provider => DirectLineSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SigningKey>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton(provider => new ConversationStore(
            provider.GetRequiredService<IServiceScopeFactory>(),
            hasFlavours: provider.GetService<IHostEnvironment>()?.IsDevelopment() == true
        ));
        services.AddSingleton<ConversationLogs>();
        services.AddSingleton(provider => new UploadedFiles(
            provider.GetRequiredService<DirectLineTokens>(),
            provider.GetRequiredService<DirectLineSettings>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<PostRate>();
        services.AddSingleton(provider => new DirectLineAdapter(
            provider.GetRequiredService<ConversationLogs>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<DirectLineSettings>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<TurnRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnRunner>());
        services.AddHostedService<Housekeeping>();
        return services;
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        var open = app.MapGroup(Root).WithMetadata(PartOfThePage.Mark).AddEndpointFilter<HostGuard>();
        StreamApi.Map(open);
        FilesApi.Map(open);
        open.MapFallback(() => DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such operation here."));

        var called = open.MapGroup("").AddEndpointFilter<CallerFilter>();
        TokensApi.Map(called);
        ConversationsApi.Map(called);
        ActivitiesApi.Map(called);
        UploadApi.Map(called);
        return app;
    }
}
