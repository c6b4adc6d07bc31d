using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Enquiries;

/// <summary>What is counted of each trainee, and what of it is added up.</summary>
partial class EnquiryDesk
{
    /// <summary>What one of the queries below counts of one trainee.</summary>
    sealed record Tally(PersonId Who, long Amount, long Of, int Times, DateOnly? Last);

    public async Task<TraineesFound> TraineesAsync(Enquiry.OfTrainees asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var trainees = await Trainees(scope)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { Who = new TraineeName(p.Id, p.Name, p.NameEn), m.GroupId })
            .ToListAsync(cancellationToken);
        List<TraineeTally> all;
        if (asked.What == Measured.Materials)
            all = await LackingAsync(asked, [.. trainees.Select(one => (one.Who, one.GroupId))], scope, cancellationToken);
        else if (asked.What == Measured.ClassHoursCounted)
            all = await ClassHoursAsync([.. trainees.Select(one => (one.Who, one.GroupId))], scope, cancellationToken);
        else
        {
            var tallies = await Tallies(asked, await HeldWithAskerAsync(asked, scope, cancellationToken), scope)
                .ToDictionaryAsync(one => one.Who, cancellationToken);
            all = trainees.ConvertAll(one =>
                tallies.GetValueOrDefault(one.Who.Id) is { } tally
                    ? new TraineeTally(one.Who, one.GroupId, tally.Amount, tally.Of, tally.Times, tally.Last)
                    : new TraineeTally(one.Who, one.GroupId, 0, 0, 0, null)
            );
        }
        if (scope.Only is [var only] && asked is { What: Measured.Supervision or Measured.ClassHours, Nothing: false })
        {
            var days = await Credited(asked, null, scope)
                .Where(c => c.TraineeId == only)
                .OrderBy(c => c.Day)
                .Select(c => new { c.Day, c.Missed })
                .ToListAsync(cancellationToken);
            all = all.ConvertAll(one => one.Who.Id == only ? one with { Days = days.ConvertAll(day => (day.Day, day.Missed)) } : one);
        }
        var found = Ordered(asked, all.Where(one => IsMeant(asked, one, scope))).ToList();
        return new TraineesFound(asked.Most is { } most ? [.. found.Take(most)] : found, all.Count)
        {
            Needed = await NeededAsync(asked, scope, cancellationToken),
        };
    }

    /// <summary>How often, or how many class hours, the batch asks for; null when it asks for none of it.</summary>
    async Task<int?> NeededAsync(Enquiry.OfTrainees asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var kind = (asked.What, asked.Session) switch
        {
            (Measured.Supervision, SessionKind.Group) => RequirementKind.GroupSessions,
            (Measured.Supervision, SessionKind.Individual) => RequirementKind.IndividualSessions,
            (Measured.ClassHours or Measured.ClassHoursCounted, _) => RequirementKind.ClassHours,
            _ => (RequirementKind?)null,
        };
        if (kind is null)
            return null;
        var rules = await db
            .Requirements.AsNoTracking()
            .Where(r => r.BatchId == scope.Batch && db.Batches.Any(b => b.Id == r.BatchId && b.RequirementVersion == r.Version))
            .ToListAsync(cancellationToken);
        return rules.FirstOrDefault(rule => rule.Figure.Kind == kind)?.Figure.Needed;
    }

    static bool IsMeant(Enquiry.OfTrainees asked, TraineeTally one, EnquiryScope scope)
    {
        if (asked.Nothing)
            return one.Times == 0;
        if (asked.Short)
            return one.Ahead is { Short: > 0 };
        if (asked.Threshold is { } bounds)
            return bounds.Percent ? Percent(asked, one, scope) is { } percent && bounds.Contains(percent) : bounds.Contains(one.Amount);
        return asked switch
        {
            { What: Measured.Cancelled } => one.Times > 0,
            { What: Measured.Materials, Standing: Standing.Returned } => one.Items.Count > 0,
            _ => true,
        };
    }

    /// <summary>Of what took place, or of what the batch asks for; null where there is nothing to compare with.</summary>
    static long? Percent(Enquiry.OfTrainees asked, TraineeTally one, EnquiryScope scope) =>
        asked.What == Measured.ClassHours ? (one.Of == 0 ? null : one.Amount * 100 / one.Of)
        : scope.NeededMinutes is > 0 and var needed ? one.Amount * 100 / needed
        : null;

    static IOrderedEnumerable<TraineeTally> Ordered(Enquiry.OfTrainees asked, IEnumerable<TraineeTally> found) =>
        (
            asked switch
            {
                { Nothing: true } => found.OrderBy(one => one.Last ?? DateOnly.MinValue),
                { Extreme: Extreme.Least } => found.OrderBy(one => one.Amount),
                { Extreme: Extreme.Most } or { What: Measured.Materials } => found.OrderByDescending(one => one.Amount),
                { Threshold.Most: < int.MaxValue } => found.OrderBy(one => one.Of == 0 ? one.Amount : one.Amount * 1000 / one.Of),
                _ => found.OrderByDescending(one => one.Amount),
            }
        ).ThenBy(one => one.Who.Name, StringComparer.Ordinal);

    /// <summary>The sessions that the asker held, where only those count.</summary>
    async Task<List<Guid>?> HeldWithAskerAsync(Enquiry.OfTrainees asked, EnquiryScope scope, CancellationToken cancellationToken) =>
        asked is { WithAsker: true, Nothing: false }
            ? (
                await db
                    .Sessions.Supervision()
                    .Where(s => s.SupervisorId == scope.Asker && s.BatchId == scope.Batch)
                    .Select(s => s.Id)
                    .ToListAsync(cancellationToken)
            ).ConvertAll(id => id.Value)
            : null;

    IQueryable<Tally> Tallies(Enquiry.OfTrainees asked, List<Guid>? held, EnquiryScope scope) =>
        asked.What switch
        {
            Measured.Hours => Entries(asked.Period, asked.Kind, asked.Standing, scope)
                .GroupBy(e => e.TraineeId)
                .Select(own => new Tally(own.Key, own.Sum(e => (long)e.Minutes), 0, own.Count(), own.Max(e => e.Day))),
            Measured.Supervision when asked is { Nothing: true, Attended: false } => Bookings(asked, scope)
                .GroupBy(b => b.PersonId)
                .Select(own => new Tally(own.Key, own.Count(), 0, own.Count(), null)),
            Measured.Supervision => Credited(asked, held, scope)
                .Where(c => !c.Missed)
                .GroupBy(c => c.TraineeId)
                .Select(own => new Tally(own.Key, own.Count(), 0, own.Count(), own.Max(c => c.Day))),
            Measured.ClassHours => Credited(asked, held, scope)
                .GroupBy(c => c.TraineeId)
                .Select(own => new Tally(
                    own.Key,
                    own.Sum(c => c.Missed ? 0L : c.ClassHours),
                    own.Sum(c => (long)c.ClassHours),
                    own.Count(),
                    own.Max(c => c.Day)
                )),
            _ => Cancellations(asked, scope).GroupBy(id => id).Select(own => new Tally(own.Key, own.Count(), 0, own.Count(), null)),
        };

    /// <summary>Places in sessions of supervision, past and to come, as far as the time is said.</summary>
    IQueryable<Booking> Bookings(Enquiry.OfTrainees asked, EnquiryScope scope)
    {
        var trainees = TraineeIds(scope);
        var sessions = db.Sessions.Supervision().Where(s => s.BatchId == scope.Batch && s.State == SessionState.Open);
        if (asked.Session is { } kind)
            sessions = sessions.Where(s => s.Kind == kind);
        if (asked.WithAsker)
            sessions = sessions.Where(s => s.SupervisorId == scope.Asker);
        if (SpanOf(asked.Period, scope) is { } span)
            // Since then: also what is still to come.
            sessions =
                asked.Period!.Kind == PeriodKind.Since
                    ? sessions.Where(s => s.StartsAt >= span.From)
                    : sessions.Where(s => s.StartsAt >= span.From && s.StartsAt < span.To);
        return db.Bookings.Where(b => b.State == BookingState.Booked && trainees.Contains(b.PersonId) && sessions.Any(s => s.Id == b.SessionId));
    }

    /// <summary>What took place for them of what is measured.</summary>
    IQueryable<Credit> Credited(Enquiry.OfTrainees asked, List<Guid>? held, EnquiryScope scope)
    {
        var trainees = TraineeIds(scope);
        var credits = db.Credits.AsNoTracking().Where(c => c.BatchId == scope.Batch && c.VoidedAt == null && trainees.Contains(c.TraineeId));
        credits = (asked.What, asked.Session) switch
        {
            (Measured.ClassHours, _) => credits.Where(c => c.Kind == CreditKind.ClassHours),
            (_, SessionKind.Group) => credits.Where(c => c.Kind == CreditKind.GroupSession),
            (_, SessionKind.Individual) => credits.Where(c => c.Kind == CreditKind.IndividualSession),
            _ => credits.Where(c => c.Kind == CreditKind.GroupSession || c.Kind == CreditKind.IndividualSession),
        };
        if (held is not null)
            credits = credits.Where(c => c.SourceKind == AfterSession.Source && held.Contains(c.SourceId));
        return asked.Period is var (_, from, to) ? credits.Where(c => c.Day >= from && c.Day <= to) : credits;
    }

    /// <summary>Whoever cancelled a place of their own, once for each.</summary>
    IQueryable<PersonId> Cancellations(Enquiry.OfTrainees asked, EnquiryScope scope)
    {
        var trainees = TraineeIds(scope);
        var cancelled =
            from change in db.BookingChanges
            where change.After == BookingState.Cancelled
            join booking in db.Bookings on change.BookingId equals booking.Id
            where trainees.Contains(booking.PersonId) && change.By == booking.PersonId
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.BatchId == scope.Batch && (session.Kind == SessionKind.Individual || session.Kind == SessionKind.Group)
            select new { booking.PersonId, change.At };
        return (SpanOf(asked.Period, scope) is var (from, to) ? cancelled.Where(one => one.At >= from && one.At < to) : cancelled).Select(one =>
            one.PersonId
        );
    }

    /// <summary>As the rules count them, with what is planned for each.</summary>
    async Task<List<TraineeTally>> ClassHoursAsync(
        IReadOnlyList<(TraineeName Who, GroupId? Group)> trainees,
        EnquiryScope scope,
        CancellationToken cancellationToken
    )
    {
        var counted = (await classes.CountedAsync(scope.Asker, scope.Batch, scope.Description, cancellationToken)).ToDictionary(one =>
            one.Trainee.Id
        );
        return
        [
            .. trainees
                .Where(one => counted.ContainsKey(one.Who.Id))
                .Select(one =>
                {
                    var hours = counted[one.Who.Id];
                    return new TraineeTally(one.Who, one.Group, hours.Counted, hours.Needed, 0, null) { Ahead = hours.Ahead };
                }),
        ];
    }

    async Task<List<TraineeTally>> LackingAsync(
        Enquiry.OfTrainees asked,
        IReadOnlyList<(TraineeName Who, GroupId? Group)> trainees,
        EnquiryScope scope,
        CancellationToken cancellationToken
    )
    {
        var standing = await materials.OfAsync([.. trainees.Select(one => one.Who.Id)], scope.Batch, scope.Description, cancellationToken);
        return
        [
            .. trainees.Select(one =>
            {
                var items = standing.GetValueOrDefault(one.Who.Id, []);
                List<ItemStanding> lacking =
                [
                    .. items.Where(item => asked.Standing == Standing.Returned ? item.Lack == Lack.Changes : item.IsMissing),
                ];
                return new TraineeTally(one.Who, one.Group, lacking.Count, items.Count, items.Count(item => item.Last is not null), null)
                {
                    Items = lacking,
                };
            }),
        ];
    }

    /// <summary>Hours under the heads that are asked for, the most first; months in their order.</summary>
    public async Task<IReadOnlyList<HourLine>> HoursAsync(Enquiry.OfTrainees asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var entries = Entries(asked.Period, asked.Kind, asked.Standing, scope);
        if (asked.By == GroupedBy.Kind)
        {
            var kinds = await entries
                .GroupBy(e => new { e.Type, e.State })
                .Select(one => new
                {
                    one.Key.Type,
                    one.Key.State,
                    Minutes = one.Sum(e => (long)e.Minutes),
                })
                .ToListAsync(cancellationToken);
            return
            [
                .. kinds
                    .GroupBy(one => one.Type)
                    .Select(one => Line(one.Key, null, [], one.Select(part => (part.State, part.Minutes))))
                    .OrderByDescending(one => one.Minutes),
            ];
        }
        if (asked.By == GroupedBy.Month)
        {
            var months = await entries
                .GroupBy(e => new
                {
                    e.Day.Year,
                    e.Day.Month,
                    e.State,
                })
                .Select(one => new
                {
                    one.Key.Year,
                    one.Key.Month,
                    one.Key.State,
                    Minutes = one.Sum(e => (long)e.Minutes),
                })
                .ToListAsync(cancellationToken);
            return
            [
                .. months
                    .GroupBy(one => new DateOnly(one.Year, one.Month, 1))
                    .OrderBy(one => one.Key)
                    .Select(one => Line("", one.Key, [], one.Select(part => (part.State, part.Minutes)))),
            ];
        }
        return await ByGroupAsync(asked.By, entries, scope, cancellationToken);
    }

    async Task<IReadOnlyList<HourLine>> ByGroupAsync(
        GroupedBy by,
        IQueryable<HourEntry> entries,
        EnquiryScope scope,
        CancellationToken cancellationToken
    )
    {
        var members = await Trainees(scope).Select(m => new { m.PersonId, m.GroupId }).ToListAsync(cancellationToken);
        var sums = await entries
            .GroupBy(e => new { e.TraineeId, e.State })
            .Select(one => new
            {
                one.Key.TraineeId,
                one.Key.State,
                Minutes = one.Sum(e => (long)e.Minutes),
            })
            .ToListAsync(cancellationToken);
        var of = sums.ToLookup(one => one.TraineeId, one => (one.State, one.Minutes));
        var groups = await db.Groups.Where(g => g.BatchId == scope.Batch).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        var supervisors = await (
            from m in db.Memberships
            where m.BatchId == scope.Batch && m.Role == Role.Supervisor && m.GroupId != null
            join person in db.People on m.PersonId equals person.Id
            orderby person.Name
            select new { m.GroupId, Who = new PersonName(person.Id, person.Name, person.NameEn) }
        ).ToListAsync(cancellationToken);
        return
        [
            .. members
                .GroupBy(one => one.GroupId)
                .Select(group =>
                    Line(
                        group.Key is { } id ? groups[id] : "",
                        null,
                        by == GroupedBy.Supervisor ? [.. supervisors.Where(one => one.GroupId == group.Key).Select(one => one.Who)] : [],
                        group.SelectMany(one => of[one.PersonId])
                    ) with
                    {
                        People = group.Count(),
                    }
                )
                .OrderBy(one => one.Key, Batches.GroupOrder.ByName),
        ];
    }

    static HourLine Line(string key, DateOnly? month, IReadOnlyList<PersonName> supervisors, IEnumerable<(EntryState State, long Minutes)> parts)
    {
        var all = parts.ToList();
        // What was returned and asked for as such stands where what waits does.
        return new HourLine(
            key,
            month,
            supervisors,
            all.Where(one => one.State == EntryState.Approved).Sum(one => one.Minutes),
            all.Where(one => one.State != EntryState.Approved).Sum(one => one.Minutes),
            0
        );
    }
}
