using SkiaSharp;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Puts one thing under the other and begins a new page where the room ends. What a page shows is drawn later, when it is known how many there are.
/// </summary>
sealed class PdfFlow(PdfLetters letters)
{
    const float Bottom = PdfDocument.PageHeight - PdfDocument.Margin;

    /// <summary>Of a page, for a picture: room for its words is left.</summary>
    const float HighestPicture = (Bottom - PdfDocument.Margin) * 0.7f;

    /// <summary>A pixel of 96 to the inch, in points.</summary>
    const float Pixel = 0.75f;

    readonly List<List<Action<SKCanvas>>> pages =
    [
        [],
    ];
    float y = PdfDocument.Margin;

    public IReadOnlyList<IReadOnlyList<Action<SKCanvas>>> Pages => pages;

    public PdfLetters Letters => letters;

    /// <summary>What is left of the page, in points.</summary>
    public float Room => Bottom - y;

    public static float WholeRoom => Bottom - PdfDocument.Margin;

    public void BreakPage()
    {
        pages.Add([]);
        y = PdfDocument.Margin;
    }

    /// <summary>Nothing happens when there is room, or none would be gained.</summary>
    public void Want(float height)
    {
        if (Room < height && y > PdfDocument.Margin)
            BreakPage();
    }

    public void Skip(float height) => y = Math.Min(y + height, Bottom);

    public PdfTags Tags { get; } = new();

    /// <summary>Draws into the next so many points of the page; the drawing is given its upper edge.</summary>
    public void Put(float height, Action<SKCanvas, float> draw)
    {
        var top = y;
        pages[^1].Add(canvas => draw(canvas, top));
        y += height;
    }

    /// <param name="role">What the text is in the document.</param>
    public void Text(string text, PdfStyle style, string role)
    {
        var element = Tags.Root.Add(role);
        var lines = letters.Lines(text, style, PdfDocument.TextWidth);
        if (y > PdfDocument.Margin)
            Skip(style.Before);
        Want(Math.Min(lines.Count, 2) * style.LineHeight + style.KeepWith);
        foreach (var line in lines)
        {
            Want(style.LineHeight);
            Put(style.LineHeight, (canvas, top) =>
                Tags.Draw(canvas, element, style.Colour, on => letters.Draw(on, line, PdfDocument.Margin, top + style.Size * 1.15f, style))
            );
        }
        Skip(style.After);
    }

    /// <summary>With what it shows in words below it.</summary>
    public void Picture(Png png, string alt)
    {
        var share = Math.Min(1, Math.Min(PdfDocument.TextWidth / (png.Width * Pixel), HighestPicture / (png.Height * Pixel)));
        var (width, height) = (png.Width * Pixel * share, png.Height * Pixel * share);
        Want(height + 2 * PdfStyle.Small.LineHeight);
        var element = Tags.Root.Add("Figure", alt);
        Put(height, (canvas, top) =>
        {
            using var image = SKImage.FromEncodedData(png.Bytes.Span) ?? throw new InvalidOperationException("The bytes of a picture are damaged.");
            Tags.Draw(canvas, element, PdfStyle.Body.Colour, on =>
                on.DrawImage(image, SKRect.Create(PdfDocument.Margin, top, width, height), new SKSamplingOptions(SKCubicResampler.Mitchell))
            );
        });
        if (alt.Length > 0)
            Text(alt, PdfStyle.Small, "Caption");
    }
}
