using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exports;

/// <summary>An item of the checklist as a trainee or a group stands by it.</summary>
/// <param name="Whose">The trainee; of a group's item one of its members.</param>
/// <param name="Reviewer">Who decided on the last version; null where nobody did.</param>
public sealed record ExportItem(ExportTrainee Whose, ItemStanding Standing, PersonName? Reviewer);

/// <summary>What of the materials is taken away: how they stand, and the files that were accepted.</summary>
public sealed class ExportMaterials(SupervisionDb db, ExportFigures figures, MaterialList list, FileContents contents)
{
    /// <summary>By trainee, in the order of the checklist; what is a group's comes once.</summary>
    public async Task<IReadOnlyList<ExportItem>> ItemsAsync(
        ExportScope scope,
        IReadOnlyList<ExportTrainee> trainees,
        CancellationToken cancellationToken
    )
    {
        var all = await list.OfAsync([.. trainees.Select(one => one.Id)], scope.Batch.Id, scope.Batch.Description, cancellationToken);
        List<(ExportTrainee Whose, ItemStanding Standing)> items = [];
        HashSet<(GroupId, string)> told = [];
        foreach (var trainee in trainees)
        foreach (var standing in all.GetValueOrDefault(trainee.Id) ?? [])
            if (standing.Group is not { } group || told.Add((group.Id, standing.Item.Key)))
                items.Add((trainee, standing));
        var reviewers = items.Select(one => one.Standing.Last?.ReviewedBy).OfType<PersonId>().Distinct().ToList();
        var names = await db
            .People.Where(p => reviewers.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return
        [
            .. items.Select(one => new ExportItem(
                one.Whose,
                one.Standing,
                one.Standing.Last?.ReviewedBy is { } reviewer ? names.GetValueOrDefault(reviewer) : null
            )),
        ];
    }

    /// <summary>Accepted versions with the records of their files.</summary>
    public async Task<IReadOnlyList<HandedIn>> AcceptedAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        var accepted = await figures
            .Accepted(scope.Who.Id, scope.Batch.Id, scope.Asked)
            .AsNoTracking()
            .OrderBy(s => s.Item)
            .ThenBy(s => s.Number)
            .ToListAsync(cancellationToken);
        return await db.WithFilesAsync(accepted, cancellationToken);
    }

    /// <summary>The bytes of a file; null when they are gone or not what was handed in. The caller disposes them.</summary>
    public async Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await contents.OpenAsync(file.Sha256, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
