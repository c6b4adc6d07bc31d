using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Records;

/// <summary>Writes, signs and corrects records. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class RecordDesk(SupervisionDb db, RecordShelf shelf, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells those who were there; the subject is the session.</summary>
    public const string SignedNotice = "record.signed";

    /// <summary>Tells the supervisor that somebody else has drafted it; likewise.</summary>
    public const string DraftedNotice = "record.drafted";

    /// <summary>Keeps a draft; for the supervisor of a signed record, a new edition that they sign with it.</summary>
    /// <param name="version">Of the record that the person saw; 0 when there was none.</param>
    /// <param name="why">Of a correction.</param>
    public async Task<RecordOutcome> WriteAsync(
        PersonId who,
        BatchId batch,
        SessionId id,
        int version,
        RecordText text,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (await shelf.FindAsync(who, batch, id, cancellationToken) is not { } view)
            return new RecordOutcome.NotThere();
        if (view.Version != version)
            return new RecordOutcome.ChangedSince(view);
        if (!view.MayWrite)
            return view.Record is null ? new RecordOutcome.NotThere() : new RecordOutcome.AlreadySigned(view);
        if (await db.SessionReports.AnyAsync(r => r.SessionId == id && !r.Held, cancellationToken))
            return new RecordOutcome.NotHeld(view.Session);
        if (text.IsEmpty)
            return new RecordOutcome.Empty();
        if (text.IsTooLong)
            return new RecordOutcome.TooLong();
        if (view.Record is { IsSigned: true } signed)
            return await CorrectAsync(view, signed, who, text, why, cancellationToken);
        var record = view.Record ?? db.SessionRecords.Add(new SessionRecord(id)).Entity;
        record.Write(text, who, time.GetUtcNow());
        db.Note(time, who, ActKind.RecordWritten, id.Value.ToString("N"));
        db.RecordChanges.Add(new RecordChange(record, who, time.GetUtcNow()));
        if (who != view.Session.SupervisorId)
            notices.Tell(view.Session.SupervisorId, batch, DraftedNotice, Of(view));
        return new RecordOutcome.Drafted(await AgainAsync(who, view, record, cancellationToken));
    }

    /// <summary>Freezes a draft as its supervisor has seen it.</summary>
    public async Task<RecordOutcome> SignAsync(PersonId supervisor, BatchId batch, SessionId id, int version, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(supervisor, batch, id, cancellationToken) is not { Record: { } record, Right: RecordRight.Sign } view)
            return new RecordOutcome.NotThere();
        if (record.IsSigned)
            return new RecordOutcome.AlreadySigned(view);
        if (view.Version != version)
            return new RecordOutcome.ChangedSince(view);
        Sign(view, record, null);
        db.Note(time, supervisor, ActKind.RecordSigned, id.Value.ToString("N"));
        return new RecordOutcome.Signed(view);
    }

    async Task<RecordOutcome> CorrectAsync(
        RecordView view,
        SessionRecord record,
        PersonId who,
        RecordText text,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (text == record.Text)
            return new RecordOutcome.AlreadySigned(view);
        if (string.IsNullOrWhiteSpace(why))
            return new RecordOutcome.NeedsReason(view);
        if (why.Length > RecordText.Longest)
            return new RecordOutcome.TooLong();
        record.Write(text, who, time.GetUtcNow());
        Sign(view, record, why.Trim());
        db.Note(time, who, ActKind.RecordSigned, view.Session.Id.Value.ToString("N"));
        return new RecordOutcome.Corrected(await AgainAsync(who, view, record, cancellationToken));
    }

    void Sign(RecordView view, SessionRecord record, string? why)
    {
        record.Sign(time.GetUtcNow(), why);
        db.RecordChanges.Add(new RecordChange(record, view.Session.SupervisorId, time.GetUtcNow()));
        foreach (var person in view.Came)
            notices.Tell(person.Id, view.Session.BatchId, SignedNotice, Of(view));
    }

    async Task<RecordView> AgainAsync(PersonId who, RecordView view, SessionRecord record, CancellationToken cancellationToken) =>
        view with
        {
            Record = record,
            WrittenBy = await db.People.Where(p => p.Id == who).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken),
        };

    static string Of(RecordView view) => view.Session.Id.Value.ToString("N");
}
