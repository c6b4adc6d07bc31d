using System.Globalization;
using SkiaSharp;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>
/// A supervisor's week: a column a day, a block a session with the time at which it begins and how many places are taken. Dark is booked, light
/// is free; everything it shows is also said in words.
/// </summary>
static class WeekPicture
{
    const int Width = 720;
    const int Height = 640;
    const float Letters = 25;
    const float Line = 29;

    static readonly SKRect Plot = new(52, 128, Width - 8, Height - 10);

    static readonly Texts Texts = new(typeof(WeekPicture));

    /// <summary>A PNG in the language of the turn.</summary>
    public static byte[] Draw(HostWeek week, Turn turn)
    {
        List<(LocalSpan At, HostView View)> sessions = [.. week.Sessions.Select(view => (LocalSpan.Of(view.Session.Span, turn.Speaker.Zone), view))];
        var first = Math.Min(9, sessions.Min(session => session.At.From.Hour));
        var last = Math.Max(first + 8, sessions.Max(session => (int)Math.Ceiling(Ends(session.At))));
        return Lettering.Draw(Width, Height, canvas =>
        {
            using var font = Lettering.Font(Letters);
            DrawLegend(canvas, font);
            DrawDays(canvas, font, week, turn);
            DrawHours(canvas, font, first, last);
            foreach (var (at, view) in sessions)
                DrawSession(canvas, font, at, view, week, first, last);
        });
    }

    /// <summary>The hour at which it ends, 24 for midnight and when it goes on into the next day.</summary>
    static double Ends(LocalSpan at) => at.To > at.From ? at.To.ToTimeSpan().TotalHours : 24;

    static float Left(int day) => Plot.Left + Plot.Width * day / HostWeek.Days;

    static float Top(double hour, int first, int last) => Plot.Top + (float)(Plot.Height * (hour - first) / (last - first));

    static void DrawLegend(SKCanvas canvas, SKFont font)
    {
        using var ink = Lettering.Filled(Lettering.Ink);
        var left = 14f;
        foreach (var (key, colour) in (IReadOnlyList<(string, SKColor)>)[("PictureBooked", Lettering.Dark), ("PictureFree", Lettering.Light)])
        {
            using var paint = Lettering.Filled(colour);
            canvas.DrawRect(new SKRect(left, 14, left + 22, 36), paint);
            var text = Texts[key];
            canvas.DrawText(text, left + 30, 25 + Letters * 0.36f, SKTextAlign.Left, font, ink);
            left += 30 + font.MeasureText(text) + 28;
        }
    }

    /// <summary>Days on which the batch rests are pale, and today's number stands on dark ground.</summary>
    static void DrawDays(SKCanvas canvas, SKFont font, HostWeek week, Turn turn)
    {
        using var ink = Lettering.Filled(Lettering.Ink);
        using var white = Lettering.Filled(SKColors.White);
        using var pale = Lettering.Filled(Lettering.Pale);
        using var dark = Lettering.Filled(Lettering.Ink);
        using var line = new SKPaint { Color = Lettering.Faint, StrokeWidth = 1.5f };
        for (var at = 0; at < HostWeek.Days; at++)
        {
            var (day, left, middle) = (week.Day(at), Left(at), (Left(at) + Left(at + 1)) / 2);
            if (!turn.Speaker.Batch.IsOpen(day))
                canvas.DrawRect(new SKRect(left, Plot.Top, Left(at + 1), Plot.Bottom), pale);
            if (day == turn.Today)
                canvas.DrawRoundRect(new SKRect(middle - 26, 88, middle + 26, 122), 17, 17, dark);
            canvas.DrawText(day.ToString(Texts["PictureWeekday"], CultureInfo.CurrentCulture), middle, 78, SKTextAlign.Center, font, ink);
            canvas.DrawText(
                day.Day.ToString(CultureInfo.CurrentCulture),
                middle,
                105 + Letters * 0.36f,
                SKTextAlign.Center,
                font,
                day == turn.Today ? white : ink
            );
            canvas.DrawLine(left, Plot.Top, left, Plot.Bottom, line);
        }
    }

    static void DrawHours(SKCanvas canvas, SKFont font, int first, int last)
    {
        using var line = new SKPaint { Color = Lettering.Faint, StrokeWidth = 1.5f };
        using var ink = Lettering.Filled(Lettering.Ink);
        var step = last - first > 12 ? 2 : 1;
        for (var hour = first; hour <= last; hour += step)
        {
            var y = Top(hour, first, last);
            canvas.DrawLine(Plot.Left, y, Plot.Right, y, line);
            if (hour < last)
                canvas.DrawText(hour.ToString(CultureInfo.CurrentCulture), Plot.Left - 8, y + Letters * 0.8f, SKTextAlign.Right, font, ink);
        }
    }

    static void DrawSession(SKCanvas canvas, SKFont font, LocalSpan at, HostView view, HostWeek week, int first, int last)
    {
        var day = at.Day.DayNumber - week.Monday.DayNumber;
        if (day is < 0 or >= HostWeek.Days)
            return;
        var booked = view.Attenders.Count > 0;
        using var ground = Lettering.Filled(booked ? Lettering.Dark : Lettering.Light);
        using var ink = Lettering.Filled(booked ? SKColors.White : Lettering.Ink);
        var block = new SKRect(
            Left(day) + 3,
            Top(at.From.ToTimeSpan().TotalHours, first, last) + 1.5f,
            Left(day + 1) - 2,
            Top(Ends(at), first, last) - 1.5f
        );
        canvas.DrawRoundRect(block, 5, 5, ground);
        string[] lines = [Spoken.Time(at.From), $"{view.Attenders.Count}/{view.Places}"];
        for (var row = 0; row < lines.Length && block.Height >= Line * (row + 1) - 3; row++)
            canvas.DrawText(lines[row], block.MidX, block.Top + Line * row + Letters * 0.95f, SKTextAlign.Center, font, ink);
    }
}
