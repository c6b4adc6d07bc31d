using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Library;

/// <summary>
/// The one place that decides who may see a file: whose it is; what was handed in, and what a reviewer gave back with it, those whose version it is,
/// and whoever is responsible for it (the supervisor, their deputy, the administrator); what came with a booking, whoever holds that session; what
/// came with an excuse or makes up for a class, whoever holds it and the administrators; the report of a visit, who supervises its writer; a handout,
/// who may come; what was announced, whomever it was announced to.
/// </summary>
public sealed class FileRights(SupervisionDb db, MaterialRights rights, Authority authority)
{
    public async Task<bool> MaySeeAsync(PersonId who, StoredFile file, CancellationToken cancellationToken)
    {
        if (file.OwnerId == who)
            return true;
        var with = db
            .Submissions.Where(s =>
                s.BatchId == file.BatchId
                && (s.Files.Any(one => one.FileId == file.Id) || db.Remarks.Any(remark => remark.SubmissionId == s.Id && remark.FileId == file.Id))
            )
            .Select(s => s.Id);
        return await rights.Of(who, file.BatchId).AnyAsync(s => with.Contains(s.Id), cancellationToken)
            || await rights.OwnedBy(who, file.BatchId).AnyAsync(s => with.Contains(s.Id), cancellationToken)
            || await WithBookingAsync(who, file.Id, cancellationToken)
            || await OfAbsenceAsync(who, file.Id, cancellationToken)
            || await OfVisitAsync(who, file, cancellationToken)
            || await Handouts.SeenBy(db, who).AnyAsync(h => h.FileId == file.Id && h.GoneAt == null, cancellationToken)
            || await WasAnnouncedToAsync(who, file.Id, cancellationToken);
    }

    Task<bool> WithBookingAsync(PersonId who, FileId file, CancellationToken cancellationToken) =>
        db.Bookings.AnyAsync(
            b => b.FileId == file && b.State == BookingState.Booked && db.Sessions.Any(s => s.Id == b.SessionId && s.SupervisorId == who),
            cancellationToken
        );

    /// <summary>What came with an excuse or makes up for a class: for whoever holds that, and the administrators.</summary>
    Task<bool> OfAbsenceAsync(PersonId who, FileId file, CancellationToken cancellationToken) =>
        db.Sessions.AnyAsync(
            s =>
                (db.Excuses.Any(e => e.DocumentId == file && e.SessionId == s.Id) || db.MakeUps.Any(m => m.FileId == file && m.SessionId == s.Id))
                && (s.SupervisorId == who || db.Memberships.Any(m => m.PersonId == who && m.BatchId == s.BatchId && m.Role == Role.Administrator)),
            cancellationToken
        );

    /// <summary>A trainee's report of a visit: for whoever supervises them.</summary>
    Task<bool> OfVisitAsync(PersonId who, StoredFile file, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(who, file.BatchId);
        return db.MakeUps.AnyAsync(
            m =>
                m.FileId == file.Id
                && trainees.Contains(m.PersonId)
                && db.Sessions.Any(s => s.Id == m.SessionId && s.BatchId == file.BatchId && s.Kind == SessionKind.Visit),
            cancellationToken
        );
    }

    Task<bool> WasAnnouncedToAsync(PersonId who, FileId file, CancellationToken cancellationToken) =>
        db.Announcements.AnyAsync(
            a =>
                a.FileId == file
                && a.State != AnnouncementState.Recalling
                && a.State != AnnouncementState.Recalled
                && db.AnnouncementReaders.Any(r => r.AnnouncementId == a.Id && r.PersonId == who && r.NoticeId != null),
            cancellationToken
        );
}
