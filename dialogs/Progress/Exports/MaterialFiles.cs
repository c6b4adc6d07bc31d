using System.IO.Compression;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>
/// All accepted files in an archive, called by what they are: a folder for each group, in it one for each trainee, in it the items by their number
/// on the checklist. The list of all items lies beside them.
/// </summary>
sealed class MaterialFiles(ExportMaterials materials, ExportWords words)
{
    static readonly Texts Texts = new(typeof(MaterialFiles));

    public async Task<WrittenExport> WriteAsync(
        Stream target,
        string name,
        IReadOnlyList<ExportTrainee> trainees,
        CancellationToken cancellationToken
    )
    {
        var (given, lost, written) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0, 0);
        var known = trainees.ToDictionary(one => one.Id);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var version in await materials.AcceptedAsync(words.Scope, cancellationToken))
        foreach (var (at, file) in version.Files.Index())
        {
            if (await materials.OpenAsync(file, cancellationToken) is not { } found)
            {
                lost++;
                continue;
            }
            await using var bytes = found;
            await using var entry = zip.CreateEntry(PathOf(version, file, at), CompressionLevel.Fastest).Open();
            await bytes.CopyToAsync(entry, cancellationToken);
            written++;
        }
        var list = new MemoryStream();
        using (var file = new WorkbookFile(list))
            await new MaterialSheets(materials, words).WriteAsync(file, trainees, cancellationToken);
        list.Position = 0;
        await using (var entry = zip.CreateEntry(Texts["ListName"], CompressionLevel.Fastest).Open())
            await list.CopyToAsync(entry, cancellationToken);
        return new WrittenExport(name, "application/zip", written, Lost: lost);

        string PathOf(HandedIn version, StoredFile file, int at)
        {
            var checklist = words.Scope.Batch.Description.Checklist ?? [];
            var number = checklist.Index().FirstOrDefault(one => one.Item.Key == version.Submission.Item);
            var item = number.Item?.Name.In(words.Turn.Language) ?? version.Submission.Item;
            var group = version.Submission.GroupId is { } of
                ? trainees.FirstOrDefault(one => one.GroupId == of)?.Group
                : known.GetValueOrDefault(version.Submission.TraineeId)?.Group;
            var folder = Safe(words.Group(group));
            if (version.Submission.GroupId is null && known.TryGetValue(version.Submission.TraineeId, out var whose))
                folder += $"/{Safe(words.Trainee(whose))}";
            var part = version.Files.Count > 1 ? $" {at + 1}" : "";
            return $"{ExportWords.Apart(given, $"{folder}/{number.Index + 1:00} {Safe(item)}{part}")}{Extension(file.Name)}";
        }
    }

    /// <summary>As a name that any system takes, whatever is in it.</summary>
    static string Safe(string name) => FileName.Safe(name.Replace('/', '-').Replace('\\', '-'));

    /// <summary>With its dot; nothing for a file without one.</summary>
    static string Extension(string name) => Path.GetExtension(name) is { Length: > 1 } found ? $".{FileName.Safe(found[1..])}" : "";
}
