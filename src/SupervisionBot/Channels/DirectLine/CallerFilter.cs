using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using SupervisionBot.SignIn;
using SupervisionBot.Storage;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Reads the bearer token; another conversation than the token's does not exist for its bearer.</summary>
sealed partial class CallerFilter(DirectLineTokens tokens, IHostEnvironment environment, ILogger<CallerFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (
            !AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        )
            return DirectLineError.Unauthorized();
        var (caller, expired) = await tokens.ReadAsync(header.Parameter, http.RequestAborted);
        if (caller is null)
            return DirectLineError.Unauthorized();
        if (expired)
            return DirectLineError.TokenExpired();
        // A token is of use only to who is signed in as its person; in a rehearsal everybody may be anybody.
        if (!environment.IsDevelopment() && http.Session() is { } session && session.Person?.Id != caller.Person)
            return DirectLineError.Unauthorized();
        if (http.GetRouteValue("conversationId") is string asked && asked != caller.Conversation)
            return DirectLineError.NotFound();
        http.Features.Set(caller);
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineError.Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The request is too large.");
        }
        catch (Exception failed) when (failed is not OperationCanceledException and not BadHttpRequestException && !failed.IsStorageAway())
        {
            LogFailed(failed, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "");
            return DirectLineError.Failed();
        }
    }

    [LoggerMessage(4310, LogLevel.Error, "A Direct Line call failed: {Method} {Endpoint}.")]
    partial void LogFailed(Exception exception, string method, string endpoint);
}

static class CallerFeature
{
    public static DirectLineCaller Caller(this HttpContext http) => http.Features.GetRequiredFeature<DirectLineCaller>();
}
