using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Privacy;

/// <summary>How somebody's requests stand.</summary>
/// <param name="Copy">The copy that is being made, or the last that is still kept.</param>
/// <param name="Erasure">Open; null when none is.</param>
public sealed record OwnRequests(DataRequest? Copy, DataRequest? Erasure);

/// <summary>A request to delete, with the name of who asks.</summary>
public sealed record AskedErasure(DataRequest Request, PersonName Who);

/// <summary>What came of answering.</summary>
public enum AnswerDone
{
    Done,

    /// <summary>Answered or withdrawn before.</summary>
    Already,

    /// <summary>There is none of this batch, or who answers does not administer it.</summary>
    NotThere,

    /// <summary>Without a word no answer goes out.</summary>
    NoWords,
}

/// <summary>Requests about one's own data: made, withdrawn, answered. The caller saves.</summary>
public sealed class DataRequests(SupervisionDb db, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells an administrator that somebody wants their data deleted; the subject is the request.</summary>
    public const string AskedNotice = "data.asked";

    /// <summary>Tells a person the answer; the subject is the request.</summary>
    public const string AnsweredNotice = "data.answered";

    /// <summary>Tells a person that their copy is made; the subject is the request.</summary>
    public const string CopyNotice = "data.copy";

    public const int LongestAnswer = 500;

    /// <summary>A copy is kept so long, and not made again meanwhile.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public async Task<OwnRequests> OwnAsync(PersonId who, CancellationToken cancellationToken)
    {
        var open = await db
            .DataRequests.Where(r => r.PersonId == who && (r.EndedAt == null || r.FileId != null))
            .OrderByDescending(r => r.At)
            .ToListAsync(cancellationToken);
        return new OwnRequests(open.Find(r => r.Kind == DataRequestKind.Copy), open.Find(r => r is { Kind: DataRequestKind.Erasure, EndedAt: null }));
    }

    /// <summary>The request of the kind that is open now; one that is open already stays as it is.</summary>
    /// <exception cref="DbUpdateException">On saving, when the same was asked at the same moment.</exception>
    public async Task<DataRequest> AskAsync(PersonId who, BatchId batch, DataRequestKind kind, CancellationToken cancellationToken)
    {
        if (await OpenOfAsync(who, kind, cancellationToken) is { } open)
            return open;
        var request = db.DataRequests.Add(new DataRequest(TypedId.New<DataRequestId>(time), who, batch, kind, time.GetUtcNow())).Entity;
        if (kind == DataRequestKind.Erasure)
            foreach (var administrator in await AdministratorsAsync(batch, who, cancellationToken))
                notices.Tell(administrator, batch, AskedNotice, $"{request.Id.Value:N}");
        return request;
    }

    /// <returns>False when none was open.</returns>
    public async Task<bool> WithdrawAsync(PersonId who, DataRequestKind kind, CancellationToken cancellationToken)
    {
        if (await OpenOfAsync(who, kind, cancellationToken) is not { } open)
            return false;
        open.Withdraw(time.GetUtcNow());
        return true;
    }

    /// <summary>Who wants something deleted and has no answer, the oldest first; nothing for who does not administer the batch.</summary>
    public async Task<IReadOnlyList<AskedErasure>> WaitingAsync(PersonId administrator, BatchId batch, CancellationToken cancellationToken) =>
        await db.AdministersAsync(administrator, batch, cancellationToken)
            ? await db
                .DataRequests.AsNoTracking()
                .Where(r => r.BatchId == batch && r.Kind == DataRequestKind.Erasure && r.EndedAt == null && r.PersonId != administrator)
                .OrderBy(r => r.At)
                .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new AskedErasure(r, new PersonName(p.Id, p.Name, p.NameEn)))
                .ToListAsync(cancellationToken)
            : [];

    public async Task<AnswerDone> AnswerAsync(
        PersonId administrator,
        BatchId batch,
        DataRequestId id,
        string words,
        CancellationToken cancellationToken
    )
    {
        if (
            !await db.AdministersAsync(administrator, batch, cancellationToken)
            || await db.DataRequests.FirstOrDefaultAsync(
                r => r.Id == id && r.BatchId == batch && r.Kind == DataRequestKind.Erasure && r.PersonId != administrator,
                cancellationToken
            )
                is not { } request
        )
            return AnswerDone.NotThere;
        if (request.EndedAt is not null)
            return AnswerDone.Already;
        if (words.Trim() is not { Length: > 0 and <= LongestAnswer } answer)
            return AnswerDone.NoWords;
        request.AnswerBy(administrator, answer, time.GetUtcNow());
        notices.Tell(request.PersonId, batch, AnsweredNotice, $"{id.Value:N}");
        return AnswerDone.Done;
    }

    /// <summary>One's own request, with the name of who answered it; null for another's.</summary>
    public async Task<(DataRequest Request, PersonName? By)?> AnsweredAsync(PersonId who, DataRequestId id, CancellationToken cancellationToken)
    {
        if (await db.DataRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.PersonId == who, cancellationToken) is not { } request)
            return null;
        var by = request.AnsweredBy is { } answered
            ? await db.People.Where(p => p.Id == answered).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).FirstOrDefaultAsync(cancellationToken)
            : null;
        return (request, by);
    }

    /// <summary>The copy of their own data; null for another's, and when it is not kept any more.</summary>
    public async Task<StoredFile?> CopyAsync(PersonId who, DataRequestId id, CancellationToken cancellationToken) =>
        await db.DataRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.PersonId == who, cancellationToken) is { FileId: { } file }
            ? await db.StoredFiles.FindAsync([file], cancellationToken)
            : null;

    Task<DataRequest?> OpenOfAsync(PersonId who, DataRequestKind kind, CancellationToken cancellationToken) =>
        db.DataRequests.FirstOrDefaultAsync(r => r.PersonId == who && r.Kind == kind && r.EndedAt == null, cancellationToken);

    Task<List<PersonId>> AdministratorsAsync(BatchId batch, PersonId but, CancellationToken cancellationToken) =>
        db
            .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Administrator && m.PersonId != but)
            .Select(m => m.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
}
