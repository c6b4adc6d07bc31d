using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupervisionBot.Tests.Delivery;

/// <summary>
/// A connector on this machine that fails in every way: the statuses of the Teams documentation for bot messages, slow answers, broken
/// lines, answers cut off in the middle, answers that are no JSON. What it does to a conversation is said by the conversation's number.
/// </summary>
sealed class BadConnector : IAsyncDisposable
{
    /// <summary>One of so many conversations goes badly, each in another way.</summary>
    public const int OneIn = 4;

    static readonly (string Name, string? NotReached)[] Ways =
    [
        ("throttled", null),
        ("throttled until", null),
        ("precondition", null),
        ("gateway", null),
        ("unavailable", null),
        ("timeout", null),
        ("slow", null),
        ("broken line", null),
        ("cut off", null),
        ("no JSON", null),
        ("empty", null),
        ("blocked", "Stopped"),
        ("disabled", "Stopped"),
        ("not in the roster", "Stopped"),
        ("no permission", "Stopped"),
        ("gone", "Stopped"),
        ("wrong host", "Refused"),
        ("too big", "Refused"),
        ("bad argument", "Refused"),
        ("not registered", "Refused"),
        ("error", "Refused"),
        ("anything else", "Refused"),
        ("down for good", "GivenUp"),
    ];

    readonly WebApplication app;
    readonly ConcurrentDictionary<int, int> tries = new();

    BadConnector(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    /// <summary>How often the message of each conversation was taken.</summary>
    public ConcurrentDictionary<int, int> Taken { get; } = new();

    /// <summary>The reason for which a conversation's message can never arrive; null when it must.</summary>
    public static string? NotReached(int number) => WayOf(number) is { } way ? way.NotReached : null;

    public static async Task<BadConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new BadConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities", connector.AnswerAsync);
        await app.StartAsync();
        return connector;
    }

    static (string Name, string? NotReached)? WayOf(int number) => number % OneIn == 0 ? Ways[number / OneIn % Ways.Length] : null;

    async Task AnswerAsync(string conversation, HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        var number = int.Parse(conversation, CultureInfo.InvariantCulture);
        var attempt = tries.AddOrUpdate(number, 1, (_, tried) => tried + 1);
        switch (WayOf(number)?.Name)
        {
            case "throttled" when attempt <= 2:
                await RefuseAsync(http, 429, "Throttled");
                break;
            case "throttled until" when attempt <= 1:
                await RefuseAsync(http, 429, "Throttled", DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture));
                break;
            case "precondition" when attempt <= 1:
                await RefuseAsync(http, 412, "PreconditionFailed");
                break;
            case "gateway" when attempt <= 3:
                await RefuseAsync(http, 502, "ServiceError");
                break;
            case "unavailable" when attempt <= 5:
                await RefuseAsync(http, 503, "ServiceUnavailable");
                break;
            case "timeout" when attempt <= 1:
                await RefuseAsync(http, 504, "GatewayTimeout");
                break;
            case "broken line" when attempt <= 2:
                http.Abort();
                break;
            case "blocked":
                await RefuseAsync(http, 403, "ConversationBlockedByUser");
                break;
            case "disabled":
                await RefuseAsync(http, 403, "BotDisabledByAdmin");
                break;
            case "not in the roster":
                await RefuseAsync(http, 403, "BotNotInConversationRoster");
                break;
            case "no permission":
                await RefuseAsync(http, 403, "NotEnoughPermissions");
                break;
            case "gone":
                await RefuseAsync(http, 404, "ConversationNotFound");
                break;
            case "wrong host":
                await RefuseAsync(http, 403, "InvalidBotApiHost");
                break;
            case "too big":
                await RefuseAsync(http, 413, "MessageSizeTooBig");
                break;
            case "bad argument":
                await RefuseAsync(http, 400, "Bad Argument");
                break;
            case "not registered":
                await RefuseAsync(http, 401, "BotNotRegistered");
                break;
            case "error":
                await RefuseAsync(http, 500, "ServiceError");
                break;
            case "anything else":
                await RefuseAsync(http, 409, "Conflict");
                break;
            case "down for good":
                await RefuseAsync(http, 503, "ServiceUnavailable");
                break;
            case "slow":
                await Task.Delay(400);
                await TakeAsync(http, number, """{"id":"slow"}""");
                break;
            case "cut off":
                await TakeAsync(http, number, """{"id":"cut""", length: 1000);
                break;
            case "no JSON":
                await TakeAsync(http, number, "<html>taken</html>");
                break;
            case "empty":
                await TakeAsync(http, number, "");
                break;
            default:
                await TakeAsync(http, number, $$"""{"id":"out-{{number}}"}""");
                break;
        }
    }

    async Task TakeAsync(HttpContext http, int number, string answer, int? length = null)
    {
        Taken.AddOrUpdate(number, 1, (_, taken) => taken + 1);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = length ?? Encoding.UTF8.GetByteCount(answer);
        await http.Response.WriteAsync(answer);
        await http.Response.Body.FlushAsync();
    }

    static async Task RefuseAsync(HttpContext http, int status, string code, string retryAfter = "0")
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
