using Microsoft.AspNetCore.Http.Features;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Hours.Confirm;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Requests;
using SupervisionBot.Storage;
using SupervisionBot.Turns;

namespace SupervisionBot.Confirm;

/// <summary>
/// The page behind a link to a supervisee. Opening it changes nothing, so that a channel's preview uses nothing up; the first answer does.
/// A link that was guessed, used, replaced or is too old looks the same as any other that leads nowhere.
/// </summary>
static class ConfirmEndpoints
{
    const int LargestAnswer = 8 * 1024;

    public static IServiceCollection AddConfirmations(this IServiceCollection services) =>
        services
            .AddScoped<Confirmations>()
            .AddScoped<ConfirmReader>()
            .AddSingleton<ConfirmLimit>()
            .AddSingleton(provider => new ConfirmationAddress(provider.GetRequiredService<CalendarAddress>().Root));

    public static void MapConfirm(this IEndpointRouteBuilder app)
    {
        var links = app.MapGroup($"{ConfirmationAddress.Path}/{{secret}}").AddEndpointFilter(LimitAsync);
        links.MapGet("", GetAsync);
        links.MapPost("", PostAsync);
    }

    static async Task<IResult> GetAsync(HttpContext http, string secret, Confirmations confirmations, ConfirmReader reader)
    {
        if (
            ConfirmationSecret.Of(secret) is not { } link
            || await confirmations.FindAsync(link, http.RequestAborted) is not { } view
            || await reader.TurnAsync(http, view) is not { } turn
        )
            return Nowhere(http);
        Turn.SetCulture(turn.Language);
        return ConfirmPage.Question(view, turn);
    }

    static async Task<IResult> PostAsync(
        HttpContext http,
        string secret,
        Confirmations confirmations,
        ConfirmReader reader,
        SupervisionDb db,
        DatabaseWriter writer
    )
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestAnswer;
        if (ConfirmationSecret.Of(secret) is not { } link || await AnswerOfAsync(http) is not var (right, words))
            return Nowhere(http);
        for (var again = true; ; again = false)
        {
            if (await confirmations.FindAsync(link, http.RequestAborted) is not { } view || await reader.TurnAsync(http, view) is not { } turn)
                return Nowhere(http);
            AuditOrigin.Be(new AuditOrigin(AuditPlace.Page, By: view.Confirmation.SuperviseeId, Batch: view.BatchId));
            var outcome = await confirmations.AnswerAsync(link, right, words, http.RequestAborted);
            try
            {
                await writer.SaveAsync(db, () => db.SaveChangesAsync(http.RequestAborted));
            }
            catch (Exception lost) when (again && lost.IsLostRace())
            {
                db.ChangeTracker.Clear();
                continue;
            }
            Turn.SetCulture(turn.Language);
            return outcome switch
            {
                ConfirmOutcome.Given given => ConfirmPage.Say(ConfirmWords.Thanks(given.Confirmation), StatusCodes.Status200OK),
                ConfirmOutcome.NeedsWords => ConfirmPage.Question(view, turn, ConfirmWords.NeedsWords),
                _ => Nowhere(http),
            };
        }
    }

    /// <summary>Null for what the page never sends.</summary>
    static async Task<(bool Right, string Words)?> AnswerOfAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            var form = await http.Request.ReadFormAsync(
                new FormOptions
                {
                    ValueCountLimit = 4,
                    ValueLengthLimit = LargestAnswer,
                    BufferBodyLengthLimit = LargestAnswer,
                },
                http.RequestAborted
            );
            return form["answer"].ToString() switch
            {
                "yes" => (true, ""),
                "no" => (false, form["words"].ToString()),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        SetHeaders(http.Response.Headers);
        if (http.RequestServices.GetRequiredService<ConfirmLimit>().Allows(http))
            return await next(invocation);
        http.Response.Headers.RetryAfter = "60";
        Turn.SetCulture(PageLanguage.Of(http, null));
        return ConfirmPage.Say(ConfirmWords.TooFast, StatusCodes.Status429TooManyRequests);
    }

    static IResult Nowhere(HttpContext http)
    {
        Turn.SetCulture(PageLanguage.Of(http, null));
        return ConfirmPage.Say(ConfirmWords.Over, StatusCodes.Status404NotFound);
    }

    static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ConfirmPage.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
