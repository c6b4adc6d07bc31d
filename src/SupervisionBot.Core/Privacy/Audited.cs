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

/// <summary>Which tables the audit watches, and what of them it does not write down.</summary>
public static class Audited
{
    static readonly IReadOnlyDictionary<Type, AuditMatter> Matters = new Dictionary<Type, AuditMatter>
    {
        [typeof(HourEntry)] = AuditMatter.Hours,
        [typeof(Amendment)] = AuditMatter.Hours,
        [typeof(EntryQuestion)] = AuditMatter.Hours,
        [typeof(Confirmation)] = AuditMatter.Hours,
        [typeof(WeekAnswer)] = AuditMatter.Hours,
        [typeof(Credit)] = AuditMatter.Hours,
        [typeof(LedgerRepair)] = AuditMatter.Hours,
        [typeof(Submission)] = AuditMatter.Materials,
        [typeof(SubmissionFile)] = AuditMatter.Materials,
        [typeof(GroupAnswer)] = AuditMatter.Materials,
        [typeof(MaterialDecision)] = AuditMatter.Materials,
        [typeof(Remark)] = AuditMatter.Materials,
        [typeof(PointTick)] = AuditMatter.Materials,
        [typeof(Extension)] = AuditMatter.Materials,
        [typeof(Session)] = AuditMatter.Sessions,
        [typeof(Seat)] = AuditMatter.Sessions,
        [typeof(Lesson)] = AuditMatter.Sessions,
        [typeof(Handout)] = AuditMatter.Sessions,
        [typeof(Booking)] = AuditMatter.Sessions,
        [typeof(ChangeRequest)] = AuditMatter.Sessions,
        [typeof(Swap)] = AuditMatter.Sessions,
        [typeof(Waiting)] = AuditMatter.Sessions,
        [typeof(Deputyship)] = AuditMatter.Sessions,
        [typeof(Attendance)] = AuditMatter.Attendance,
        [typeof(Arrival)] = AuditMatter.Attendance,
        [typeof(Excuse)] = AuditMatter.Attendance,
        [typeof(MakeUp)] = AuditMatter.Attendance,
        [typeof(ClassMadeUp)] = AuditMatter.Attendance,
        [typeof(SessionReport)] = AuditMatter.Attendance,
        [typeof(SessionRecord)] = AuditMatter.Records,
        [typeof(Person)] = AuditMatter.Roster,
        [typeof(Membership)] = AuditMatter.Roster,
        [typeof(Group)] = AuditMatter.Roster,
        [typeof(ChannelIdentity)] = AuditMatter.Roster,
        [typeof(Invitation)] = AuditMatter.Roster,
        [typeof(Announcement)] = AuditMatter.Messages,
        [typeof(HiddenWriter)] = AuditMatter.Messages,
        [typeof(Batch)] = AuditMatter.Batch,
        [typeof(Requirement)] = AuditMatter.Batch,
        [typeof(MessagePreferences)] = AuditMatter.Settings,
        [typeof(SummaryPlan)] = AuditMatter.Settings,
        [typeof(DataRequest)] = AuditMatter.Data,
    };

    /// <summary>
    /// What follows from the others or is their history; what comes and goes with each message; what nobody else is to know of – drafts, what
    /// somebody needs on a visit, when they are busy – and what was said to colleagues or without a name.
    /// </summary>
    public static readonly IReadOnlyList<Type> Others =
    [
        typeof(Act),
        typeof(Export),
        typeof(StoredFile),
        typeof(HourChange),
        typeof(Ledger),
        typeof(BookingChange),
        typeof(RecordChange),
        typeof(RosterChange),
        typeof(BatchRevision),
        typeof(ReviewSheet),
        typeof(AnnouncementReader),
        typeof(CapacityAlarm),
        typeof(Talk),
        typeof(InboundActivity),
        typeof(OutboxMessage),
        typeof(LateActivity),
        typeof(Notice),
        typeof(JobRun),
        typeof(WriteProof),
        typeof(RingKey),
        typeof(WebChatActivity),
        typeof(WebChatConversation),
        typeof(WebChatKey),
        typeof(WebChatTicket),
        typeof(WebChatUpload),
        typeof(FileChunk),
        typeof(FileOffer),
        typeof(FileReading),
        typeof(InvitationAttempt),
        typeof(CheckIn),
        typeof(CheckInTries),
        typeof(CalendarFeed),
        typeof(BusyTime),
        typeof(Traveller),
        typeof(VisitSheet),
        typeof(PortfolioDraft),
        typeof(ReflectionChoice),
        typeof(Opinion),
        typeof(OpinionAsked),
        typeof(Post),
        typeof(PostReport),
        typeof(Helper),
        typeof(QuestionSent),
        typeof(AuditRecord),
        typeof(AuditHead),
        typeof(AuditLook),
    ];

    /// <summary>What was talked about in supervision, what people wrote of their reasons and of each other, what finds an invitation.</summary>
    static readonly IReadOnlyDictionary<Type, IReadOnlyList<string>> Closed = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(SessionRecord)] =
        [
            nameof(SessionRecord.Aim),
            nameof(SessionRecord.Discussed),
            nameof(SessionRecord.Agreed),
            nameof(SessionRecord.Next),
        ],
        [typeof(Excuse)] = [nameof(Excuse.Why)],
        [typeof(ChangeRequest)] = [nameof(ChangeRequest.Reason)],
        [typeof(MakeUp)] = [nameof(MakeUp.Words), nameof(MakeUp.Why)],
        [typeof(Extension)] = [nameof(Extension.Why)],
        [typeof(Remark)] = [nameof(Remark.Text)],
        [typeof(Submission)] = [nameof(Submission.LateReason)],
        [typeof(HourEntry)] = [nameof(HourEntry.LateReason)],
        [typeof(Confirmation)] = [nameof(Confirmation.Words)],
        [typeof(EntryQuestion)] = [nameof(EntryQuestion.Text), nameof(EntryQuestion.Answer)],
        [typeof(Invitation)] = [nameof(Invitation.Finder)],
    };

    public static readonly IReadOnlyDictionary<Type, AuditedTable> Tables = Matters.ToDictionary(
        one => one.Key,
        one => new AuditedTable(one.Value, KeptAbout.Whose.GetValueOrDefault(one.Key), Closed.GetValueOrDefault(one.Key) ?? [])
    );
}
