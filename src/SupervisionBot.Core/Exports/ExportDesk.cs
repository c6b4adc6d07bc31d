using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exports;

/// <summary>What comes of asking for an export.</summary>
public abstract record ExportOutcome
{
    ExportOutcome() { }

    public sealed record Made(MadeExport Export) : ExportOutcome;

    /// <summary>It is large, and made in the next minutes; who asked is told.</summary>
    public sealed record Comes : ExportOutcome;

    /// <summary>One that they asked for before is being made; nothing new is.</summary>
    public sealed record OneComes : ExportOutcome;

    /// <summary>There is nothing of it.</summary>
    public sealed record Nothing : ExportOutcome;

    /// <summary>It is for administrators.</summary>
    public sealed record NotForThem : ExportOutcome;
}

/// <summary>Takes what people want to take away: small things are made at once, large ones by <see cref="MakeExports"/>. The caller saves.</summary>
public sealed class ExportDesk(
    SupervisionDb db,
    ExportFigures figures,
    IWriteExports writer,
    FileContents contents,
    FileStore files,
    Looks looks,
    TimeProvider time
)
{
    /// <summary>Tells who asked that it is made; the subject is the export, and how many files are missing from it.</summary>
    public const string MadeNotice = "export.made";

    internal static string Subject(ExportId id, int lost) => string.Create(CultureInfo.InvariantCulture, $"{id.Value:N}:{lost}");

    /// <summary>The export of a notice, and how many files are missing from it; null when it is no such subject.</summary>
    public static (ExportId Id, int Lost)? Read(string subject) =>
        subject.Split(':') is [var id, .. var rest] && Guid.TryParse(id, CultureInfo.InvariantCulture, out var guid)
            ? (new ExportId(guid), rest is [var lost] && int.TryParse(lost, CultureInfo.InvariantCulture, out var count) ? count : 0)
            : null;

    /// <summary>What is made by and by is kept so long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <exception cref="DbUpdateException">On saving, when something large was asked for at the same moment.</exception>
    public async Task<ExportOutcome> AskAsync(PersonId who, BatchId batch, ExportAsked asked, CancellationToken cancellationToken)
    {
        if (asked.Kind == ExportKind.Report && !await db.AdministersAsync(who, batch, cancellationToken))
            return new ExportOutcome.NotForThem();
        if (await figures.SizeAsync(who, batch, asked, cancellationToken) is var size && size == ExportSize.Nothing)
            return new ExportOutcome.Nothing();
        if (asked.Trainee is { } trainee)
            await looks.NoteAsync(who, trainee, LookedAtIn(asked.Kind), cancellationToken);
        if (size == ExportSize.Small)
            return new ExportOutcome.Made(await MakeAsync(who, batch, asked, cancellationToken));
        if (await db.Exports.AnyAsync(e => e.PersonId == who && e.EndedAt == null, cancellationToken))
            return new ExportOutcome.OneComes();
        db.Exports.Add(new Export(TypedId.New<ExportId>(time), who, batch, asked, time.GetUtcNow()));
        return new ExportOutcome.Comes();
    }

    /// <summary>What they asked for could not be made.</summary>
    public Task<bool> HasFailedAsync(PersonId who, ExportId id, CancellationToken cancellationToken) =>
        db.Exports.AnyAsync(e => e.Id == id && e.PersonId == who && e.EndedAt != null && e.FileId == null, cancellationToken);

    static LookedAt LookedAtIn(ExportKind kind) =>
        kind switch
        {
            ExportKind.Hours => LookedAt.Hours,
            ExportKind.Materials or ExportKind.Files => LookedAt.Files,
            _ => LookedAt.Standing,
        };

    /// <summary>Of whom it is; null for the whole batch of an administrator.</summary>
    internal async Task<IReadOnlyList<PersonId>?> SeenAsync(Export export, CancellationToken cancellationToken) =>
        await db.AdministersAsync(export.PersonId, export.BatchId, cancellationToken)
            ? null
            : await figures.Whose(export.PersonId, export.BatchId, export.Asked).ToListAsync(cancellationToken);

    /// <summary>Writes it and keeps it as theirs.</summary>
    internal async Task<MadeExport> MakeAsync(PersonId who, BatchId batch, ExportAsked asked, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == who, cancellationToken);
        var of = await db.Batches.AsNoTracking().SingleAsync(b => b.Id == batch, cancellationToken);
        var roles = await db
            .Memberships.Where(m => m.PersonId == who && m.BatchId == batch)
            .Select(m => m.Role)
            .Distinct()
            .ToListAsync(cancellationToken);
        await using var draft = DraftFile.Open();
        var written = await writer.WriteAsync(draft, new ExportScope(person, of, roles, asked, time.GetUtcNow()), cancellationToken);
        draft.Position = 0;
        var content = await contents.WriteAsync(draft, long.MaxValue, cancellationToken)
            ?? throw new InvalidOperationException("There is no limit that could be passed.");
        return new MadeExport(files.Keep(TypedId.New<FileId>(time), who, batch, written.FileName, written.ContentType, content), written);
    }

    /// <summary>
    /// What was made for them; null for another's, when it is not kept any more, and for who may not have it any more.
    /// </summary>
    public async Task<StoredFile?> FileAsync(PersonId who, ExportId id, CancellationToken cancellationToken) =>
        await db.Exports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.PersonId == who, cancellationToken)
            is { FileId: { } file, Asked: var asked, BatchId: var batch }
        && (asked.Kind != ExportKind.Report || await db.AdministersAsync(who, batch, cancellationToken))
        && await MaySeeAsync(who, batch, asked, cancellationToken)
            ? await db.StoredFiles.FindAsync([file], cancellationToken)
            : null;

    /// <summary>Whether all of whom it was made may still be seen.</summary>
    async Task<bool> MaySeeAsync(PersonId who, BatchId batch, ExportAsked asked, CancellationToken cancellationToken)
    {
        if (asked.Seen is not { } seen)
            return await db.AdministersAsync(who, batch, cancellationToken);
        var now = await figures.Whose(who, batch, asked).ToListAsync(cancellationToken);
        return now.Count > 0 && !seen.Except(now).Any();
    }
}
