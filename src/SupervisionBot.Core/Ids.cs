namespace SupervisionBot.Core;

/// <summary>A key that says what it is a key of, so that a person's id can never be passed where an entry's is wanted.</summary>
/// <remarks>Values are version 7 UUIDs: they grow with time, which keeps indexes compact and lists in order.</remarks>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class TypedId
{
    public static TSelf New<TSelf>(TimeProvider time) where TSelf : struct, ITypedId<TSelf> => TSelf.From(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>For expression trees, which cannot name a static interface member.</summary>
    internal static TSelf Of<TSelf>(Guid value) where TSelf : struct, ITypedId<TSelf> => TSelf.From(value);
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
