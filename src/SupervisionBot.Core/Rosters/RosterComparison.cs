using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>What a roster's file makes of one person.</summary>
/// <param name="Line">The first of theirs.</param>
/// <param name="IsNew">They were not in the batch before.</param>
/// <param name="Left">What it says otherwise and stays, for another batch relies on it, too.</param>
/// <param name="Namesake">The address of somebody of that name who is in the batch and not in the file; perhaps the same person.</param>
public sealed record RosterPerson(
    int Line,
    string Name,
    string NameEn,
    string Email,
    bool IsNew,
    IReadOnlyList<RosterNote> Notes,
    IReadOnlyList<RosterField> Left,
    string? Namesake
);

/// <summary>A roster's file beside the roster.</summary>
/// <param name="People">Of whom something becomes otherwise, or would.</param>
/// <param name="Same">So many people are as they are.</param>
/// <param name="Problems">Lines that cannot be, which are left out.</param>
/// <param name="Names">Of the trainees who are named by their key in notes, and of who is moved.</param>
public sealed record RosterComparison(
    IReadOnlyList<RosterPerson> People,
    int Same,
    IReadOnlyList<RosterProblem> Problems,
    IReadOnlyList<string> NewGroups,
    RosterEffects Effects,
    IReadOnlyDictionary<PersonId, PersonName> Names
)
{
    public bool ChangesSomething => People.Any(person => person.Notes.Count > 0);

    /// <summary>Two comparisons that make the same of the same people have the same.</summary>
    public string Seal
    {
        get
        {
            var said = new StringBuilder();
            foreach (var person in People)
            foreach (var note in person.Notes)
                // Who is new has another key each time.
                said.Append(person.Email)
                    .Append('\u0001')
                    .Append(note.Field)
                    .Append(note.Role)
                    .Append('\u0001')
                    .Append(note.Before)
                    .Append('\u0001')
                    .Append(note.Field == RosterField.Trainee ? "" : note.After)
                    .Append('\u0002');
            foreach (var problem in Problems)
                said.Append(problem.Line).Append(problem.Fault).Append('\u0002');
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..SealLength];
        }
    }

    const int SealLength = 24;
}

/// <summary>What came of applying a roster's file.</summary>
public abstract record RosterApplyOutcome
{
    RosterApplyOutcome() { }

    /// <summary>The one who asks is no administrator of the batch any more.</summary>
    public sealed record NotAllowed : RosterApplyOutcome;

    /// <summary>The roster is another than was shown; nothing is done.</summary>
    public sealed record ChangedSince(RosterComparison Now) : RosterApplyOutcome;

    public sealed record Applied(RosterComparison Done) : RosterApplyOutcome;
}
