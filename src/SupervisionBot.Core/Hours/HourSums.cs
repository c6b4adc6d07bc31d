using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Hours;

/// <summary>Which of a trainee's entries are meant. What is null or empty leaves it open.</summary>
public sealed record HourFilter(DateOnly? From = null, DateOnly? To = null, string? Type = null, IReadOnlyList<PersonId>? Supervisees = null)
{
    public static HourFilter For(Period? period) => new(period?.From, period?.To);
}

/// <summary>Entries added up. Minutes that were returned or withdrawn count for nothing here.</summary>
/// <param name="Days">Different days with an entry.</param>
public sealed record HourSum(long ApprovedMinutes, long WaitingMinutes, int Entries, int Days)
{
    public long Minutes => ApprovedMinutes + WaitingMinutes;
}

/// <summary>Minutes of one type on one day, by where they stand.</summary>
/// <param name="Opening">Hours from before the bot, booked as one balance: they say nothing about a day.</param>
public sealed record DaySum(DateOnly Day, string Type, EntryState State, bool Opening, long Minutes);

/// <summary>
/// Adds up a trainee's entries, for the trainee and for whoever acts for them; for anybody else there are none. The database adds, along the
/// index by trainee, batch and day: what others have logged costs nothing.
/// </summary>
public sealed class HourSums(SupervisionDb db, Authority authority)
{
    public async Task<HourSum> SumAsync(PersonId who, PersonId trainee, BatchId batch, HourFilter filter, CancellationToken cancellationToken)
    {
        // What was saved in this turn counts as it is now, although the database does not have it yet.
        List<HourEntry> saved = who == trainee ? [.. db.HourEntries.Local.Where(entry => entry.TraineeId == trainee && entry.BatchId == batch)] : [];
        var ids = saved.Select(entry => entry.Id).ToList();
        var now = Within(saved.Where(entry => entry.State is EntryState.Submitted or EntryState.Approved).AsQueryable(), filter)
            .Select(entry => new
            {
                entry.Day,
                entry.State,
                Minutes = (long)entry.Minutes,
                Entries = 1,
            })
            .ToList();
        var meant = Meant(who, trainee, batch, filter);
        var before = await (ids.Count == 0 ? meant : meant.Where(entry => !ids.Contains(entry.Id)))
            .GroupBy(entry => new { entry.Day, entry.State })
            .Select(day => new
            {
                day.Key.Day,
                day.Key.State,
                Minutes = day.Sum(entry => (long)entry.Minutes),
                Entries = day.Count(),
            })
            .ToListAsync(cancellationToken);
        var days = before.Concat(now).ToList();
        return new HourSum(
            days.Where(day => day.State == EntryState.Approved).Sum(day => day.Minutes),
            days.Where(day => day.State == EntryState.Submitted).Sum(day => day.Minutes),
            days.Sum(day => day.Entries),
            days.Select(day => day.Day).Distinct().Count()
        );
    }

    /// <summary>Of each trainee for whom somebody may act, also of those with nothing; of one group where that is said. The most first.</summary>
    public async Task<IReadOnlyList<(TraineeName Trainee, long Minutes)>> OfTraineesAsync(
        PersonId who,
        BatchId batch,
        GroupId? only,
        HourFilter filter,
        CancellationToken cancellationToken
    )
    {
        var seen = authority.TraineesOf(who, batch);
        var trainees = await (
            from own in db.Memberships
            where own.BatchId == batch && own.Role == Role.Trainee && seen.Contains(own.PersonId) && (only == null || own.GroupId == only)
            join person in db.People on own.PersonId equals person.Id
            orderby person.Name
            select new TraineeName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        var sums = await Within(
                db.HourEntries.AsNoTracking()
                    .Where(entry =>
                        entry.BatchId == batch
                        && seen.Contains(entry.TraineeId)
                        && (entry.State == EntryState.Submitted || entry.State == EntryState.Approved)
                    ),
                filter
            )
            .GroupBy(entry => entry.TraineeId)
            .Select(own => new { Trainee = own.Key, Minutes = own.Sum(entry => (long)entry.Minutes) })
            .ToDictionaryAsync(own => own.Trainee, own => own.Minutes, cancellationToken);
        return [.. trainees.Select(one => (one, sums.GetValueOrDefault(one.Id))).OrderByDescending(one => one.Item2)];
    }

    /// <summary>Day by day, for a forecast or a picture.</summary>
    public Task<List<DaySum>> ByDayAsync(PersonId who, PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        Meant(who, trainee, batch, new HourFilter())
            .GroupBy(entry => new
            {
                entry.Day,
                entry.Type,
                entry.State,
                Opening = entry.Source == SourceKind.Opening,
            })
            .Select(day => new DaySum(day.Key.Day, day.Key.Type, day.Key.State, day.Key.Opening, day.Sum(entry => (long)entry.Minutes)))
            .ToListAsync(cancellationToken);

    IQueryable<HourEntry> Meant(PersonId who, PersonId trainee, BatchId batch, HourFilter filter)
    {
        var entries = db
            .HourEntries.AsNoTracking()
            .Where(entry =>
                entry.TraineeId == trainee && entry.BatchId == batch && (entry.State == EntryState.Submitted || entry.State == EntryState.Approved)
            );
        if (who != trainee)
        {
            var seen = authority.TraineesOf(who, batch);
            entries = entries.Where(entry => seen.Contains(entry.TraineeId));
        }
        return Within(entries, filter);
    }

    static IQueryable<HourEntry> Within(IQueryable<HourEntry> entries, HourFilter filter)
    {
        if (filter.From is { } from)
            entries = entries.Where(entry => entry.Day >= from);
        if (filter.To is { } to)
            entries = entries.Where(entry => entry.Day <= to);
        if (filter.Type is { } type)
            entries = entries.Where(entry => entry.Type == type);
        if (filter.Supervisees is { Count: > 0 } supervisees)
            entries = entries.Where(entry => entry.SuperviseeId != null && supervisees.Contains(entry.SuperviseeId.Value));
        return entries;
    }
}
