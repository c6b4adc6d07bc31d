using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
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

namespace SupervisionBot.Core;

/// <summary>Everything that is stored, the same model for every database. What differs by provider is in the provider's project.</summary>
public sealed class SupervisionDb(DbContextOptions<SupervisionDb> options) : DbContext(options)
{
    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchRevision> BatchRevisions => Set<BatchRevision>();

    public DbSet<Requirement> Requirements => Set<Requirement>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationAttempt> InvitationAttempts => Set<InvitationAttempt>();

    public DbSet<HourEntry> HourEntries => Set<HourEntry>();

    public DbSet<HourChange> HourChanges => Set<HourChange>();

    public DbSet<Ledger> Ledgers => Set<Ledger>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingChange> BookingChanges => Set<BookingChange>();

    public DbSet<BusyTime> BusyTimes => Set<BusyTime>();

    public DbSet<Waiting> Waitings => Set<Waiting>();

    public DbSet<Swap> Swaps => Set<Swap>();

    public DbSet<SessionReport> SessionReports => Set<SessionReport>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<SessionRecord> SessionRecords => Set<SessionRecord>();

    public DbSet<RecordChange> RecordChanges => Set<RecordChange>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<CapacityAlarm> CapacityAlarms => Set<CapacityAlarm>();

    public DbSet<ReviewSheet> ReviewSheets => Set<ReviewSheet>();

    public DbSet<EntryQuestion> EntryQuestions => Set<EntryQuestion>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<Confirmation> Confirmations => Set<Confirmation>();

    public DbSet<WeekAnswer> WeekAnswers => Set<WeekAnswer>();

    public DbSet<Credit> Credits => Set<Credit>();

    public DbSet<LedgerRepair> LedgerRepairs => Set<LedgerRepair>();

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<InboundActivity> InboundActivities => Set<InboundActivity>();

    public DbSet<LateActivity> LateActivities => Set<LateActivity>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementReader> AnnouncementReaders => Set<AnnouncementReader>();

    public DbSet<MessagePreferences> MessagePreferences => Set<MessagePreferences>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<WriteProof> WriteProofs => Set<WriteProof>();

    public DbSet<SummaryPlan> SummaryPlans => Set<SummaryPlan>();

    public DbSet<WebChatConversation> WebChatConversations => Set<WebChatConversation>();

    public DbSet<WebChatActivity> WebChatActivities => Set<WebChatActivity>();

    public DbSet<WebChatUpload> WebChatUploads => Set<WebChatUpload>();

    public DbSet<WebChatKey> WebChatKeys => Set<WebChatKey>();

    public DbSet<WebChatTicket> WebChatTickets => Set<WebChatTicket>();

    public DbSet<RingKey> RingKeys => Set<RingKey>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<GroupAnswer> GroupAnswers => Set<GroupAnswer>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<PortfolioDraft> PortfolioDrafts => Set<PortfolioDraft>();

    public DbSet<ReflectionChoice> ReflectionChoices => Set<ReflectionChoice>();

    public DbSet<PointTick> PointTicks => Set<PointTick>();

    public DbSet<MaterialDecision> MaterialDecisions => Set<MaterialDecision>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<FileOffer> FileOffers => Set<FileOffer>();

    public DbSet<FileReading> FileReadings => Set<FileReading>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(SupervisionDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<BatchId>().HaveConversion<IdConverter<BatchId>>();
        configurationBuilder.Properties<GroupId>().HaveConversion<IdConverter<GroupId>>();
        configurationBuilder.Properties<MembershipId>().HaveConversion<IdConverter<MembershipId>>();
        configurationBuilder.Properties<EntryId>().HaveConversion<IdConverter<EntryId>>();
        configurationBuilder.Properties<ActId>().HaveConversion<IdConverter<ActId>>();
        configurationBuilder.Properties<MessageId>().HaveConversion<IdConverter<MessageId>>();
        configurationBuilder.Properties<NoticeId>().HaveConversion<IdConverter<NoticeId>>();
        configurationBuilder.Properties<AnnouncementId>().HaveConversion<IdConverter<AnnouncementId>>();
        configurationBuilder.Properties<InvitationId>().HaveConversion<IdConverter<InvitationId>>();
        configurationBuilder.Properties<FileId>().HaveConversion<IdConverter<FileId>>();
        configurationBuilder.Properties<SubmissionId>().HaveConversion<IdConverter<SubmissionId>>();
        configurationBuilder.Properties<OfferId>().HaveConversion<IdConverter<OfferId>>();
        configurationBuilder.Properties<SessionId>().HaveConversion<IdConverter<SessionId>>();
        configurationBuilder.Properties<BookingId>().HaveConversion<IdConverter<BookingId>>();
        configurationBuilder.Properties<WaitingId>().HaveConversion<IdConverter<WaitingId>>();
        configurationBuilder.Properties<DeputyshipId>().HaveConversion<IdConverter<DeputyshipId>>();
        configurationBuilder.Properties<SheetId>().HaveConversion<IdConverter<SheetId>>();
        configurationBuilder.Properties<QuestionId>().HaveConversion<IdConverter<QuestionId>>();
        configurationBuilder.Properties<AmendmentId>().HaveConversion<IdConverter<AmendmentId>>();
        configurationBuilder.Properties<ConfirmationId>().HaveConversion<IdConverter<ConfirmationId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageConverter>().HaveMaxLength(10);
    }

    sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => TypedId.Of<TId>(value)) where TId : struct, ITypedId<TId>;

    /// <summary>Instants are stored as UTC without offset: SQLite cannot compare offsets, PostgreSQL's timestamptz keeps none.</summary>
    sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    sealed class LanguageConverter() : ValueConverter<Language, string>(language => language.Tag(), tag => Languages.FromTag(tag) ?? Language.English);
}
