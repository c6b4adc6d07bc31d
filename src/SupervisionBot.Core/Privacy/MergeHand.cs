using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Core.Talks;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Core.Privacy;

/// <summary>
/// Moves all that names one person to another, table by table as the model has them, so that none is forgotten; what the other has already stays the
/// other's. The audit is not touched. Nothing is saved here.
/// </summary>
public sealed class MergeHand(SupervisionDb db, TimeProvider time)
{
    /// <summary>What is about somebody and no work of theirs: where they belong, how they are reached, what they chose, what they read.</summary>
    static readonly HashSet<Type> Light =
    [
        typeof(Person),
        typeof(Membership),
        typeof(RosterChange),
        typeof(ChannelIdentity),
        typeof(Deputyship),
        typeof(MessagePreferences),
        typeof(SummaryPlan),
        typeof(Invitation),
        typeof(CalendarFeed),
        typeof(FileOffer),
        typeof(FileReading),
        typeof(StoredFile),
        typeof(AnnouncementReader),
        typeof(Announcement),
        typeof(HiddenWriter),
        typeof(Act),
        typeof(Notice),
        typeof(Talk),
        typeof(OutboxMessage),
        typeof(LateActivity),
        typeof(WebChatConversation),
        typeof(WebChatActivity),
        typeof(WebChatUpload),
        typeof(DataRequest),
        typeof(AuditRecord),
        typeof(AuditLook),
        typeof(Export),
    ];

    static readonly MethodInfo Rows = typeof(MergeHand).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Whether they logged, booked, held or handed in anything, or somebody logged supervising them.</summary>
    public async Task<bool> HasWorkAsync(PersonId who, CancellationToken cancellationToken)
    {
        foreach (var about in KeptAbout.Tables.Where(about => !Light.Contains(about.Table)))
            if (await about.Of(db, who).AsAsyncEnumerable().AnyAsync(cancellationToken))
                return true;
        return await db.HourEntries.AnyAsync(entry => entry.SuperviseeId == who, cancellationToken);
    }

    /// <param name="gone">Has no work.</param>
    /// <param name="likeGone">They are called and reached as the one that goes.</param>
    internal async Task MoveAsync(PersonId gone, PersonId stays, bool likeGone, CancellationToken cancellationToken)
    {
        await EndWhatIsTwiceAsync(gone, stays, cancellationToken);
        var (before, after) = (gone.Value.ToString("N"), stays.Value.ToString("N"));
        foreach (var change in await db.RosterChanges.Where(c => c.Before == before || c.After == before).ToListAsync(cancellationToken))
        foreach (var value in (string[])[nameof(RosterChange.Before), nameof(RosterChange.After)])
            if (db.Entry(change).Property<string>(value) is { CurrentValue: var key } property && key == before)
                property.CurrentValue = after;
        foreach (var table in db.Model.GetEntityTypes().Where(table => !table.IsOwned() && table.ClrType != typeof(Person)))
            // Its digests are over what it says.
            if (table.ClrType != typeof(AuditRecord) && table.ClrType != typeof(AuditLook))
                foreach (var column in table.GetProperties().Where(IsPerson))
                    await MoveAsync(table, column, gone, stays, cancellationToken);
        await CallAsync(gone, stays, likeGone, cancellationToken);
    }

    static bool IsPerson(IProperty column) => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) == typeof(PersonId);

    async Task MoveAsync(IEntityType table, IProperty column, PersonId gone, PersonId stays, CancellationToken cancellationToken)
    {
        foreach (var row in await (Task<List<object>>)Rows.MakeGenericMethod(table.ClrType).Invoke(this, [column, gone, cancellationToken])!)
        {
            var entry = db.Entry(row);
            if (entry.State == EntityState.Deleted)
                continue;
            if (!column.IsPrimaryKey())
            {
                entry.Property(column).CurrentValue = stays;
                continue;
            }
            // A key stays as it is: another row takes the place, unless there is one.
            var key = table.FindPrimaryKey()!.Properties.Select(part => part == column ? stays : entry.Property(part).CurrentValue).ToArray();
            if (await db.FindAsync(table.ClrType, key, cancellationToken) is null)
            {
                var copy = db.Entry(Activator.CreateInstance(table.ClrType, nonPublic: true)!);
                foreach (var part in table.GetProperties())
                    copy.Property(part).CurrentValue = part == column ? stays : entry.Property(part).CurrentValue;
                copy.State = EntityState.Added;
            }
            entry.State = EntityState.Deleted;
        }
    }

    async Task<List<object>> RowsAsync<T>(IProperty column, PersonId who, CancellationToken cancellationToken)
        where T : class
    {
        var row = Expression.Parameter(typeof(T));
        Expression value = Expression.Property(Expression.Constant(new { Who = who }), "Who");
        var named = Expression.Property(row, column.PropertyInfo!);
        var same = Expression.Equal(named, named.Type == value.Type ? value : Expression.Convert(value, named.Type));
        return [.. await db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(same, row)).ToListAsync(cancellationToken)];
    }

    /// <summary>Of what a person has once, the one that goes gives up its own; a code that waits for it opens nothing more.</summary>
    async Task EndWhatIsTwiceAsync(PersonId gone, PersonId stays, CancellationToken cancellationToken)
    {
        db.Invitations.RemoveRange(await db.Invitations.Where(i => i.PersonId == gone && i.ClosedAt == null).ToListAsync(cancellationToken));
        foreach (var open in await db.DataRequests.Where(r => r.PersonId == gone && r.EndedAt == null).ToListAsync(cancellationToken))
            if (await db.DataRequests.AnyAsync(r => r.PersonId == stays && r.Kind == open.Kind && r.EndedAt == null, cancellationToken))
                open.Withdraw(time.GetUtcNow());
        foreach (
            var open in await db
                .Deputyships.Where(d => (d.SupervisorId == gone || d.DeputyId == gone) && d.EndedAt == null)
                .ToListAsync(cancellationToken)
        )
            open.End(time.GetUtcNow());
        var kept = await db.AllMemberships.Where(m => m.PersonId == stays || m.TraineeId == stays).ToListAsync(cancellationToken);
        foreach (var role in await db.AllMemberships.Where(m => m.PersonId == gone || m.TraineeId == gone).ToListAsync(cancellationToken))
            if (kept.Exists(one => IsSame(one, role)))
                db.AllMemberships.Remove(role);

        bool IsSame(Membership one, Membership role) =>
            one.BatchId == role.BatchId
            && one.Role == role.Role
            && (one.PersonId == stays) == (role.PersonId == gone)
            && (role.PersonId != gone ? one.PersonId == role.PersonId : one.TraineeId == role.TraineeId)
            && (role.Role != Role.Supervisor || one.GroupId == role.GroupId);
    }

    async Task CallAsync(PersonId gone, PersonId stays, bool likeGone, CancellationToken cancellationToken)
    {
        var (ends, goesOn) = (
            await db.People.SingleAsync(p => p.Id == gone, cancellationToken),
            await db.People.SingleAsync(p => p.Id == stays, cancellationToken)
        );
        db.People.Remove(ends);
        if (goesOn.AadObjectId is null && ends.AadObjectId is { } account)
            goesOn.Link(account, ends.LinkedBy);
        if (!likeGone)
            return;
        goesOn.Readdress(ends.Email);
        goesOn.Update(ends.Details with { AadObjectId = null, Phone = ends.Phone ?? goesOn.Phone });
        if (ends.LanguageChosen && !goesOn.LanguageChosen)
            goesOn.Speak(ends.Language);
    }
}
