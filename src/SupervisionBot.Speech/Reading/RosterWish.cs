namespace SupervisionBot.Speech.Reading;

/// <summary>What is to become of the roster.</summary>
public enum RosterWishKind
{
    /// <summary>Somebody is to be in another group.</summary>
    Move,

    /// <summary>Two change their groups.</summary>
    Swap,

    /// <summary>Something that is kept of a person is to be otherwise.</summary>
    Set,

    /// <summary>A group has one more supervisor.</summary>
    Supervise,

    /// <summary>A group has another supervisor than before.</summary>
    TakeOver,
    StopSupervising,
    GiveRole,
    TakeRole,
    Add,

    /// <summary>Somebody has left the programme.</summary>
    Leave,

    /// <summary>Somebody who had left is back.</summary>
    Return,
}

/// <summary>What of a person is to be otherwise.</summary>
public enum RosterWishField
{
    Name,
    NameEn,
    Email,
    Phone,
    Language,
    Organisation,
    City,
}

/// <summary>What of those who take part in a batch somebody is or is to be.</summary>
public enum RosterWishRole
{
    Trainee,
    Supervisor,
    Examiner,
    Administrator,
    Supervisee,
}

/// <summary>A wish about the roster as it was said. What was not said is empty.</summary>
/// <param name="People">Which of the people who are named, by their number in the sentence: whom it is about first.</param>
/// <param name="Value">Of the field, as it was written.</param>
/// <param name="Group">The words that name the group.</param>
/// <param name="Name">Of somebody new.</param>
public sealed record RosterWish(
    RosterWishKind Kind,
    IReadOnlyList<int> People,
    RosterWishField? Field = null,
    string Value = "",
    string Group = "",
    RosterWishRole? Role = null,
    string Name = "",
    string Email = "",
    string Phone = ""
);
