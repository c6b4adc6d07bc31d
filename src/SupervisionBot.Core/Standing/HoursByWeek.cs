using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core.Standing;

/// <summary>What was logged for one day and what became of it.</summary>
public sealed record DayMinutes(DateOnly Day, long Approved, long Waiting)
{
    public long Logged => Approved + Waiting;
}

/// <summary>A calendar week of a batch.</summary>
/// <param name="Needed">What the week asks for: by the even plan in a week that has begun, from then on what the rest of the time needs.</param>
/// <param name="Ahead">It has not begun yet.</param>
public sealed record WeekHours(DateOnly Monday, long Approved, long Waiting, long Needed, bool Ahead)
{
    public long Logged => Approved + Waiting;
}

/// <summary>The hours of a batch week by week, against what each week asks for. Weeks without open days ask for nothing.</summary>
public static class HoursByWeek
{
    /// <param name="missing">What is neither approved nor waiting of what is needed.</param>
    public static IReadOnlyList<WeekHours> Of(DateOnly startsOn, OpenDays days, IEnumerable<DayMinutes> history, long needed, long missing)
    {
        var byWeek = history
            .GroupBy(day => LocalTime.MondayOf(day.Day))
            .ToDictionary(week => week.Key, week => (Approved: week.Sum(day => day.Approved), Waiting: week.Sum(day => day.Waiting)));
        List<WeekHours> weeks = [];
        for (var monday = LocalTime.MondayOf(startsOn); monday <= days.EndsOn; monday = monday.AddDays(OpenDays.Week))
        {
            var ahead = monday > days.Today;
            var open = days.Count(Later(monday, startsOn), Earlier(monday.AddDays(OpenDays.Week - 1), days.EndsOn));
            var (approved, waiting) = byWeek.GetValueOrDefault(monday);
            weeks.Add(new WeekHours(monday, approved, waiting, ahead ? Share(missing, open, days.Left) : Share(needed, open, days.All), ahead));
        }
        return weeks;
    }

    /// <summary>What should have been done by today if each open day had done the same.</summary>
    public static long ByPlan(OpenDays days, long needed) => Share(needed, days.Gone, days.All);

    static long Share(long amount, int open, int of) => of == 0 ? 0 : amount * open / of;

    static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
