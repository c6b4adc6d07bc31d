using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
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

    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationAttempt> InvitationAttempts => Set<InvitationAttempt>();

    public DbSet<HourEntry> HourEntries => Set<HourEntry>();

    public DbSet<HourChange> HourChanges => Set<HourChange>();

    public DbSet<Ledger> Ledgers => Set<Ledger>();

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<InboundActivity> InboundActivities => Set<InboundActivity>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<WebChatConversation> WebChatConversations => Set<WebChatConversation>();

    public DbSet<WebChatActivity> WebChatActivities => Set<WebChatActivity>();

    public DbSet<WebChatUpload> WebChatUploads => Set<WebChatUpload>();

    public DbSet<WebChatKey> WebChatKeys => Set<WebChatKey>();

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
        configurationBuilder.Properties<InvitationId>().HaveConversion<IdConverter<InvitationId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageConverter>().HaveMaxLength(10);
    }

    sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => TypedId.Of<TId>(value)) where TId : struct, ITypedId<TId>;

    /// <summary>Instants are stored as UTC without offset: SQLite cannot compare offsets, PostgreSQL's timestamptz keeps none.</summary>
    sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    sealed class LanguageConverter() : ValueConverter<Language, string>(language => language.Tag(), tag => Languages.FromTag(tag) ?? Language.English);
}
