using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Audit;
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
/// <param name="Whose">The column that says whom a row is about; null where another table's row says so, or more than one column does.</param>
public sealed record AboutSomebody(Type Table, Func<SupervisionDb, PersonId, IQueryable<object>> Of, PropertyInfo? Whose = null);

/// <summary>
/// What of the database is about a person: what they did and said, what was done with it, and where they belong. What somebody decided about
/// others is those others', and what a trainee wrote of work with a supervisee is the trainee's. Every table stands here, or
/// among those that are about nobody.
/// </summary>
public static class KeptAbout
{
    public static readonly IReadOnlyList<AboutSomebody> Tables =
    [
        Own<Person>(p => p.Id),
        Own<Membership>(m => m.PersonId),
        Own<RosterChange>(c => c.PersonId),
        Own<ChannelIdentity>(c => c.PersonId),
        Of((db, who) => db.Deputyships.Where(d => d.SupervisorId == who || d.DeputyId == who)),
        Own<MessagePreferences>(p => p.PersonId),
        Own<SummaryPlan>(p => p.PersonId),
        Own<Invitation>(i => i.PersonId),
        Own<HourEntry>(e => e.TraineeId),
        Of((db, who) => db.HourChanges.Where(c => db.HourEntries.Any(e => e.Id == c.EntryId && e.TraineeId == who))),
        Of((db, who) => db.Amendments.Where(a => db.HourEntries.Any(e => e.Id == a.EntryId && e.TraineeId == who))),
        Of((db, who) => db.EntryQuestions.Where(q => db.HourEntries.Any(e => e.Id == q.EntryId && e.TraineeId == who))),
        Of((db, who) => db.ReflectionChoices.Where(c => db.HourEntries.Any(e => e.Id == c.EntryId && e.TraineeId == who))),
        Own<Confirmation>(c => c.SuperviseeId),
        Own<Ledger>(l => l.TraineeId),
        Own<LedgerRepair>(r => r.TraineeId),
        Own<WeekAnswer>(w => w.TraineeId),
        Own<Credit>(c => c.TraineeId),
        Own<Session>(s => s.SupervisorId),
        Own<Booking>(b => b.PersonId),
        Of((db, who) => db.BookingChanges.Where(c => db.Bookings.Any(b => b.Id == c.BookingId && b.PersonId == who))),
        Of((db, who) => db.ChangeRequests.Where(c => db.Bookings.Any(b => b.Id == c.BookingId && b.PersonId == who))),
        Of((db, who) => db.Swaps.Where(s => db.Bookings.Any(b => b.PersonId == who && (b.Id == s.FromId || b.Id == s.ToId)))),
        Own<Waiting>(w => w.PersonId),
        Own<BusyTime>(b => b.PersonId),
        Own<Attendance>(a => a.PersonId),
        Own<Arrival>(a => a.PersonId),
        Own<CheckInTries>(t => t.PersonId),
        Own<Excuse>(e => e.PersonId),
        Own<MakeUp>(m => m.PersonId),
        Own<ClassMadeUp>(m => m.PersonId),
        Own<OpinionAsked>(o => o.PersonId),
        Own<Traveller>(t => t.PersonId),
        Own<Handout>(h => h.By),
        Own<CalendarFeed>(f => f.PersonId),
        Own<SessionRecord>(r => r.WrittenBy),
        Own<RecordChange>(c => c.By),
        Own<Submission>(s => s.TraineeId),
        Own<GroupAnswer>(a => a.PersonId),
        Of((db, who) => db.MaterialDecisions.Where(d => db.Submissions.Any(s => s.Id == d.SubmissionId && s.TraineeId == who))),
        Of((db, who) => db.Remarks.Where(r => db.Submissions.Any(s => s.Id == r.SubmissionId && s.TraineeId == who))),
        Of((db, who) => db.PointTicks.Where(t => db.Submissions.Any(s => s.Id == t.SubmissionId && s.TraineeId == who))),
        Own<Extension>(e => e.TraineeId),
        Own<PortfolioDraft>(d => d.TraineeId),
        Own<StoredFile>(f => f.OwnerId),
        Own<FileOffer>(o => o.PersonId),
        Of((db, who) => db.FileReadings.Where(r => r.PersonId == who || db.StoredFiles.Any(f => f.Id == r.FileId && f.OwnerId == who))),
        Own<Announcement>(a => a.AuthorId),
        Own<AnnouncementReader>(r => r.PersonId),
        Own<Post>(p => p.AuthorId),
        Own<Helper>(h => h.PersonId),
        Own<QuestionSent>(q => q.PersonId),
        Own<PostReport>(r => r.PersonId),
        Own<HiddenWriter>(h => h.PersonId),
        Own<Act>(a => a.By),
        Own<Notice>(n => n.To),
        Own<Talk>(t => t.PersonId),
        Of((db, who) => db.Outbox.Where(m => db.Talks.Any(t => t.Key == m.TalkKey && t.PersonId == who))),
        Of((db, who) => db.LateActivities.Where(m => db.Talks.Any(t => t.Key == m.TalkKey && t.PersonId == who))),
        Own<WebChatConversation>(c => c.PersonId),
        Of((db, who) => db.WebChatActivities.Where(a => db.WebChatConversations.Any(c => c.Id == a.ConversationId && c.PersonId == who))),
        Of((db, who) => db.WebChatUploads.Where(a => db.WebChatConversations.Any(c => c.Id == a.ConversationId && c.PersonId == who))),
        Own<DataRequest>(r => r.PersonId),
        Of((db, who) => db.AuditRecords.Where(r => r.For == who || (r.By == who && r.For == null))),
        Own<AuditLook>(l => l.PersonId),
        Own<Export>(e => e.PersonId),
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
        typeof(AuditHead),
    ];

    /// <summary>By table, the column that says whom a row is about, where one column does.</summary>
    public static readonly IReadOnlyDictionary<Type, PropertyInfo> Whose = Tables
        .Where(about => about.Whose != null)
        .ToDictionary(about => about.Table, about => about.Whose!);

    /// <param name="whose">A property of the row.</param>
    static AboutSomebody Own<T>(Expression<Func<T, PersonId?>> whose)
        where T : class
    {
        var column = whose.Body is UnaryExpression { Operand: var inner } ? inner : whose.Body;
        return new AboutSomebody(
            typeof(T),
            (db, who) =>
            {
                // As the compiler writes a local that a lambda uses: EF makes a parameter of it.
                Expression value = Expression.Property(Expression.Constant(new { Who = who }), "Who");
                var same = Expression.Equal(column, column.Type == value.Type ? value : Expression.Convert(value, column.Type));
                return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(same, whose.Parameters)).AsNoTracking();
            },
            (PropertyInfo)((MemberExpression)column).Member
        );
    }

    static AboutSomebody Of<T>(Func<SupervisionDb, PersonId, IQueryable<T>> rows)
        where T : class => new(typeof(T), (db, who) => rows(db, who).AsNoTracking());
}
