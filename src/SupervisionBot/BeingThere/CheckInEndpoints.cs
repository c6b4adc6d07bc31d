using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.BeingThere;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Requests;

namespace SupervisionBot.BeingThere;

/// <summary>
/// The page with a class's code for the projector, by an address that cannot be guessed; and the small page to which its QR code leads where there is
/// no Teams. That one says again what stands in its address and looks nothing up, so that it tells nobody anything.
/// </summary>
static class CheckInEndpoints
{
    /// <summary>The host's own page, under the address of the codes.</summary>
    const string CodePath = "code";

    public static IServiceCollection AddBeingThere(this IServiceCollection services) =>
        services.AddSingleton<CheckInLimit>().AddSingleton(provider => new CheckInAddress(provider.GetRequiredService<CalendarAddress>().Root));

    public static void MapBeingThere(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{CheckInAddress.Path}/{CodePath}/{{code:length(6)}}", GetCode);
        app.MapGet($"{CheckInAddress.Path}/{{link:length(43)}}", GetAsync);
    }

    static async Task<IResult> GetAsync(
        HttpContext http,
        string link,
        CheckIns checkIns,
        CheckInLimit limit,
        CheckInAddress address,
        IConfiguration configuration,
        TimeProvider time
    )
    {
        var language = Begin(http);
        if (!limit.Allows(http))
        {
            http.Response.Headers.RetryAfter = "60";
            return CheckInHtml.Say(CheckInWords.TooFast, StatusCodes.Status429TooManyRequests);
        }
        if (await checkIns.PageAsync(link, http.RequestAborted) is not { } page)
            return CheckInHtml.Say(CheckInWords.Nowhere, StatusCodes.Status404NotFound);
        var scanned = page.Code is { } code ? ScannedOf(code, address, configuration) : null;
        return CheckInHtml.Codes(page, scanned, language, CheckInCode.Left(time.GetUtcNow()));
    }

    static IResult GetCode(HttpContext http, string code)
    {
        Begin(http);
        return code.All(char.IsAsciiDigit) ? CheckInHtml.Type(code) : CheckInHtml.Say(CheckInWords.Nowhere, StatusCodes.Status404NotFound);
    }

    /// <summary>In Teams the bot with the code filled in; elsewhere the small page.</summary>
    internal static string ScannedOf(string code, CheckInAddress address, IConfiguration configuration) =>
        ChannelSettings.IsRegistered(configuration)
            ? $"https://teams.microsoft.com/l/chat/0/0?users=28:{configuration[ChannelSettings.AppIdKey]}"
                + $"&message={Uri.EscapeDataString(CheckInWords.Typed(code))}"
            : $"{address.Root.TrimEnd('/')}{CheckInAddress.Path}/{CodePath}/{code}";

    static Language Begin(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = CheckInHtml.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        var language = PageLanguage.Of(http, null);
        Turn.SetCulture(language);
        return language;
    }
}
