using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;

namespace SupervisionBot.Core.Library;

/// <summary>What somebody finds at a link to a file.</summary>
public abstract record LinkOutcome
{
    LinkOutcome() { }

    /// <param name="IsNew">The browser opened it first just now, and is the only one that may from here on.</param>
    public sealed record Found(StoredFile File, bool IsNew) : LinkOutcome;

    /// <summary>Another browser opened it first.</summary>
    public sealed record Elsewhere : LinkOutcome;

    /// <summary>There is no such file for this person, or not any more.</summary>
    public sealed record Nothing : LinkOutcome;
}

/// <summary>Opens files for people by the links that they were given.</summary>
public sealed class FileLibrary(SupervisionDb db, FileRights rights, Looks looks, TimeProvider time)
{
    /// <summary>
    /// Looks again whether the person may see the file, binds the link to the browser that opens it first, and notes the opening. Saved by the
    /// caller.
    /// </summary>
    /// <param name="browser">Digest of the browser's secret.</param>
    /// <param name="counts">False for a further part of a file that is being read.</param>
    public async Task<LinkOutcome> OpenAsync(OfferId id, string browser, bool counts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var offer = await db.FileOffers.FirstOrDefaultAsync(o => o.Id == id && o.ExpiresAt > now, cancellationToken);
        if (offer is null || await db.StoredFiles.FindAsync([offer.FileId], cancellationToken) is not { } file)
            return new LinkOutcome.Nothing();
        if (!await rights.MaySeeAsync(offer.PersonId, file, cancellationToken))
            return new LinkOutcome.Nothing();
        if (offer.Reader is { } reader && reader != browser)
            return new LinkOutcome.Elsewhere();
        var isNew = offer.Reader is null;
        if (isNew)
            offer.BindTo(browser);
        if (isNew || counts)
        {
            db.FileReadings.Add(new FileReading(offer, now));
            // A handout is there to be read; what was handed in is somebody's own.
            if (await db.Set<SubmissionFile>().AnyAsync(f => f.FileId == file.Id, cancellationToken))
                await looks.NoteAsync(offer.PersonId, file.OwnerId, LookedAt.Files, cancellationToken);
        }
        return new LinkOutcome.Found(file, isNew);
    }
}
