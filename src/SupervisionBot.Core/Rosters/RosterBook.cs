using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>A line of the roster as it stands, with all that a roster's file says.</summary>
/// <param name="LeftOn">By the batch's clock; null for who is there.</param>
public sealed record RosterLine(string Email, PersonalDetails Details, Role Role, string? Group, string? TraineeEmail, DateOnly? LeftOn = null);

/// <summary>The roster as a file has it.</summary>
public sealed class RosterBook(SupervisionDb db)
{
    /// <summary>Every role of everybody, by role, group and name, who has left at the end; empty for who is no administrator of the batch.</summary>
    public async Task<IReadOnlyList<RosterLine>> AllAsync(PersonId administrator, BatchId batch, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return [];
        var zone = await db.ZoneOfAsync(batch, cancellationToken);
        var rows = await (
            from member in db.AllMemberships.AsNoTracking()
            where member.BatchId == batch
            join person in db.People on member.PersonId equals person.Id
            join at in db.Groups on member.GroupId equals at.Id into placed
            from at in placed.DefaultIfEmpty()
            join above in db.People on member.TraineeId equals above.Id into trained
            from above in trained.DefaultIfEmpty()
            select new
            {
                Person = person,
                member.Role,
                Group = at == null ? null : at.Name,
                Trainee = above == null ? null : above.Email,
                member.LeftAt,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.LeftAt is not null)
                .ThenBy(row => Array.IndexOf(Order, row.Role))
                .ThenBy(row => row.Group ?? "", GroupOrder.ByName)
                .ThenBy(row => row.Trainee ?? "", StringComparer.Ordinal)
                .ThenBy(row => row.Person.Name, StringComparer.Ordinal)
                .Select(row => new RosterLine(
                    row.Person.Email,
                    row.Person.Details,
                    row.Role,
                    row.Group,
                    row.Trainee,
                    row.LeftAt is { } at ? LocalTime.Day(at, zone) : null
                )),
        ];
    }

    static readonly Role[] Order = [Role.Administrator, Role.Supervisor, Role.Examiner, Role.Trainee, Role.Supervisee, Role.Alumnus];
}
