using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>
/// Times of day as spreadsheets write them: 9:00, 09:00:00, 9点, a fraction of a day; from when to when: 9:00-12:00, 上午9点到12点.
/// </summary>
static partial class SheetTimes
{
    public static (TimeOnly From, TimeOnly? To)? Read(string cell, DateOnly day)
    {
        if (Plain().Match(cell) is { Success: true } plain)
            return At(plain, "a") is { } from && (!plain.Groups["c"].Success || At(plain, "c") is not null) ? (from, At(plain, "c")) : null;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1)
            return (TimeOnly.MinValue.AddMinutes(Math.Round(part * MinutesOfDay)), null);
        var said = SessionReader.Read(cell, day, cell.Any(Scripts.IsCjk));
        return said is { From: { } start } ? (start, said.Minutes is { } minutes ? start.AddMinutes(minutes) : null) : null;
    }

    const int MinutesOfDay = 24 * 60;

    static TimeOnly? At(Match match, string hour)
    {
        if (!match.Groups[hour].Success)
            return null;
        var minute = match.Groups[hour == "a" ? "b" : "d"];
        var (h, m) = (Number(match.Groups[hour]), minute.Success ? Number(minute) : 0);
        return h <= 23 && m <= 59 ? new TimeOnly(h, m) : null;
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<a>[0-9]{1,2})[:：.](?<b>[0-9]{2})([:：][0-9]{2})?(\s*[-–—~～至到]\s*(?<c>[0-9]{1,2})[:：.](?<d>[0-9]{2})([:：][0-9]{2})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();
}
