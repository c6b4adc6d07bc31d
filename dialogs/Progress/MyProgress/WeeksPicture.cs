using System.Globalization;
using SkiaSharp;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>
/// Hours by week against the needed line: a column a week, approved below and waiting above it. Lettered so that it can be read where a card is
/// 300 px wide. Colours differ in lightness too, and everything it shows is also said in words.
/// </summary>
static class WeeksPicture
{
    const int Width = 720;
    const int Height = 430;
    const float Letters = 27;

    static readonly SKRect Plot = new(74, 62, Width - 14, Height - 52);
    static readonly SKColor Needed = SKColor.Parse("#B3261E");

    static readonly Texts Texts = new(typeof(WeeksPicture));

    /// <summary>A PNG in the language of the turn.</summary>
    /// <param name="scale">2 for paper: twice as many dots each way.</param>
    public static byte[] Draw(IReadOnlyList<WeekHours> weeks, int scale = 1) => Lettering.Draw(Width * scale, Height * scale, canvas =>
        {
            canvas.Scale(scale);
            Draw(canvas, weeks);
        });

    static void Draw(SKCanvas canvas, IReadOnlyList<WeekHours> weeks)
    {
        using var font = Lettering.Font(Letters);
        var step = HoursAStep(weeks);
        var most = (Highest(weeks) / 60 / step + 1) * step;
        DrawAhead(canvas, weeks);
        DrawHours(canvas, font, step, most);
        DrawColumns(canvas, weeks, most);
        DrawNeeded(canvas, weeks, most);
        DrawMonths(canvas, font, weeks);
        DrawLegend(canvas, font);
    }

    static long Highest(IReadOnlyList<WeekHours> weeks) => weeks.Max(week => Math.Max(week.Logged, week.Needed));

    /// <summary>Three or four lines, at round hours.</summary>
    static long HoursAStep(IReadOnlyList<WeekHours> weeks)
    {
        long[] round = [1, 2, 5, 10, 20, 50, 100];
        return round.FirstOrDefault(step => Highest(weeks) / 60 < 4 * step, 200);
    }

    static float Left(int week, int weeks) => Plot.Left + Plot.Width * week / weeks;

    static float Top(long minutes, long most) => Plot.Bottom - Plot.Height * minutes / (most * 60);

    static void DrawAhead(SKCanvas canvas, IReadOnlyList<WeekHours> weeks)
    {
        var first = weeks.TakeWhile(week => !week.Ahead).Count();
        if (first == weeks.Count)
            return;
        using var paint = Lettering.Filled(Lettering.Pale);
        canvas.DrawRect(new SKRect(Left(first, weeks.Count), Plot.Top, Plot.Right, Plot.Bottom), paint);
    }

    static void DrawHours(SKCanvas canvas, SKFont font, long step, long most)
    {
        using var line = new SKPaint { Color = Lettering.Faint, StrokeWidth = 1.5f };
        using var ink = Lettering.Filled(Lettering.Ink);
        for (var hours = 0L; hours <= most; hours += step)
        {
            var y = Top(hours * 60, most);
            canvas.DrawLine(Plot.Left, y, Plot.Right, y, line);
            canvas.DrawText(hours.ToString(CultureInfo.CurrentCulture), Plot.Left - 10, y + Letters * 0.36f, SKTextAlign.Right, font, ink);
        }
    }

    static void DrawColumns(SKCanvas canvas, IReadOnlyList<WeekHours> weeks, long most)
    {
        using var approved = Lettering.Filled(Lettering.Dark);
        using var waiting = Lettering.Filled(Lettering.Light);
        for (var at = 0; at < weeks.Count; at++)
        {
            var gap = Plot.Width / weeks.Count * 0.14f;
            var (left, right) = (Left(at, weeks.Count) + gap, Left(at + 1, weeks.Count) - gap);
            var middle = Top(weeks[at].Approved, most);
            if (weeks[at].Approved > 0)
                canvas.DrawRect(new SKRect(left, middle, right, Plot.Bottom), approved);
            if (weeks[at].Waiting > 0)
                canvas.DrawRect(new SKRect(left, Top(weeks[at].Logged, most), right, middle), waiting);
        }
    }

    static void DrawNeeded(SKCanvas canvas, IReadOnlyList<WeekHours> weeks, long most)
    {
        using var paint = new SKPaint
        {
            Color = Needed,
            StrokeWidth = 4,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var path = new SKPathBuilder();
        for (var at = 0; at < weeks.Count; at++)
        {
            var y = Top(weeks[at].Needed, most);
            if (at == 0)
                path.MoveTo(Left(0, weeks.Count), y);
            else
                path.LineTo(Left(at, weeks.Count), y);
            path.LineTo(Left(at + 1, weeks.Count), y);
        }
        using var line = path.Detach();
        canvas.DrawPath(line, paint);
    }

    static void DrawMonths(SKCanvas canvas, SKFont font, IReadOnlyList<WeekHours> weeks)
    {
        using var ink = Lettering.Filled(Lettering.Ink);
        using var tick = new SKPaint { Color = Lettering.Ink, StrokeWidth = 1.5f };
        var free = (float)Width;
        // From the right, so that of two that would touch the whole month is named and not the days before it.
        for (var at = weeks.Count - 1; at >= 0; at--)
        {
            if (at > 0 && weeks[at].Monday.Month == weeks[at - 1].Monday.Month)
                continue;
            var (name, left) = (weeks[at].Monday.ToString(Texts["PictureMonth"], CultureInfo.CurrentCulture), Left(at, weeks.Count));
            if (left + font.MeasureText(name) > free)
                continue;
            canvas.DrawLine(left, Plot.Bottom, left, Plot.Bottom + 10, tick);
            canvas.DrawText(name, left, Height - 16, SKTextAlign.Left, font, ink);
            free = left - 10;
        }
    }

    static void DrawLegend(SKCanvas canvas, SKFont font)
    {
        using var ink = Lettering.Filled(Lettering.Ink);
        var left = 14f;
        foreach (
            var (key, colour, thick) in (IReadOnlyList<(string, SKColor, float)>)
                [("PictureApproved", Lettering.Dark, 22), ("PictureWaiting", Lettering.Light, 22), ("PictureNeeded", Needed, 5)]
        )
        {
            using var paint = Lettering.Filled(colour);
            canvas.DrawRect(new SKRect(left, 27 - thick / 2, left + 22, 27 + thick / 2), paint);
            var text = Texts[key];
            canvas.DrawText(text, left + 30, 27 + Letters * 0.36f, SKTextAlign.Left, font, ink);
            left += 30 + font.MeasureText(text) + 28;
        }
    }
}
