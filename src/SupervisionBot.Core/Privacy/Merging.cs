using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;

namespace SupervisionBot.Core.Privacy;

/// <summary>
/// Puts two records of one person together: looked at first, done when it is as it was shown, and not taken back. Only one of them may have work of
/// its own, so that no total and no history becomes another. The audit keeps what it says. Saved with the turn.
/// </summary>
public sealed class Merging(SupervisionDb db, MergeHand hand, KnownNames names, Notices.Notices notices, TimeProvider time)
{
    const int LongestNote = 320;

    /// <param name="as">Whose name and address go on; null for the one that has the account, else the one with the work, else the older.</param>
    public async Task<MergeOutcome> LookAsync(
        PersonId administrator,
        BatchId batch,
        PersonId first,
        PersonId second,
        PersonId? @as,
        CancellationToken cancellationToken
    )
    {
        if (await FaultAsync(administrator, batch, first, second, cancellationToken) is { } fault)
            return new MergeOutcome.Wrong(fault);
        var (one, other) = (await SideAsync(first, cancellationToken), await SideAsync(second, cancellationToken));
        if (one.HasWork && other.HasWork)
            return new MergeOutcome.Wrong(MergeFault.BothWork);
        if (one.HasTeams && other.HasTeams)
            return new MergeOutcome.Wrong(MergeFault.TwoAccounts);
        var goesOn = @as is { } chosen ? (one.Name.Id == chosen ? one : other) : Older(one, other, side => side.HasTeams || side.Channels > 0);
        return new MergeOutcome.Fine(goesOn, goesOn == one ? other : one);
    }

    /// <param name="seal">What was shown. When it is otherwise by now, nothing is done and what would come of it now is answered.</param>
    public async Task<(bool Done, MergeOutcome Outcome)> MergeAsync(
        PersonId administrator,
        BatchId batch,
        PersonId first,
        PersonId second,
        PersonId? @as,
        string seal,
        CancellationToken cancellationToken
    )
    {
        var outcome = await LookAsync(administrator, batch, first, second, @as, cancellationToken);
        if (outcome is not MergeOutcome.Fine fine || fine.Seal != seal)
            return (false, outcome);
        // On which something hangs stays the record; what is called goes on as it was chosen.
        var stays = Older(fine.GoesOn, fine.Ends, side => side.HasWork);
        var goes = stays == fine.GoesOn ? fine.Ends : fine.GoesOn;
        await hand.MoveAsync(goes.Name.Id, stays.Name.Id, likeGone: goes == fine.GoesOn, cancellationToken);
        var was = $"{fine.Ends.Name.Name} {fine.Ends.Email}";
        var note = new RosterNote(0, stays.Name.Id, RosterField.Merged, was.Length > LongestNote ? was[..LongestNote] : was, fine.GoesOn.Email);
        var change = new RosterChange(TypedId.New<RosterChangeId>(time), batch, note, administrator, null, 0, time.GetUtcNow());
        db.RosterChanges.Add(change);
        notices.Tell(stays.Name.Id, batch, RosterNews.ChangedNotice, change.Id.Value.ToString("N"));
        foreach (var one in await db.Batches.Select(known => known.Id).ToListAsync(cancellationToken))
            names.Forget(one);
        return (true, outcome);
    }

    static MergeSide Older(MergeSide one, MergeSide other, Func<MergeSide, bool> has) =>
        has(one) != has(other)
            ? has(one)
                ? one
                : other
            : one.HasWork != other.HasWork
                ? one.HasWork
                    ? one
                    : other
                : one.Since <= other.Since
                    ? one
                    : other;

    async Task<MergeFault?> FaultAsync(PersonId administrator, BatchId batch, PersonId first, PersonId second, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return MergeFault.NotAllowed;
        if (first == second)
            return MergeFault.One;
        if (administrator == first || administrator == second)
            return MergeFault.Oneself;
        var held = await db
            .AllMemberships.AsNoTracking()
            .Where(m => m.PersonId == first || m.PersonId == second)
            .Select(m => new
            {
                m.PersonId,
                m.BatchId,
                m.Role,
                m.GroupId,
                m.TraineeId,
                m.LeftAt,
                Mine = db.Memberships.Any(own => own.PersonId == administrator && own.BatchId == m.BatchId && own.Role == Role.Administrator),
            })
            .ToListAsync(cancellationToken);
        if (!held.Exists(m => m.PersonId == first && m.BatchId == batch) || !held.Exists(m => m.PersonId == second && m.BatchId == batch))
            return MergeFault.Unknown;
        // A batch that is closed counts too: an account goes along, and with it what it opens.
        if (held.Exists(m => !m.Mine))
            return MergeFault.OtherBatch;
        if (held.Exists(m => m.Role == Role.Administrator))
            return MergeFault.Administrator;
        if (held.Exists(m => m.TraineeId == first || m.TraineeId == second))
            return MergeFault.OneSupervises;
        if (
            await db.Deputyships.AnyAsync(
                d => (d.SupervisorId == first && d.DeputyId == second) || (d.SupervisorId == second && d.DeputyId == first),
                cancellationToken
            )
        )
            return MergeFault.OneSupervises;
        if (held.Exists(m => held.Exists(o => o.BatchId == m.BatchId && o.PersonId != m.PersonId && (o.LeftAt is null) != (m.LeftAt is null))))
            return MergeFault.OneHasLeft;
        return held.Exists(m =>
            m.Role == Role.Trainee
            && m.GroupId is not null
            && held.Exists(o => o.Role == Role.Supervisor && o.GroupId == m.GroupId && o.PersonId != m.PersonId)
        )
            ? MergeFault.OwnSupervisor
            : null;
    }

    async Task<MergeSide> SideAsync(PersonId who, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == who, cancellationToken);
        var roles = await (
            from m in db.AllMemberships
            where m.PersonId == who
            join b in db.Batches on m.BatchId equals b.Id
            join g in db.Groups on m.GroupId equals g.Id into placed
            from g in placed.DefaultIfEmpty()
            orderby b.StartsOn, m.Role
            select new MergeRole(b.Key, m.Role, g == null ? "" : g.Name)
        ).ToListAsync(cancellationToken);
        var ledgers = await db.Ledgers.AsNoTracking().Where(l => l.TraineeId == who).ToListAsync(cancellationToken);
        return new MergeSide(
            new PersonName(person.Id, person.Name, person.NameEn),
            person.Email,
            person.Phone,
            [.. roles.Distinct()],
            ledgers.Sum(ledger => ledger.Totals.Lines.Sum(line => (long)line.Approved)),
            await hand.HasWorkAsync(who, cancellationToken),
            person.AadObjectId is not null,
            await db.ChannelIdentities.CountAsync(identity => identity.PersonId == who, cancellationToken),
            TypedId.MadeAt(who.Value)
        );
    }
}
