using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.SignIn;

namespace SupervisionBot.Rehearsals;

/// <summary>
/// <c>/rehearsals</c>: begin one, let its time pass, see what everybody was told, end it. Beneath <c>/rehearsals/{id}/bot</c> lies its own Direct
/// Line server, with the addresses of the real one.
/// </summary>
public static class RehearsalEndpoints
{
    const string Root = "/rehearsals";
    const int LargestBody = 4096;
    const int MostMessages = 500;

    /// <summary>What of the program is there beneath a rehearsal.</summary>
    static readonly PathString[] Inside = [DirectLineEndpoints.Root, "/webchat/people", "/webchat/sign-in", "/webchat/turns", "/files"];

    public static IServiceCollection AddRehearsals(this IServiceCollection services, IHostEnvironment environment)
    {
        if (services.HasPage(environment))
            services.AddSingleton<Rehearsals>().AddHostedService(provider => provider.GetRequiredService<Rehearsals>());
        return services;
    }

    /// <summary>
    /// Before the routes are looked for, and after it is known who asks: what is beneath a rehearsal is served by its bot, for whom it is.
    /// </summary>
    public static WebApplication UseRehearsals(this WebApplication app)
    {
        if (app.Services.GetService<Rehearsals>() is not { } rehearsals)
            return app;
        app.Use(
            async (http, next) =>
            {
                if (!TryEnter(http.Request.Path, out var id, out var path))
                {
                    await next(http);
                    return;
                }
                if (rehearsals.Find(id, OwnerOf(http)) is not { } rehearsal || !Array.Exists(Inside, part => path.StartsWithSegments(part)))
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return;
                }
                var real = http.RequestServices;
                await using var scope = rehearsal.Services.CreateAsyncScope();
                (http.Request.PathBase, http.Request.Path, http.RequestServices) = ($"{Root}/{id}/bot", path, scope.ServiceProvider);
                try
                {
                    await next(http);
                }
                catch (ObjectDisposedException) when (rehearsals.Find(id, OwnerOf(http)) is null && !http.Response.HasStarted)
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                }
                finally
                {
                    http.RequestServices = real;
                }
            }
        );
        app.UseRouting();
        return app;
    }

    public static WebApplication MapRehearsals(this WebApplication app)
    {
        if (app.Services.GetService<Rehearsals>() is null)
            return app;
        var group = app.MapGroup(Root).WithMetadata(PartOfThePage.Mark).AddEndpointFilter<HostGuard>();
        group.MapGet("", (HttpContext http, Rehearsals rehearsals) => rehearsals.Of(OwnerOf(http)).Select(State));
        group.MapPost("", BeginAsync);
        group.MapGet("/{id}", (HttpContext http, string id, Rehearsals rehearsals) =>
            rehearsals.Find(id, OwnerOf(http)) is { } found ? Results.Ok(State(found)) : Results.NotFound()
        );
        group.MapDelete("/{id}", async (HttpContext http, string id, Rehearsals rehearsals) =>
            rehearsals.Find(id, OwnerOf(http)) is not null && await rehearsals.EndAsync(id) ? Results.NoContent() : Results.NotFound()
        );
        group.MapPost("/{id}/time", GoOnAsync);
        group.MapGet("/{id}/people", PeopleAsync);
        group.MapGet("/{id}/told", ToldAsync);
        return app;
    }

    static RehearsalOwner? OwnerOf(HttpContext http) => http.Session()?.Administrator is { } own ? new RehearsalOwner(own.Id, own.Batch) : null;

    static bool TryEnter(PathString path, out string id, out PathString inside)
    {
        (id, inside) = ("", default);
        if (!path.StartsWithSegments(Root, out var rest) || rest.Value?.Split('/', 4) is not [_, { Length: > 0 } named, "bot", var more])
            return false;
        (id, inside) = (named, $"/{more}");
        return true;
    }

    /// <summary>Times are those of the batch's clocks: <c>2026-12-07T08:00:00</c>.</summary>
    static object State(Rehearsal rehearsal) =>
        new
        {
            id = rehearsal.Id,
            now = rehearsal.Local(rehearsal.Now),
            until = rehearsal.Until is { } until ? rehearsal.Local(until) : (DateTime?)null,
            failure = rehearsal.Failure,
        };

    static async Task<IResult> BeginAsync(HttpContext http, Rehearsals rehearsals)
    {
        if (await ReadAsync<Begin>(http) is not { Of: { } of })
            return DirectLineError.BadArgument("The body does not say what the rehearsal begins from.");
        return await rehearsals.BeginAsync(of, http.Session()?.Administrator, http.RequestAborted) is { } begun
            ? Results.Json(State(begun), statusCode: StatusCodes.Status201Created)
            : DirectLineError.TooMany($"There may be {Rehearsals.MostAtOnce} rehearsals at once.");
    }

    static async Task<IResult> GoOnAsync(HttpContext http, string id, Rehearsals rehearsals)
    {
        if (rehearsals.Find(id, OwnerOf(http)) is not { } rehearsal)
            return Results.NotFound();
        if (await ReadAsync<GoOn>(http) is not { Until: { Kind: DateTimeKind.Unspecified } local })
            return DirectLineError.BadArgument("The body does not say until when by the batch's clocks, as in 2026-12-07T08:00.");
        var until = rehearsal.Instant(local);
        if (until > rehearsal.Now + Rehearsal.Furthest)
            return DirectLineError.BadArgument($"Time passes {Rehearsal.Furthest.TotalDays:0} days at most at once.");
        return rehearsal.GoOn(until)
            ? Results.Json(State(rehearsal), statusCode: StatusCodes.Status202Accepted)
            : DirectLineError.Of(StatusCodes.Status409Conflict, "Conflict", "Time passes already, or that time is over.");
    }

    /// <summary>Everybody with the conversation in which they are told.</summary>
    static async Task<IResult> PeopleAsync(HttpContext http, string id, Rehearsals rehearsals, CancellationToken cancellationToken)
    {
        if (rehearsals.Find(id, OwnerOf(http)) is not { } rehearsal)
            return Results.NotFound();
        await using var scope = rehearsal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var people = await (
            from conversation in db.WebChatConversations.AsNoTracking()
            join person in db.People on conversation.PersonId equals person.Id
            orderby conversation.StartedAt
            select new
            {
                conversation.Id,
                Person = person.Id,
                person.Name,
                person.NameEn,
            }
        ).ToListAsync(cancellationToken);
        return Results.Ok(
            people
                .DistinctBy(one => one.Person)
                .Select(one => new
                {
                    id = one.Person.Value,
                    name = one.Name,
                    nameEn = one.NameEn,
                    conversationId = one.Id,
                    isReached = rehearsal.Reached.Contains(one.Person),
                })
        );
    }

    /// <summary>What the bot has told since a time, everybody together, the oldest first; what was told at that very time comes again.</summary>
    static async Task<IResult> ToldAsync(HttpContext http, string id, DateTime? since, Rehearsals rehearsals, CancellationToken cancellationToken)
    {
        if (rehearsals.Find(id, OwnerOf(http)) is not { } rehearsal)
            return Results.NotFound();
        await using var scope = rehearsal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var told = await Told.SinceAsync(db, since is { } from ? rehearsal.Instant(from) : default, MostMessages, cancellationToken);
        return Results.Ok(
            told.Select(message => new
            {
                key = message.Key,
                at = rehearsal.Local(message.At),
                person = message.Person,
                words = message.Words,
            })
        );
    }

    /// <summary>Null for what the page never sends.</summary>
    static async Task<T?> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (await LimitedBody.ReadAsync(http.Request.Body, LargestBody, http.RequestAborted) is not { } body)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(body, Format);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    sealed record Begin(RehearsalOf? Of);

    sealed record GoOn(DateTime? Until);
}
