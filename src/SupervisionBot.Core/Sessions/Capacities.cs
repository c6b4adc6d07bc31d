using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>Says for each group whether enough supervision is published for what the batch still needs. Changes nothing.</summary>
public sealed class Capacities(SupervisionDb db, StandingList standings, TraineeFinder finder, TimeProvider time)
{
    /// <summary>The groups for whose trainees they may act, by name.</summary>
    public async Task<IReadOnlyList<GroupCapacity>> ForAsync(
        PersonId who,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        var groups = await finder.GroupsAsync(who, batch, cancellationToken);
        return groups.Count == 0
            ? []
            : [.. (await OfAsync(batch, description, cancellationToken)).Where(capacity => groups.Contains(capacity.Group))];
    }

    /// <summary>All groups of the batch that have trainees.</summary>
    internal async Task<IReadOnlyList<GroupCapacity>> OfAsync(BatchId batch, BatchDescription description, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(batch, cancellationToken);
        if (members.Count == 0)
            return [];
        var names = await db
            .Groups.Where(group => group.BatchId == batch)
            .Select(group => new GroupName(group.Id, group.Name))
            .ToListAsync(cancellationToken);
        var offers = await OffersAsync(batch, description, cancellationToken);
        return
        [
            .. names
                .Where(group => members.ContainsKey(group.Id))
                .OrderBy(group => group.Name, GroupOrder.ByName)
                .Select(group => new GroupCapacity(
                    group,
                    [
                        .. CapacityCheck.Of(
                            description,
                            members[group.Id],
                            [.. offers.Where(offer => offer.Group is null || offer.Group == group.Id).Select(offer => offer.Offer)],
                            members.Count
                        ),
                    ]
                )),
        ];
    }

    async Task<Dictionary<GroupId, List<GroupMember>>> MembersAsync(BatchId batch, CancellationToken cancellationToken)
    {
        Dictionary<GroupId, List<GroupMember>> members = [];
        var trainees = db.Memberships.Where(m => m.BatchId == batch && m.Role == Role.Trainee && m.GroupId != null).Select(m => m.PersonId);
        await foreach (var trainee in standings.ReadAsync(batch, trainees, cancellationToken))
        {
            if (!members.TryGetValue(trainee.Group!.Value, out var group))
                members[trainee.Group.Value] = group = [];
            group.Add(new GroupMember(trainee.Trainee, trainee.Standing.Rules));
        }
        return members;
    }

    /// <summary>
    /// What is open and not yet credited: also a session that is over while nobody has said how it went, for those who were booked.
    /// Places count while they can be booked; one that is only kept for somebody is free.
    /// </summary>
    async Task<List<(GroupId? Group, SessionOffer Offer)>> OffersAsync(
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        var (now, zone) = (time.GetUtcNow(), description.Zone);
        var sessions = await db
            .Sessions.Supervision()
            .AsNoTracking()
            .Where(s => s.BatchId == batch && s.State == SessionState.Open && !db.SessionReports.Any(r => r.SessionId == s.Id))
            .Select(s => new
            {
                s.Id,
                s.Kind,
                s.GroupId,
                s.StartsAt,
                s.EndsAt,
                s.NoticeHours,
                Places = db.Seats.Count(seat => seat.SessionId == s.Id && !seat.Closed),
            })
            .ToListAsync(cancellationToken);
        var booked = (
            await db
                .Bookings.AsNoTracking()
                .Where(b =>
                    b.State == BookingState.Booked
                    && db.Sessions.Any(s =>
                        s.Id == b.SessionId && s.BatchId == batch && s.State == SessionState.Open && !db.SessionReports.Any(r => r.SessionId == s.Id)
                    )
                )
                .Select(b => new { b.SessionId, b.PersonId })
                .ToListAsync(cancellationToken)
        ).ToLookup(b => b.SessionId, b => b.PersonId);
        return
        [
            .. sessions
                .Where(s => LocalTime.Day(s.StartsAt, zone) <= description.LastSessionDay)
                .Select(s =>
                    (
                        s.GroupId,
                        new SessionOffer(
                            s.Kind,
                            s.GroupId is null,
                            new Span(s.StartsAt, s.EndsAt).Minutes,
                            s.StartsAt < now.AddHours(s.NoticeHours ?? description.Booking.NoticeHours)
                                ? 0
                                : Math.Max(0, s.Places - booked[s.Id].Count()),
                            booked[s.Id].ToHashSet()
                        )
                    )
                ),
        ];
    }
}
