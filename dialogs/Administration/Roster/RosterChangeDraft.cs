using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>What is asked before a change can be shown.</summary>
enum RosterAsked
{
    Nothing,
    Who,
    Other,
    Value,
    Group,
    Name,
    Email,
    Trainee,
}

/// <summary>A change of one person as far as it was said. <see cref="V"/> is the version of this format.</summary>
/// <param name="Whom">The words that name nobody, or several.</param>
/// <param name="Choices">Addresses of those whom they can mean.</param>
/// <param name="Shown">What the card showed.</param>
sealed record RosterChangeDraft(
    RosterEditKind Kind,
    Guid? Person = null,
    Guid? Other = null,
    RosterField Field = RosterField.Name,
    string Value = "",
    Guid? Group = null,
    Role? Role = null,
    string Name = "",
    string NameEn = "",
    string Email = "",
    string Phone = "",
    string Whom = "",
    IReadOnlyList<string>? Choices = null,
    RosterAsked Asked = RosterAsked.Nothing,
    string? Card = null,
    string Shown = "",
    int V = RosterChangeDraft.Current
)
{
    public const int Current = 1;

    public static RosterChangeDraft? Read(string text) => DraftText.Read<RosterChangeDraft>(text, draft => draft.V == Current);

    /// <summary>What is to be asked next.</summary>
    public RosterAsked Missing =>
        Kind == RosterEditKind.Add
            ? Name.Length == 0
                ? RosterAsked.Name
                : Email.Length == 0
                    ? RosterAsked.Email
                    : Role == Core.People.Role.Trainee && Group is null
                        ? RosterAsked.Group
                        : Role == Core.People.Role.Supervisee && Other is null
                            ? RosterAsked.Trainee
                            : RosterAsked.Nothing
            : Person is null
                ? RosterAsked.Who
                : Kind == RosterEditKind.Swap && Other is null
                    ? RosterAsked.Other
                    : Kind == RosterEditKind.Set && Value.Length == 0
                        ? RosterAsked.Value
                        : Kind is RosterEditKind.Move or RosterEditKind.Supervise or RosterEditKind.TakeOver or RosterEditKind.StopSupervising
                        && Group is null
                            ? RosterAsked.Group
                            : RosterAsked.Nothing;

    /// <summary>To be asked again, when what is wrong was an answer; null when it was said without being asked.</summary>
    public RosterChangeDraft? WithoutWrong(RosterEditFault fault) =>
        fault switch
        {
            RosterEditFault.BadEmail when Asked == RosterAsked.Email => this with { Email = "", Asked = RosterAsked.Nothing },
            RosterEditFault.BadName when Asked == RosterAsked.Name => this with { Name = "", Asked = RosterAsked.Nothing },
            RosterEditFault.BadEmail or RosterEditFault.BadPhone or RosterEditFault.BadName when Asked == RosterAsked.Value => this with
            {
                Value = "",
                Asked = RosterAsked.Nothing,
            },
            _ => null,
        };

    public RosterEdit Edit() =>
        new(
            Kind,
            Person is { } person ? new PersonId(person) : default,
            Other is { } other ? new PersonId(other) : default,
            Field,
            Value,
            Group is { } group ? new GroupId(group) : null,
            Role,
            Name,
            NameEn,
            Email,
            Phone
        );
}
