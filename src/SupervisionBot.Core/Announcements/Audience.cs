using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;

namespace SupervisionBot.Core.Announcements;

/// <summary>Whom an announcement is for. Stored by name.</summary>
public enum AudienceKind
{
    /// <summary>Everybody whom the author may write to: the batch, or a supervisor's own trainees.</summary>
    Everyone,

    Role,

    /// <summary>The trainees of one group.</summary>
    Group,

    /// <summary>Trainees who have not met a rule yet.</summary>
    MissingRule,

    /// <summary>Trainees of whom an item of the checklist is neither accepted nor waiting for its reviewer.</summary>
    MissingItem,

    /// <summary>Trainees without an entry for two weeks.</summary>
    Quiet,
}

/// <param name="Rule">For <see cref="AudienceKind.MissingRule"/>; null for any rule.</param>
/// <param name="Item">Key of the checklist's item.</param>
public sealed record Audience(AudienceKind Kind, Role? Role = null, Guid? Group = null, RequirementKind? Rule = null, string? Item = null);

/// <summary>Whom somebody may write to, and who of them belongs to an audience.</summary>
public sealed class Audiences(SupervisionDb db, Authority authority, TimeProvider time)
{
    public Task<bool> IsAdministratorAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator, cancellationToken);

    /// <summary>Whether they may write to anybody at all: administrators, and supervisors with trainees.</summary>
    public async Task<bool> MayAnnounceAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        await IsAdministratorAsync(who, batch, cancellationToken) || await authority.SupervisedBy(who, batch).AnyAsync(cancellationToken);

    /// <summary>The groups to whose trainees they may write, by name.</summary>
    public async Task<IReadOnlyList<GroupName>> GroupsAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var reach = Reach(who, batch, await IsAdministratorAsync(who, batch, cancellationToken));
        var groups = await db
            .Groups.Where(group => group.BatchId == batch && reach.Any(m => m.GroupId == group.Id && m.Role == Role.Trainee))
            .Select(group => new GroupName(group.Id, group.Name))
            .ToListAsync(cancellationToken);
        return [.. groups.OrderBy(group => group.Name, GroupOrder.ByName)];
    }

    /// <summary>
    /// Those of the audience whom the author may write to now. Of <see cref="AudienceKind.MissingRule"/>, every trainee who may belong to it:
    /// how each stands by the rule is found out one by one.
    /// </summary>
    internal async Task<IQueryable<PersonId>> OfAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken)
    {
        var reach = Reach(author, batch, await IsAdministratorAsync(author, batch, cancellationToken)).Where(m => m.PersonId != author);
        var trainees = reach.Where(m => m.Role == Role.Trainee);
        var members = audience.Kind switch
        {
            AudienceKind.Everyone => reach,
            AudienceKind.Role => reach.Where(m => m.Role == audience.Role),
            AudienceKind.Group => In(trainees, new GroupId(audience.Group ?? Guid.Empty)),
            AudienceKind.MissingItem => Without(trainees, batch, audience.Item ?? ""),
            AudienceKind.Quiet => Quiet(trainees, batch, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-Lagging.SilentDays)),
            _ => trainees,
        };
        return members.Select(m => m.PersonId).Distinct();
    }

    IQueryable<Membership> Reach(PersonId who, BatchId batch, bool administrator)
    {
        if (administrator)
            return db.Memberships.Where(m => m.BatchId == batch && m.Role != Role.Supervisee);
        var own = authority.SupervisedBy(who, batch);
        return db.Memberships.Where(m => m.BatchId == batch && m.Role == Role.Trainee && own.Contains(m.PersonId));
    }

    static IQueryable<Membership> In(IQueryable<Membership> trainees, GroupId group) => trainees.Where(m => m.GroupId == group);

    IQueryable<Membership> Without(IQueryable<Membership> trainees, BatchId batch, string item) =>
        trainees.Where(m =>
            !db.Submissions.Any(s =>
                s.TraineeId == m.PersonId
                && s.BatchId == batch
                && s.Item == item
                && (s.State == SubmissionState.HandedIn || s.State == SubmissionState.Accepted)
            )
        );

    IQueryable<Membership> Quiet(IQueryable<Membership> trainees, BatchId batch, DateOnly since) =>
        trainees.Where(m =>
            !db.HourEntries.Any(e => e.TraineeId == m.PersonId && e.BatchId == batch && e.Day > since && e.State != EntryState.Withdrawn)
        );
}
