using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Privacy;

/// <summary>
/// Writes all that is kept about one person as a ZIP: a page to read (<c>index.html</c>), every table (<c>data.json</c>), and their files. Nothing
/// larger than a row or a buffer is held in memory, the page aside.
/// </summary>
public sealed class CopyWriter(SupervisionDb db, FileContents contents, KeptJson json, IWriteCopyPage page)
{
    /// <param name="target">Seekable.</param>
    public async Task<OwnCopy> WriteAsync(Stream target, Person person, DateOnly day, CancellationToken cancellationToken)
    {
        var copy = await ReadAsync(person, cancellationToken);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using (var index = zip.CreateEntry("index.html").Open())
        await using (var text = new StreamWriter(index))
            await text.WriteAsync(page.Write(copy, day));
        await using (var data = zip.CreateEntry("data.json").Open())
            await json.WriteAsync(data, person, cancellationToken);
        foreach (var (file, path) in copy.Files)
        {
            // What is gone is named on the page and not here.
            if (await OpenAsync(file, cancellationToken) is not { } found)
                continue;
            await using var bytes = found;
            await using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            await bytes.CopyToAsync(entry, cancellationToken);
        }
        return copy;
    }

    async Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancellationToken)
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

    async Task<OwnCopy> ReadAsync(Person person, CancellationToken cancellationToken)
    {
        var who = person.Id;
        var roles = await (
            from membership in db.AllMemberships.AsNoTracking()
            where membership.PersonId == who
            join batch in db.Batches.AsNoTracking() on membership.BatchId equals batch.Id
            join grp in db.Groups on membership.GroupId equals grp.Id into groups
            from grp in groups.DefaultIfEmpty()
            orderby batch.StartsOn
            select new RoleHeld(batch, membership.Role, grp == null ? "" : grp.Name)
        ).ToListAsync(cancellationToken);
        var entries = await db.HourEntries.AsNoTracking().Where(e => e.TraineeId == who).OrderBy(e => e.Day).ToListAsync(cancellationToken);
        var supervisees = entries.Select(e => e.SuperviseeId).OfType<PersonId>().Distinct().ToList();
        var copies = db.DataRequests.Where(r => r.FileId != null).Select(r => r.FileId);
        var files = await db
            .StoredFiles.AsNoTracking()
            .Where(f => f.OwnerId == who && !copies.Contains(f.Id))
            .OrderBy(f => f.At)
            .ToListAsync(cancellationToken);
        return new OwnCopy(
            person,
            roles,
            entries,
            await db
                .People.Where(p => supervisees.Contains(p.Id))
                .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
                .ToDictionaryAsync(p => p.Id, cancellationToken),
            await db.Credits.AsNoTracking().Where(c => c.TraineeId == who && c.VoidedAt == null).OrderBy(c => c.Day).ToListAsync(cancellationToken),
            await db
                .Submissions.AsNoTracking()
                .Where(s => s.TraineeId == who)
                .OrderBy(s => s.Item)
                .ThenBy(s => s.Number)
                .ToListAsync(cancellationToken),
            await db.Posts.AsNoTracking().Where(p => p.AuthorId == who).OrderBy(p => p.At).ToListAsync(cancellationToken),
            [.. files.Select((file, at) => new CopiedFile(file, $"files/{at + 1:000} {file.Name}"))],
            await db.Outbox.CountAsync(m => db.Talks.Any(t => t.Key == m.TalkKey && t.PersonId == who), cancellationToken)
        );
    }
}
