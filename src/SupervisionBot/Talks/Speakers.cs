using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Talks;

/// <summary>People as the dialogs see them.</summary>
sealed class Speakers(SupervisionDb db, BatchBook batches)
{
    public async Task<Speaker> OfAsync(Participant person, CancellationToken cancellationToken)
    {
        var page = await batches.ReadAsync(db, person.Batch, person.BatchRevision, cancellationToken);
        var needed = page.Requirements.FirstOrDefault(figure => figure is { Kind: RequirementKind.PracticumMinutes, Types: null })?.Needed;
        return new Speaker(
            person.Id,
            person.Name,
            person.NameEn,
            TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone),
            person.Batch,
            page.Description,
            needed,
            [.. person.Roles.Select(held => held.Role)]
        )
        {
            AlsoAlumnus = person.AlsoAlumnus,
            LeftOn = person.LeftAt is { } at ? LocalTime.Day(at, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone)) : null,
        };
    }
}
