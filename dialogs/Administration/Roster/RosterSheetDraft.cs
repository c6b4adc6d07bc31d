using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>A roster that came as a file and waits for a press: its lines, for the file itself is not kept.</summary>
/// <param name="Absent">The columns that it has not.</param>
/// <param name="Notes">What could not be read of the file, said above the lines.</param>
/// <param name="Unused">Likewise the columns that are none of a roster's.</param>
/// <param name="Shown">What the card showed, see <see cref="RosterComparison.Seal"/>; empty before it did.</param>
sealed record RosterSheetDraft(
    IReadOnlyList<RosterRow> Rows,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Unused,
    string? Card = null,
    string Shown = "",
    int V = RosterSheetDraft.Current
)
{
    public const int Current = 1;

    public RosterSheet Sheet() => new(Rows, Absent);

    public static RosterSheetDraft? Read(string text) => DraftText.Read<RosterSheetDraft>(text, draft => draft.V == Current);
}
