using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Settings;
using SupervisionBot.Talks;

namespace SupervisionBot.Calendar;

/// <summary>Private calendar feeds: whoever has the address reads it, nobody else learns whether there is one.</summary>
static class CalendarEndpoints
{
    public const string AddressKey = "Calendar:Address";

    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services.AddScoped<CalendarFeeds>().AddSingleton(provider => AddressOf(provider.GetRequiredService<IConfiguration>()));

    public static void MapCalendar(this IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", GetAsync);

    static async Task<IResult> GetAsync(
        HttpContext http,
        string secret,
        CalendarFeeds feeds,
        PersonFinder people,
        Speakers speakers,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await feeds.ReadAsync(secret, cancellationToken) is not { } id || await people.FindAsync(id, cancellationToken) is not { } person)
            return Results.NotFound();
        var reader = new NoticeReader(await speakers.OfAsync(person, cancellationToken), person.Language, time.GetUtcNow());
        Turn.SetCulture(person.Language);
        var turn = reader.AsTurn();
        List<CalendarLine> lines =
        [
            .. (await feeds.BookingsAsync(id, cancellationToken)).Select(view => SessionSheets.Line(turn, view)),
            .. (await feeds.HostedAsync(id, cancellationToken)).Select(hosted => SessionSheets.Line(turn, hosted.Session, hosted.Booked)),
        ];
        return Results.File(Encoding.UTF8.GetBytes(SessionCalendar.Feed(lines, reader.Now)), "text/calendar; charset=utf-8", entityTag: TagOf(lines));
    }

    /// <summary>The same as long as nothing but the time of asking is another.</summary>
    static EntityTagHeaderValue TagOf(IEnumerable<CalendarLine> lines) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SessionCalendar.Feed(lines, DateTimeOffset.UnixEpoch))))}\"");

    /// <summary>What the outside calls the bot; without the setting, where it listens.</summary>
    /// <exception cref="WrongSettingException" />
    internal static CalendarAddress AddressOf(IConfiguration configuration)
    {
        if (configuration[AddressKey] is not { Length: > 0 } set)
            return new(configuration["urls"]?.Split(';')[0] ?? "http://localhost:3978");
        return Uri.TryCreate(set, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(set)
            : throw SettingReading.Wrong("Setting.PublicAddress", AddressKey, set);
    }
}
