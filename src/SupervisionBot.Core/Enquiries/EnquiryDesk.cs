using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Enquiries;

/// <summary>
/// Looks up what is asked. Whom the asker may know of is decided in one place here: their own trainees, as an administrator all of the batch;
/// sessions that they hold, as an administrator all. The database counts; the number of its queries does not depend on how many people there are.
/// </summary>
public sealed partial class EnquiryDesk(SupervisionDb db, Authority authority, MaterialList materials, ClassesAhead classes, TimeProvider time)
{
    /// <summary>So many sessions or days are read.</summary>
    public const int MostRows = 40;

    IQueryable<Membership> Trainees(EnquiryScope scope)
    {
        var seen = authority.TraineesOf(scope.Asker, scope.Batch);
        var trainees = db
            .Memberships.AsNoTracking()
            .Where(m =>
                m.BatchId == scope.Batch && m.Role == Role.Trainee && seen.Contains(m.PersonId) && (scope.Group == null || m.GroupId == scope.Group)
            );
        return scope.Only is { } only ? trainees.Where(m => only.Contains(m.PersonId)) : trainees;
    }

    IQueryable<PersonId> TraineeIds(EnquiryScope scope) => Trainees(scope).Select(m => m.PersonId);

    /// <summary>Supervisors whose sessions the asker may know of.</summary>
    IQueryable<PersonId> Hosts(EnquiryScope scope)
    {
        var hosts = db
            .Memberships.Where(m =>
                m.BatchId == scope.Batch
                && m.Role == Role.Supervisor
                && (
                    m.PersonId == scope.Asker
                    || db.Memberships.Any(own => own.PersonId == scope.Asker && own.BatchId == scope.Batch && own.Role == Role.Administrator)
                )
            )
            .Select(m => m.PersonId)
            .Distinct();
        return scope.Hosts is { } only ? hosts.Where(id => only.Contains(id)) : hosts;
    }

    static Span? SpanOf(Period? period, EnquiryScope scope) =>
        period is null
            ? null
            : new Span(LocalTime.Start(period.From, scope.Description.Zone), LocalTime.Start(period.To.AddDays(1), scope.Description.Zone));

    IQueryable<HourEntry> Entries(Period? period, string? kind, Standing? standing, EnquiryScope scope)
    {
        var trainees = TraineeIds(scope);
        var entries = db.HourEntries.AsNoTracking().Where(e => e.BatchId == scope.Batch && trainees.Contains(e.TraineeId));
        entries = standing switch
        {
            Standing.Approved => entries.Where(e => e.State == EntryState.Approved),
            Standing.Waiting => entries.Where(e => e.State == EntryState.Submitted),
            Standing.Returned => entries.Where(e => e.State == EntryState.Returned),
            _ => entries.Where(e => e.State == EntryState.Approved || e.State == EntryState.Submitted),
        };
        if (period is var (_, from, to))
            entries = entries.Where(e => e.Day >= from && e.Day <= to);
        // Hours from before the bot are of no day.
        if (period is not null)
            entries = entries.Where(e => e.Source != SourceKind.Opening);
        return kind is null ? entries : entries.Where(e => e.Type == kind);
    }

    /// <summary>Days on which one trainee logged as much as is asked for, the most first.</summary>
    public async Task<IReadOnlyList<LoggedDay>> DaysAsync(Enquiry.OfDays asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var (least, most) = (asked.Threshold.Least, asked.Threshold.Most);
        var days = await Entries(asked.Period, null, null, scope)
            .Where(e => e.Source != SourceKind.Opening)
            .GroupBy(e => new { e.TraineeId, e.Day })
            .Select(day => new
            {
                day.Key.TraineeId,
                day.Key.Day,
                Minutes = day.Sum(e => (long)e.Minutes),
                Entries = day.Count(),
            })
            .Where(day => day.Minutes >= least && day.Minutes <= most)
            .OrderByDescending(day => day.Minutes)
            .ThenByDescending(day => day.Day)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var ids = days.Select(day => day.TraineeId).Distinct().ToList();
        var names = await db
            .People.Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => new TraineeName(p.Id, p.Name, p.NameEn), cancellationToken);
        return [.. days.Select(day => new LoggedDay(names[day.TraineeId], day.Day, day.Minutes, day.Entries))];
    }

    /// <summary>Each item of the checklist, a group's once for each group.</summary>
    public async Task<IReadOnlyList<ItemLine>> ItemsAsync(EnquiryScope scope, CancellationToken cancellationToken)
    {
        var trainees = await TraineeIds(scope).ToListAsync(cancellationToken);
        var standing = await materials.OfAsync(trainees, scope.Batch, scope.Description, cancellationToken);
        return
        [
            .. (scope.Description.Checklist ?? []).Select(item =>
            {
                var all = standing.Values.Select(one => one.First(line => line.Item.Key == item.Key));
                if (item.By == Batches.HandedInBy.Group)
                    all = all.Where(one => one.Group != null).DistinctBy(one => one.Group!.Id);
                var lines = all.ToList();
                return new ItemLine(
                    item,
                    lines.Count,
                    lines.Count(one => one.Last is not null),
                    lines.Count(one => one.Last?.State == SubmissionState.Accepted),
                    lines.Count(one => one.Lack == Lack.Changes)
                );
            }),
        ];
    }
}
