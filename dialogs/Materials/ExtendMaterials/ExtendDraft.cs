using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>A trainee or a group that is to have more time.</summary>
/// <param name="Name">For showing.</param>
sealed record ExtendWhom(Guid? Trainee, Guid? Group, string Name);

/// <summary>Who is to have more time for what. <see cref="V"/> is the version of this format.</summary>
/// <param name="Days">So many more than they have now, when that was said in place of a day.</param>
/// <param name="Why">Null until it was asked for.</param>
/// <param name="Trouble">The words that were not understood. Said once, then cleared.</param>
sealed record ExtendDraft(
    string? Item = null,
    IReadOnlyList<ExtendWhom>? Whom = null,
    DateOnly? Until = null,
    int? Days = null,
    string? Why = null,
    string? Card = null,
    string? Trouble = null,
    int V = ExtendDraft.Current
)
{
    public const int Current = 2;

    [JsonIgnore]
    public bool SaysWhom => Whom is { Count: > 0 };

    [JsonIgnore]
    public string Names => Spoken.All([.. (Whom ?? []).Select(one => one.Name)]);

    public static ExtendDraft Read(string text) => DraftText.Read<ExtendDraft>(text, draft => draft.V == Current) ?? new();
}
