using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>
/// Which line of a plan means what of the calendar: the same topic at the same time first, then the same topic on the nearest day to come, then
/// whatever begins at the same time. Each is meant once.
/// </summary>
static class PlanMatching
{
    public static Dictionary<ClassPlanRow, StandingLesson> Match(
        IReadOnlyList<ClassPlanRow> rows,
        IReadOnlyList<StandingLesson> standing,
        BatchDescription batch,
        DateTimeOffset now
    )
    {
        Dictionary<ClassPlanRow, StandingLesson> found = new(ReferenceEqualityComparer.Instance);
        List<StandingLesson> free = [.. standing];
        DateTimeOffset At(ClassPlanRow row) => LocalTime.Instant(row.Day, row.From, batch.Zone);
        void Take(Func<ClassPlanRow, StandingLesson?> choose)
        {
            foreach (var row in rows.Where(row => !found.ContainsKey(row)))
                if (choose(row) is { } one)
                {
                    found[row] = one;
                    free.Remove(one);
                }
        }
        bool Alike(ClassPlanRow row, StandingLesson one) => one.Session.Kind == row.Kind && PlanRoll.TopicOf(batch, row.Topic) == one.Session.Topic;

        Take(row => free.Find(one => one.Session.StartsAt == At(row) && Alike(row, one)));
        Take(row =>
            At(row) <= now
                ? null
                : free.Where(one => one.Session.StartsAt > now && Alike(row, one)).MinBy(one => (one.Session.StartsAt - At(row)).Duration())
        );
        Take(row => free.Find(one => one.Session.StartsAt == At(row) && one.Session.Kind == row.Kind));
        return found;
    }
}
