using SkiaSharp;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>A part of a document as a screen reader meets it: a heading, a paragraph, a table with its rows and cells, a picture.</summary>
/// <param name="Role">Its standard type (ISO 32000-1, 14.8.4).</param>
/// <param name="Alt">What a picture shows, in words.</param>
/// <param name="Scope">Whether the name of a column or of a row.</param>
sealed record PdfElement(string Role, string? Alt = null, string? Scope = null)
{
    public List<PdfElement> Kids { get; } = [];

    /// <summary>Where it is drawn: the page, and the number of the mark there.</summary>
    public List<(int Page, int Mark)> Marks { get; } = [];

    public PdfElement Add(string role, string? alt = null, string? scope = null)
    {
        var kid = new PdfElement(role, alt, scope);
        Kids.Add(kid);
        return kid;
    }
}

/// <summary>
/// Notes which part is drawn where. The drawing library writes no marks, so a rectangle too small to be seen stands for each where it begins and
/// ends; <see cref="PdfTagging"/> puts the marks in their place.
/// </summary>
sealed class PdfTags
{
    /// <summary>Sizes that nothing else has, exact in a file.</summary>
    internal const float SignWidth = 0.0625f,
        SignHeight = 0.03125f;

    /// <summary>Signs in a row; they stand on the page, or they would be left out.</summary>
    internal const int Columns = 500;

    internal const int Nothing = 0;

    public PdfElement Root { get; } = new("Document");

    /// <summary>The marks of each page: what is drawn there.</summary>
    public List<List<PdfElement>> Pages { get; } = [];

    public void BeginPage() => Pages.Add([]);

    public void Draw(SKCanvas canvas, PdfElement? element, SKColor colour, Action<SKCanvas> draw)
    {
        // An odd sign begins a mark, the even one behind it ends it; what is of no element is for the eye alone.
        var sign = 2 * (element is null ? Nothing : Pages[^1].Count + 1);
        Sign(canvas, sign + 1, colour);
        draw(canvas);
        Sign(canvas, sign, colour);
        if (element is null)
            return;
        element.Marks.Add((Pages.Count - 1, Pages[^1].Count));
        Pages[^1].Add(element);
    }

    static void Sign(SKCanvas canvas, int number, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(number % Columns, number / Columns, SignWidth, SignHeight, paint);
    }
}
