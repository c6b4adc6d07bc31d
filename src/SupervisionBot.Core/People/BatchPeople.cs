using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>How many there are in a batch, each person once in each role.</summary>
public sealed record PeopleCount(int Trainees, int Groups, int Supervisors, int Administrators, int Alumni);

/// <summary>Counts the people of a batch.</summary>
public sealed class BatchPeople(SupervisionDb db)
{
    public async Task<PeopleCount> CountAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var roles = await db
            .Memberships.Where(m => m.BatchId == batch)
            .GroupBy(m => m.Role)
            .Select(of => new { of.Key, Count = of.Select(m => m.PersonId).Distinct().Count() })
            .ToDictionaryAsync(of => of.Key, of => of.Count, cancellationToken);
        var groups = await db.Groups.CountAsync(g => g.BatchId == batch, cancellationToken);
        return new PeopleCount(Of(Role.Trainee), groups, Of(Role.Supervisor), Of(Role.Administrator), Of(Role.Alumnus));

        int Of(Role role) => roles.GetValueOrDefault(role);
    }
}
