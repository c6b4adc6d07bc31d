using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.People;

/// <summary>A role in the batch, and the group that it is held in.</summary>
public sealed record HeldRole(Role Role, GroupId? Group);

/// <summary>Somebody as a turn needs them: who they are, and what they may do in the batch that runs now.</summary>
/// <param name="TimeZone">IANA: the person's own zone, else the batch's.</param>
/// <param name="BatchRevision">For <see cref="BatchBook.ReadAsync"/>.</param>
/// <param name="Roles">At least one; none of who has left.</param>
public sealed record Participant(
    PersonId Id,
    string Name,
    string NameEn,
    Language Language,
    string TimeZone,
    BatchId Batch,
    int BatchRevision,
    IReadOnlyList<HeldRole> Roles
)
{
    /// <summary>Beside what they do now they are an alumnus of another batch.</summary>
    public bool AlsoAlumnus { get; init; }

    /// <summary>When they left the batch, of who is in none any more; null for everybody else.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    public bool Is(Role role) => Roles.Any(held => held.Role == role);

    /// <summary>The group in which the role is held; null when it is not held or has no group.</summary>
    public GroupId? GroupAs(Role role) => Roles.FirstOrDefault(held => held.Role == role)?.Group;
}

/// <summary>A supervisee as a trainee picks one.</summary>
public sealed record Supervisee(PersonId Id, string Name, string NameEn);

/// <summary>A line of the roster as it is stored.</summary>
public sealed record RosterEntry(PersonId Id, string Name, string NameEn, string Email, Role Role, string? Group);
