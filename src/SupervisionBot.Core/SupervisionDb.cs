using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core;

/// <summary>Everything that is stored, the same model for every database. What differs by provider is in the provider's project.</summary>
public sealed partial class SupervisionDb(DbContextOptions<SupervisionDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SupervisionDb).Assembly);

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
        configurationBuilder.Properties<PostId>().HaveConversion<IdConverter<PostId>>();
        configurationBuilder.Properties<DataRequestId>().HaveConversion<IdConverter<DataRequestId>>();
        configurationBuilder.Properties<ExportId>().HaveConversion<IdConverter<ExportId>>();
        configurationBuilder.Properties<RosterChangeId>().HaveConversion<IdConverter<RosterChangeId>>();
        configurationBuilder.Properties<AuditId>().HaveConversion<IdConverter<AuditId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageConverter>().HaveMaxLength(10);
    }
}
