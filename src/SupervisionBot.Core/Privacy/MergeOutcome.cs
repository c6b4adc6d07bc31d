using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Privacy;

/// <summary>A role in a batch, with the group's name; empty for none.</summary>
public sealed record MergeRole(string Batch, Role Role, string Group);

/// <summary>One of two records of one person, as an administrator sees it beside the other.</summary>
/// <param name="Minutes">Approved, in all batches.</param>
/// <param name="HasWork">Something of their own hangs on it: hours, bookings, materials, sessions.</param>
/// <param name="HasTeams">An account of Teams is linked to it.</param>
/// <param name="Channels">So many other accounts lead to it.</param>
/// <param name="Since">When it came into the roster.</param>
public sealed record MergeSide(
    PersonName Name,
    string Email,
    string? Phone,
    IReadOnlyList<MergeRole> Roles,
    long Minutes,
    bool HasWork,
    bool HasTeams,
    int Channels,
    DateTimeOffset Since
);

/// <summary>Why two records cannot be put together. Each has its own sentence, which says what to do.</summary>
public enum MergeFault
{
    NotAllowed,

    /// <summary>One of them has no part in the batch of who asks.</summary>
    Unknown,

    /// <summary>It is one record.</summary>
    One,

    /// <summary>One's own record is put together by somebody else.</summary>
    Oneself,

    /// <summary>One of them has a part in a batch, also a closed one, that who asks does not administer.</summary>
    OtherBatch,

    /// <summary>One of them administers: nobody's account becomes theirs by putting records together.</summary>
    Administrator,

    /// <summary>Each has an account of Teams, and a person has one.</summary>
    TwoAccounts,

    /// <summary>One supervises the other, or stands in for them.</summary>
    OneSupervises,

    /// <summary>They would be trainee and supervisor of one group.</summary>
    OwnSupervisor,

    /// <summary>One has left a batch, in which the other is.</summary>
    OneHasLeft,

    /// <summary>Something of their own hangs on both.</summary>
    BothWork,
}

/// <summary>What would come of putting two records together.</summary>
public abstract record MergeOutcome
{
    MergeOutcome() { }

    public sealed record Wrong(MergeFault Fault) : MergeOutcome;

    /// <param name="GoesOn">Whose name, address and number the person has then.</param>
    public sealed record Fine(MergeSide GoesOn, MergeSide Ends) : MergeOutcome
    {
        /// <summary>Two that show the same have the same.</summary>
        public string Seal =>
            $"{GoesOn.Name.Id.Value:N}{Ends.Name.Id.Value:N}{GoesOn.Email}{Ends.Email}{GoesOn.Minutes}/{Ends.Minutes}/{GoesOn.HasWork}{Ends.HasWork}"
            + string.Join(',', GoesOn.Roles.Concat(Ends.Roles).Select(one => $"{one.Batch}{one.Role}{one.Group}"));
    }
}
