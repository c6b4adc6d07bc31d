namespace SupervisionBot.Channels.DirectLine;

/// <summary>Tokens for whoever has one: a longer life for this one, or one for a new conversation. The first comes from signing in.</summary>
static class TokensApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/tokens/refresh", RefreshAsync);
        group.MapPost("/tokens/generate", GenerateAsync);
    }

    static async Task<IResult> RefreshAsync(HttpContext http, DirectLineTokens tokens, DirectLineSettings settings) =>
        await AnswerAsync(http.Caller(), tokens, settings, http.RequestAborted);

    static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens, DirectLineSettings settings, IHostEnvironment environment) =>
        environment.IsDevelopment()
            ? await AnswerAsync(http.Caller() with { Conversation = RandomIds.New() }, tokens, settings, http.RequestAborted)
            : DirectLineError.NotFound();

    static async Task<IResult> AnswerAsync(
        DirectLineCaller caller,
        DirectLineTokens tokens,
        DirectLineSettings settings,
        CancellationToken cancellationToken
    ) =>
        Results.Ok(
            new
            {
                conversationId = caller.Conversation,
                token = await tokens.IssueAsync(caller, cancellationToken),
                expires_in = (int)settings.TokenLifetime.TotalSeconds,
            }
        );
}
