using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>Who and what the words of a plan can mean: the batch's supervisors, groups and topics.</summary>
public sealed class PlanRoll(SupervisionDb db)
{
    public async Task<Called> ReadAsync(SessionHost administrator, CancellationToken cancellationToken)
    {
        var batch = administrator.BatchId;
        var supervisors = await (
            from member in db.Memberships
            where member.BatchId == batch && member.Role == Role.Supervisor
            join person in db.People on member.PersonId equals person.Id
            select new Supervisor(new PersonName(person.Id, person.Name, person.NameEn), person.Email)
        ).ToListAsync(cancellationToken);
        var groups = await db.Groups.Where(g => g.BatchId == batch).Select(g => new GroupName(g.Id, g.Name)).ToListAsync(cancellationToken);
        return new Called(administrator.Batch, supervisors, groups);
    }

    /// <summary>The key of the batch's topic that is called so; other words as they are.</summary>
    public static string TopicOf(BatchDescription batch, string words) =>
        batch.Topics.FirstOrDefault(topic => Same(topic.Key, words) || Same(topic.Name.En, words) || Same(topic.Name.Zh, words))?.Key ?? words;

    internal static ClassPlanFault Of(VisitDayFault fault) =>
        fault switch
        {
            VisitDayFault.NoVisit => ClassPlanFault.NoVisit,
            VisitDayFault.LastBeforeFirst => ClassPlanFault.LastBeforeFirst,
            VisitDayFault.TooManyDays => ClassPlanFault.TooManyDays,
            VisitDayFault.SignUpWithoutPlaces => ClassPlanFault.SignUpWithoutPlaces,
            _ => ClassPlanFault.SignUpAfterFirst,
        };

    static bool Same(string one, string other) => Fold(one) == Fold(other);

    static string Fold(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.'))).ToUpperInvariant();

    public sealed record Supervisor(PersonName Name, string Email);

    /// <summary>The names that can be meant.</summary>
    public sealed class Called(BatchDescription batch, IReadOnlyList<Supervisor> supervisors, IReadOnlyList<GroupName> groups)
    {
        public IReadOnlyDictionary<PersonId, PersonName> Names { get; } =
            supervisors.DistinctBy(one => one.Name.Id).ToDictionary(one => one.Name.Id, one => one.Name);

        public IReadOnlyList<GroupName> Groups => groups;

        /// <param name="standing">What of the calendar the line means; null when there is nothing of the kind.</param>
        internal ClassPlanLine Read(ClassPlanRow row, StandingLesson? standing, DateTimeOffset now)
        {
            var before = standing?.Plan;
            var (teacher, guest) = (before?.Teacher, before?.Facts.Guest ?? "");
            if (row.Teacher.Length > 0)
                switch (Teachers(row.Teacher))
                {
                    case [var one]:
                        (teacher, guest) = (one, "");
                        break;
                    case []:
                        (teacher, guest) = (null, TeacherSaid.IsOpen(row.Teacher) ? Lesson.NotKnown : row.Teacher);
                        break;
                    default:
                        return new ClassPlanLine.Wrong(row, ClassPlanFault.TeacherUnclear);
                }
            if (row.Kind == SessionKind.Class && teacher is null && guest.Length == 0)
                return new ClassPlanLine.Wrong(row, ClassPlanFault.TeacherMissing);
            var group = before?.GroupId;
            if (row.Group.Length > 0)
            {
                if (GroupOf(row.Group) is not { } named)
                    return new ClassPlanLine.Wrong(row, ClassPlanFault.UnknownGroup);
                group = named;
            }
            // A visit that moves is on as many days as before.
            var last = row.LastDay ?? row.Day.AddDays(before is null ? 0 : MoreDays(before));
            var places = row.Places ?? before?.Facts.Places ?? 0;
            var until = row.SignUpUntil ?? (places > 0 && before?.Facts.SignUpUntil is { } day ? (day < row.Day ? day : row.Day) : null);
            if (row.Kind != SessionKind.Visit && (row.LastDay > row.Day || row.SignUpUntil is not null))
                return new ClassPlanLine.Wrong(row, ClassPlanFault.NoVisit);
            if (VisitDays.Fault(row.Day, last, until, places) is { } fault)
                return new ClassPlanLine.Wrong(row, Of(fault));
            var minutes = (int)(row.To - row.From).TotalMinutes;
            var plan = new LessonPlan(
                row.Kind,
                TopicOf(batch, row.Topic),
                Recurrence.Once(row.Day, row.From, minutes, batch.Zone).UntilDay(last, batch.Zone),
                new LessonFacts(
                    row.ClassHours ?? before?.Facts.ClassHours ?? UsualHours(row.Kind, minutes),
                    guest,
                    Or(row.City, before?.Facts.City),
                    Or(row.Reading, before?.Facts.Reading),
                    row.OpenPlaces ?? before?.Facts.OpenPlaces ?? 0,
                    places,
                    Or(row.Programme, before?.Facts.Programme),
                    Or(row.Travel, before?.Facts.Travel),
                    Or(row.Stay, before?.Facts.Stay),
                    until
                ),
                // Whoever holds a visit or a part of the closing programme stays.
                row.Kind == SessionKind.Class
                    ? teacher
                    : null,
                group,
                Or(row.Place, before?.Place)
            );
            return before is null ? new ClassPlanLine.Added(row, plan)
                : before == plan ? new ClassPlanLine.Same(row)
                : standing!.Session.StartsAt <= now ? new ClassPlanLine.Wrong(row, ClassPlanFault.Over)
                : new ClassPlanLine.Changed(row, standing.Session, before, plan);
        }

        int MoreDays(LessonPlan plan) => VisitDays.LastDay(plan.Span, batch.Zone).DayNumber - LocalTime.Day(plan.Span.From, batch.Zone).DayNumber;

        int UsualHours(SessionKind kind, int minutes) =>
            kind == SessionKind.Class ? Math.Min(Lesson.MostClassHours, minutes / batch.Limits.ClassHourMinutes) : 0;

        static string Or(string written, string? before) => written.Length > 0 ? written : before ?? "";

        List<PersonId> Teachers(string words)
        {
            var name = NameTitles.Without(words);
            return
            [
                .. supervisors
                    .Where(one => Same(one.Email, words) || Same(one.Name.Name, name) || (one.Name.NameEn.Length > 0 && Same(one.Name.NameEn, name)))
                    .Select(one => one.Name.Id)
                    .Distinct(),
            ];
        }

        GroupId? GroupOf(string words) =>
            groups.Where(group => Same(group.Name, words) || Same(group.In(Language.English), GroupNames.In(Language.English, words))).ToList()
                is [var one]
                ? one.Id
                : null;
    }
}
