using SkiaSharp;

namespace SupervisionBot.TeamsApp;

/// <summary>The two pictures of the app: two people talking, and a tick for what is settled. Drawn on a square of 96 units.</summary>
static class TeamsAppIcons
{
    public const int ColorSize = 192;
    public const int OutlineSize = 32;
    public const string Accent = "#0B6A6F";

    const float Units = 96;

    static readonly SKRect Front = new(29, 37, 79, 71);
    static readonly SKRect Behind = new(17, 21, 63, 53);

    /// <summary>PNG, 192 × 192: on the app's colour.</summary>
    public static byte[] Color() => Draw(ColorSize, canvas =>
        {
            canvas.Clear(SKColor.Parse(Accent));
            Fill(canvas, Bubble(Behind, 11, tail: false), SKColor.Parse("#7FD1C7"));
            Gap(canvas, SKColor.Parse(Accent), 7);
            Fill(canvas, Bubble(Front, 12, tail: true), SKColors.White);
            Stroke(canvas, Tick(), SKColor.Parse(Accent), 6.5f);
        });

    /// <summary>PNG, 32 × 32: white lines on nothing.</summary>
    public static byte[] Outline() => Draw(OutlineSize, canvas =>
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale(1.28f, 1.28f, Units / 2, Units / 2);
            Stroke(canvas, Bubble(Behind, 9, tail: false), SKColors.White, 5);
            Gap(canvas, null, 12);
            Stroke(canvas, Bubble(Front, 10, tail: true), SKColors.White, 5);
            Stroke(canvas, Tick(), SKColors.White, 5.5f);
        });

    static byte[] Draw(int size, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(size / Units);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Space between the two bubbles: the colour of the ground, or nothing at all.</summary>
    static void Gap(SKCanvas canvas, SKColor? ground, float width)
    {
        using var bubble = Bubble(Front, 12, tail: true);
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.StrokeAndFill,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Round,
        };
        if (ground is { } color)
            paint.Color = color;
        else
            paint.BlendMode = SKBlendMode.Clear;
        canvas.DrawPath(bubble, paint);
    }

    static void Fill(SKCanvas canvas, SKPath path, SKColor color)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = color };
        using (path)
            canvas.DrawPath(path, paint);
    }

    static void Stroke(SKCanvas canvas, SKPath path, SKColor color, float width)
    {
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Color = color,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using (path)
            canvas.DrawPath(path, paint);
    }

    static SKPath Tick()
    {
        using var path = new SKPathBuilder();
        path.MoveTo(44, 54.5f);
        path.LineTo(51, 61.5f);
        path.LineTo(65, 46.5f);
        return path.Detach();
    }

    /// <summary>A speech bubble; its tail is below the lower right corner.</summary>
    static SKPath Bubble(SKRect box, float radius, bool tail)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(box.Left + radius, box.Top);
        path.LineTo(box.Right - radius, box.Top);
        path.ArcTo(new SKPoint(box.Right, box.Top), new SKPoint(box.Right, box.Top + radius), radius);
        path.LineTo(box.Right, box.Bottom - radius);
        path.ArcTo(new SKPoint(box.Right, box.Bottom), new SKPoint(box.Right - radius, box.Bottom), radius);
        if (tail)
        {
            path.LineTo(box.Right - radius + 1, box.Bottom + 10);
            path.LineTo(box.Right - radius - 11, box.Bottom);
        }
        path.LineTo(box.Left + radius, box.Bottom);
        path.ArcTo(new SKPoint(box.Left, box.Bottom), new SKPoint(box.Left, box.Bottom - radius), radius);
        path.LineTo(box.Left, box.Top + radius);
        path.ArcTo(new SKPoint(box.Left, box.Top), new SKPoint(box.Left + radius, box.Top), radius);
        path.Close();
        return path.Detach();
    }
}
