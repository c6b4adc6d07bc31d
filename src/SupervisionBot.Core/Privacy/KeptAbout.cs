using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Secrets;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Core.Talks;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Core.Privacy;

/// <summary>One table, and which of its rows are about somebody.</summary>
/// <param name="Table">The entity.</param>
/// <param name="Of">The rows about a person, none tracked.</param>
public sealed record AboutSomebody(Type Table, Func<SupervisionDb, PersonId, IQueryable<object>> Of);

/// <summary>
/// What of the database is about a person: what they did and said, what was done with it, and where they belong. What somebody decided about
/// others is those others', and what a trainee wrote of work with a supervisee is the trainee's. Every table stands here, or
/// among those that are about nobody.
/// </summary>
public static class KeptAbout
{
    public static readonly IReadOnlyList<AboutSomebody> Tables =
    [
        Of((db, who) => db.People.Where(p => p.Id == who)),
        Of((db, who) => db.Memberships.Where(m => m.PersonId == who)),
        Of((db, who) => db.RosterChanges.Where(c => c.PersonId == who)),
        Of((db, who) => db.ChannelIdentities.Where(c => c.PersonId == who)),
        Of((db, who) => db.Deputyships.Where(d => d.SupervisorId == who || d.DeputyId == who)),
        Of((db, who) => db.MessagePreferences.Where(p => p.PersonId == who)),
        Of((db, who) => db.SummaryPlans.Where(p => p.PersonId == who)),
        Of((db, who) => db.Invitations.Where(i => i.PersonId == who)),
        Of((db, who) => db.HourEntries.Where(e => e.TraineeId == who)),
        Of((db, who) => db.HourChanges.Where(c => db.HourEntries.Any(e => e.Id == c.EntryId && e.TraineeId == who))),
        Of((db, who) => db.Amendments.Where(a => db.HourEntries.Any(e => e.Id == a.EntryId && e.TraineeId == who))),
        Of((db, who) => db.EntryQuestions.Where(q => db.HourEntries.Any(e => e.Id == q.EntryId && e.TraineeId == who))),
        Of((db, who) => db.ReflectionChoices.Where(c => db.HourEntries.Any(e => e.Id == c.EntryId && e.TraineeId == who))),
        Of((db, who) => db.Confirmations.Where(c => c.SuperviseeId == who)),
        Of((db, who) => db.Ledgers.Where(l => l.TraineeId == who)),
        Of((db, who) => db.LedgerRepairs.Where(r => r.TraineeId == who)),
        Of((db, who) => db.WeekAnswers.Where(w => w.TraineeId == who)),
        Of((db, who) => db.Credits.Where(c => c.TraineeId == who)),
        Of((db, who) => db.Sessions.Where(s => s.SupervisorId == who)),
        Of((db, who) => db.Bookings.Where(b => b.PersonId == who)),
        Of((db, who) => db.BookingChanges.Where(c => db.Bookings.Any(b => b.Id == c.BookingId && b.PersonId == who))),
        Of((db, who) => db.ChangeRequests.Where(c => db.Bookings.Any(b => b.Id == c.BookingId && b.PersonId == who))),
        Of((db, who) => db.Swaps.Where(s => db.Bookings.Any(b => b.PersonId == who && (b.Id == s.FromId || b.Id == s.ToId)))),
        Of((db, who) => db.Waitings.Where(w => w.PersonId == who)),
        Of((db, who) => db.BusyTimes.Where(b => b.PersonId == who)),
        Of((db, who) => db.Attendances.Where(a => a.PersonId == who)),
        Of((db, who) => db.Arrivals.Where(a => a.PersonId == who)),
        Of((db, who) => db.CheckInTries.Where(t => t.PersonId == who)),
        Of((db, who) => db.Excuses.Where(e => e.PersonId == who)),
        Of((db, who) => db.MakeUps.Where(m => m.PersonId == who)),
        Of((db, who) => db.ClassesMadeUp.Where(m => m.PersonId == who)),
        Of((db, who) => db.OpinionsAsked.Where(o => o.PersonId == who)),
        Of((db, who) => db.Travellers.Where(t => t.PersonId == who)),
        Of((db, who) => db.Handouts.Where(h => h.By == who)),
        Of((db, who) => db.CalendarFeeds.Where(f => f.PersonId == who)),
        Of((db, who) => db.SessionRecords.Where(r => r.WrittenBy == who)),
        Of((db, who) => db.RecordChanges.Where(c => c.By == who)),
        Of((db, who) => db.Submissions.Where(s => s.TraineeId == who)),
        Of((db, who) => db.GroupAnswers.Where(a => a.PersonId == who)),
        Of((db, who) => db.MaterialDecisions.Where(d => db.Submissions.Any(s => s.Id == d.SubmissionId && s.TraineeId == who))),
        Of((db, who) => db.Remarks.Where(r => db.Submissions.Any(s => s.Id == r.SubmissionId && s.TraineeId == who))),
        Of((db, who) => db.PointTicks.Where(t => db.Submissions.Any(s => s.Id == t.SubmissionId && s.TraineeId == who))),
        Of((db, who) => db.Extensions.Where(e => e.TraineeId == who)),
        Of((db, who) => db.PortfolioDrafts.Where(d => d.TraineeId == who)),
        Of((db, who) => db.StoredFiles.Where(f => f.OwnerId == who)),
        Of((db, who) => db.FileOffers.Where(o => o.PersonId == who)),
        Of((db, who) => db.FileReadings.Where(r => r.PersonId == who || db.StoredFiles.Any(f => f.Id == r.FileId && f.OwnerId == who))),
        Of((db, who) => db.Announcements.Where(a => a.AuthorId == who)),
        Of((db, who) => db.AnnouncementReaders.Where(r => r.PersonId == who)),
        Of((db, who) => db.Posts.Where(p => p.AuthorId == who)),
        Of((db, who) => db.Helpers.Where(h => h.PersonId == who)),
        Of((db, who) => db.QuestionsSent.Where(q => q.PersonId == who)),
        Of((db, who) => db.PostReports.Where(r => r.PersonId == who)),
        Of((db, who) => db.HiddenWriters.Where(h => h.PersonId == who)),
        Of((db, who) => db.Acts.Where(a => a.By == who)),
        Of((db, who) => db.Notices.Where(n => n.To == who)),
        Of((db, who) => db.Talks.Where(t => t.PersonId == who)),
        Of((db, who) => db.Outbox.Where(m => db.Talks.Any(t => t.Key == m.TalkKey && t.PersonId == who))),
        Of((db, who) => db.LateActivities.Where(m => db.Talks.Any(t => t.Key == m.TalkKey && t.PersonId == who))),
        Of((db, who) => db.WebChatConversations.Where(c => c.PersonId == who)),
        Of((db, who) => db.WebChatActivities.Where(a => db.WebChatConversations.Any(c => c.Id == a.ConversationId && c.PersonId == who))),
        Of((db, who) => db.WebChatUploads.Where(a => db.WebChatConversations.Any(c => c.Id == a.ConversationId && c.PersonId == who))),
        Of((db, who) => db.DataRequests.Where(r => r.PersonId == who)),
        Of((db, who) => db.Exports.Where(e => e.PersonId == who)),
    ];

    /// <summary>
    /// About nobody: the batch and what it plans, keys, proofs and bytes, what a supervisor said of many at once, and marks that were given
    /// without a name.
    /// </summary>
    public static readonly IReadOnlyList<Type> OfNobody =
    [
        typeof(Batch),
        typeof(BatchRevision),
        typeof(Requirement),
        typeof(Group),
        typeof(Seat),
        typeof(Lesson),
        typeof(SessionReport),
        typeof(CheckIn),
        typeof(CapacityAlarm),
        typeof(Opinion),
        typeof(VisitSheet),
        typeof(ReviewSheet),
        typeof(SubmissionFile),
        typeof(FileChunk),
        typeof(InboundActivity),
        typeof(InvitationAttempt),
        typeof(JobRun),
        typeof(WriteProof),
        typeof(WebChatKey),
        typeof(WebChatTicket),
        typeof(RingKey),
    ];

    static AboutSomebody Of<T>(Func<SupervisionDb, PersonId, IQueryable<T>> rows)
        where T : class => new(typeof(T), (db, who) => rows(db, who).AsNoTracking());
}
