using System.Collections.Concurrent;
using SkiaSharp;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A bar: the part is solid, what waits is striped, the rest is pale. Drawn so that it shows on a light card and on a dark one.</summary>
static class Bar
{
    const int Width = 480;
    const int Height = 10;
    const int Stripe = 6;

    static readonly SKColor Solid = SKColor.Parse("#2F8FB3");
    static readonly SKColor Rest = SKColor.Parse("#40808080");

    /// <summary>By percent: there are few different ones.</summary>
    static readonly ConcurrentDictionary<(int Part, int Waiting), byte[]> Drawn = new();

    public static byte[] Draw(long part, long waiting, long whole) =>
        Drawn.GetOrAdd(Percents(part, waiting, whole), static share => Draw(share.Part, share.Waiting));

    /// <summary>What the bar shows, in words.</summary>
    public static string Say(long part, long waiting, long whole)
    {
        var share = Percents(part, waiting, whole);
        return share.Waiting > 0
            ? Texts.Shared.Say("BarWaiting", ("part", share.Part), ("waiting", share.Waiting))
            : Texts.Shared.Say("Bar", ("part", share.Part));
    }

    /// <summary>What is more than nothing shows, and what is less than all is not full.</summary>
    static (int Part, int Waiting) Percents(long part, long waiting, long whole)
    {
        var done = Percent(part, whole, 100);
        return (done, Percent(waiting, whole, 100 - done));
    }

    static int Percent(long amount, long whole, int most) =>
        most == 0 || amount <= 0 ? 0 : (int)Math.Clamp(amount * 100 / whole, 1, amount >= whole ? most : Math.Min(most, 99));

    static byte[] Draw(int part, int waiting)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        canvas.ClipRoundRect(new SKRoundRect(new SKRect(0, 0, Width, Height), Height / 2f), antialias: true);
        canvas.Clear(Rest);
        using var solid = Lettering.Filled(Solid);
        var (done, open) = (Width * part / 100f, Width * (part + waiting) / 100f);
        canvas.DrawRect(new SKRect(0, 0, done, Height), solid);
        canvas.ClipRect(new SKRect(done, 0, open, Height));
        using var stripe = new SKPaint
        {
            Color = Solid,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = Stripe / 2f,
        };
        for (var x = done - Height; x < open + Height; x += Stripe)
            canvas.DrawLine(x, Height, x + Height, 0, stripe);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
