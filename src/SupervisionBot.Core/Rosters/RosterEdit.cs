using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>What becomes of one person of the roster, or of two.</summary>
public enum RosterEditKind
{
    Move,

    /// <summary>Two change their groups.</summary>
    Swap,
    Set,

    /// <summary>One supervisor more for a group.</summary>
    Supervise,

    /// <summary>The group has this supervisor and no other.</summary>
    TakeOver,
    StopSupervising,
    GiveRole,
    TakeRole,
    Add,

    /// <summary>They leave the batch, with all their roles in it.</summary>
    Leave,

    /// <summary>Who has left is back, with the roles that they had.</summary>
    Return,
}

/// <summary>A change that an administrator wants, with all that it needs.</summary>
/// <param name="Person">Whom it is about; default for somebody who is added.</param>
/// <param name="Other">With whom they swap, or whose supervisee is added.</param>
/// <param name="Value">Of the field, as it was written.</param>
public sealed record RosterEdit(
    RosterEditKind Kind,
    PersonId Person = default,
    PersonId Other = default,
    RosterField Field = RosterField.Name,
    string Value = "",
    GroupId? Group = null,
    Role? Role = null,
    string Name = "",
    string NameEn = "",
    string Email = "",
    string Phone = ""
);

/// <summary>Why a change cannot be. Each has its own sentence.</summary>
public enum RosterEditFault
{
    NotAllowed,

    /// <summary>The person has no part in the batch.</summary>
    Unknown,

    /// <summary>They have a part in another batch, which the administrator does not administer: the field is also that batch's.</summary>
    Shared,

    /// <summary>Somebody of the batch has the address.</summary>
    EmailTaken,

    /// <summary>Somebody who is not of the batch has it.</summary>
    EmailElsewhere,
    BadEmail,
    BadPhone,

    /// <summary>Empty, too long, or no name.</summary>
    BadName,
    BadLanguage,

    /// <summary>The person chose the language themselves.</summary>
    OwnLanguage,

    /// <summary>It is so already.</summary>
    AlreadySo,

    /// <summary>They are no trainee and no supervisor.</summary>
    NoGroupRole,

    /// <summary>They have several groups: which one they leave is not said.</summary>
    SeveralGroups,

    /// <summary>Trainees supervise no group.</summary>
    IsTrainee,
    NotTheirGroup,
    NotTheirRole,

    /// <summary>Nobody would administer the batch.</summary>
    LastAdministrator,

    /// <summary>Nobody takes themselves out of the batch.</summary>
    Oneself,

    /// <summary>Who has left has no group and no role to change.</summary>
    HasLeft,

    /// <summary>It needs a trainee whose supervisee they are.</summary>
    TraineeMissing,
}

/// <summary>What would come of a change.</summary>
public abstract record RosterEditOutcome
{
    RosterEditOutcome() { }

    /// <param name="Who">Who is in the way, or whom it is about.</param>
    public sealed record Wrong(RosterEditFault Fault, PersonName? Who = null) : RosterEditOutcome;

    /// <param name="Notes">What becomes otherwise.</param>
    /// <param name="Names">Of everybody who is named.</param>
    /// <param name="Known">Somebody who is added has a part in another batch already: what is kept of them stays.</param>
    public sealed record Fine(
        IReadOnlyList<RosterNote> Notes,
        RosterEffects Effects,
        IReadOnlyDictionary<PersonId, PersonName> Names,
        bool Known = false
    ) : RosterEditOutcome
    {
        /// <summary>Two that make the same of the same people have the same.</summary>
        public string Seal =>
            string.Join('|', Notes.Select(note => $"{note.Field}{note.Role}:{note.Before}>{(note.Field == RosterField.Trainee ? "" : note.After)}"))
            + Effects.Leaving?.Mark;
    }
}
