using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>Who is to have more time for what. <see cref="V"/> is the version of this format.</summary>
/// <param name="Whose">The name of the trainee or group, for showing.</param>
/// <param name="Why">Null until it was asked for.</param>
sealed record ExtendDraft(
    string? Item = null,
    Guid? Trainee = null,
    Guid? Group = null,
    string Whose = "",
    DateOnly? Until = null,
    string? Why = null,
    string? Card = null,
    string? Trouble = null,
    int V = ExtendDraft.Current
)
{
    public const int Current = 1;

    public bool SaysWhom => Trainee != null || Group != null;

    public static ExtendDraft Read(string text) => DraftText.Read<ExtendDraft>(text, draft => draft.V == Current) ?? new();
}
