using SkiaSharp;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What pictures are drawn and lettered with.</summary>
static class Lettering
{
    static readonly Lazy<SKTypeface> Typeface = new(() =>
        SKTypeface.FromFile(Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC.ttf"))
        ?? throw new InvalidOperationException("The font is not beside the program: fonts/NotoSansSC.ttf.")
    );

    public static readonly SKColor Ink = SKColor.Parse("#242424");
    public static readonly SKColor Faint = SKColor.Parse("#D1D1D1");
    public static readonly SKColor Pale = SKColor.Parse("#F3F3F3");
    public static readonly SKColor Dark = SKColor.Parse("#0B6A6F");
    public static readonly SKColor Light = SKColor.Parse("#7FD1C7");

    public static SKFont Font(float size) => new(Typeface.Value, size) { Edging = SKFontEdging.Antialias };

    public static SKPaint Filled(SKColor colour) =>
        new()
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Fill,
        };

    /// <summary>A PNG of so many pixels.</summary>
    public static byte[] Draw(int width, int height, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
