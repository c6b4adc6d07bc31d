using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>A plan of classes that came as a file and waits for a press: its lines, for the file itself is not kept.</summary>
/// <param name="Shown">What the card showed, see <see cref="ClassPlanComparison.Seal"/>; empty before it did.</param>
/// <param name="Notes">What could not be read of the file, said above the lines.</param>
sealed record ClassPlanDraft(
    IReadOnlyList<ClassPlanRow> Rows,
    IReadOnlyList<string> Notes,
    string? Card = null,
    string Shown = "",
    int V = ClassPlanDraft.Current
)
{
    public const int Current = 1;

    public static ClassPlanDraft? Read(string text) => DraftText.Read<ClassPlanDraft>(text, draft => draft.V == Current);
}
