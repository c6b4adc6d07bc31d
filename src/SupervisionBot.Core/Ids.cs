using System.Buffers.Binary;

namespace SupervisionBot.Core;

/// <summary>A key that says what it is a key of, so that a person's id can never be passed where an entry's is wanted.</summary>
/// <remarks>Values are version 7 UUIDs: they grow with time, which keeps indexes compact and lists in order.</remarks>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class TypedId
{
    public static TSelf New<TSelf>(TimeProvider time)
        where TSelf : struct, ITypedId<TSelf> => TSelf.From(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>For expression trees, which cannot name a static interface member.</summary>
    public static TSelf Of<TSelf>(Guid value)
        where TSelf : struct, ITypedId<TSelf> => TSelf.From(value);

    /// <summary>When an id was made.</summary>
    public static DateTimeOffset MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        // The first six bytes of a UUID of version 7.
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
    }
}

public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

public readonly record struct BatchId(Guid Value) : ITypedId<BatchId>
{
    public static BatchId From(Guid value) => new(value);
}

public readonly record struct GroupId(Guid Value) : ITypedId<GroupId>
{
    public static GroupId From(Guid value) => new(value);
}

public readonly record struct MembershipId(Guid Value) : ITypedId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
}

public readonly record struct EntryId(Guid Value) : ITypedId<EntryId>
{
    public static EntryId From(Guid value) => new(value);
}

public readonly record struct ActId(Guid Value) : ITypedId<ActId>
{
    public static ActId From(Guid value) => new(value);
}

public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);
}

public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);
}

public readonly record struct AnnouncementId(Guid Value) : ITypedId<AnnouncementId>
{
    public static AnnouncementId From(Guid value) => new(value);
}

public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId From(Guid value) => new(value);
}

public readonly record struct SubmissionId(Guid Value) : ITypedId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);
}

public readonly record struct OfferId(Guid Value) : ITypedId<OfferId>
{
    public static OfferId From(Guid value) => new(value);
}

public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId From(Guid value) => new(value);
}

public readonly record struct BookingId(Guid Value) : ITypedId<BookingId>
{
    public static BookingId From(Guid value) => new(value);
}

public readonly record struct WaitingId(Guid Value) : ITypedId<WaitingId>
{
    public static WaitingId From(Guid value) => new(value);
}

public readonly record struct DeputyshipId(Guid Value) : ITypedId<DeputyshipId>
{
    public static DeputyshipId From(Guid value) => new(value);
}

public readonly record struct SheetId(Guid Value) : ITypedId<SheetId>
{
    public static SheetId From(Guid value) => new(value);
}

public readonly record struct QuestionId(Guid Value) : ITypedId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);
}

public readonly record struct AmendmentId(Guid Value) : ITypedId<AmendmentId>
{
    public static AmendmentId From(Guid value) => new(value);
}

public readonly record struct ConfirmationId(Guid Value) : ITypedId<ConfirmationId>
{
    public static ConfirmationId From(Guid value) => new(value);
}

public readonly record struct PostId(Guid Value) : ITypedId<PostId>
{
    public static PostId From(Guid value) => new(value);
}

public readonly record struct DataRequestId(Guid Value) : ITypedId<DataRequestId>
{
    public static DataRequestId From(Guid value) => new(value);
}

public readonly record struct ExportId(Guid Value) : ITypedId<ExportId>
{
    public static ExportId From(Guid value) => new(value);
}

public readonly record struct RosterChangeId(Guid Value) : ITypedId<RosterChangeId>
{
    public static RosterChangeId From(Guid value) => new(value);
}

public readonly record struct AuditId(Guid Value) : ITypedId<AuditId>
{
    public static AuditId From(Guid value) => new(value);
}
