using System.Globalization;
using System.Text;
using QRCoder;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.BeingThere;
using SupervisionBot.Pages;
using static SupervisionBot.Pages.PlainPage;

namespace SupervisionBot.BeingThere;

/// <summary>The pages as HTML: no script, nothing from elsewhere; large on a wall, whole on a telephone.</summary>
static class CheckInHtml
{
    /// <summary>How many are in is not older than this.</summary>
    static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    /// <summary>Likewise while check-in is closed: it may be opened again.</summary>
    static readonly TimeSpan AgainWhileClosed = TimeSpan.FromSeconds(30);

    const string Style =
        "body{margin:0;padding:1rem;font:1.1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;text-align:center}"
        + "h1{font-size:clamp(1.3rem,4vw,2.6rem);margin:.5rem 0 0;overflow-wrap:anywhere}p{margin:.3rem 0}"
        + ".code{font-size:clamp(2.6rem,min(15vw,20vh),11rem);line-height:1.1;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}"
        + ".hint{color:#595959;font-size:clamp(1rem,2.4vw,1.6rem)}.in{font-size:clamp(1.2rem,3vw,2.2rem);font-weight:600}"
        + "svg{width:min(70vw,36vh);margin:-1.5vh 0;height:auto}a{color:#0b5cad}";

    static readonly PlainPage Page = new(Style, "'none'");

    public static string Policy => Page.Policy;

    /// <param name="scanned">What the QR code says; null while no code is taken.</param>
    /// <param name="left">How long the code is shown yet.</param>
    public static IResult Codes(CheckInPage page, string? scanned, Language language, TimeSpan left)
    {
        var other = (language == Language.English ? Language.Chinese : Language.English).Tag();
        var code = page.Code is null
            ? $"<p class=\"code\">{Text(CheckInWords.Closed)}</p>"
            : $"""
                <p class="hint">{Text(CheckInWords.How)} {Text(CheckInWords.Typed(page.Code))}</p>
                <p class="code">{Text(CheckInWords.Spaced(page.Code))}</p>
                <p class="hint">{Text(CheckInWords.Scan)}</p>
                {Picture(scanned!)}
                """;
        return Page.Of(
            StatusCodes.Status200OK,
            CheckInWords.Title(page, language),
            $"""
            <p class="hint">{Text(CheckInWords.When(page))}</p>
            {code}
            <p class="in">{Text(CheckInWords.In(page.In))}</p>
            <p class="hint"><a href="?lang={other}" lang="{other}" hreflang="{other}">{Text(CheckInWords.OtherLanguage)}</a></p>
            """,
            Refresh(
                page.Code is null ? AgainWhileClosed
                : left < Again ? left
                : Again
            )
        );
    }

    /// <summary>What somebody types who scanned the code and has no Teams.</summary>
    public static IResult Type(string code) =>
        Page.Of(
            StatusCodes.Status200OK,
            CheckInWords.Type(code),
            $"""
            <p class="hint">{Text(CheckInWords.Soon)}</p>
            <p><a href="/">{Text(CheckInWords.Chat)}</a></p>
            """
        );

    public static IResult Say(string sentence, int status) => Page.Of(status, sentence, "");

    static string Picture(string text)
    {
        var modules = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        for (var column = 0; column < modules.Count; column++)
            if (modules[row][column])
                path.Append(CultureInfo.InvariantCulture, $"M{column},{row}h1v1h-1z");
        return $"<svg viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\">"
            + $"<path d=\"{path}\"/></svg>";
    }

    static string Refresh(TimeSpan wait) => $"<meta http-equiv=\"refresh\" content=\"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}\">\n";
}
