using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>What is asked before a change of the batch can be shown.</summary>
enum ChangeBatchAsked
{
    Nothing,

    /// <summary>Which of several requirements.</summary>
    Which,
    Number,
    Days,
    NameEn,
    NameZh,
    Why,
}

/// <summary>A change of the batch as far as it was said. <see cref="V"/> is the version of this format.</summary>
/// <param name="Figure">In whose unit a number is read.</param>
/// <param name="Choices">The requirements that the words can mean, by their names in the batch file.</param>
/// <param name="HasNumber">One was said.</param>
/// <param name="Holds">The day from which it is to hold, where one was said.</param>
/// <param name="Shown">What the card showed.</param>
sealed record ChangeBatchDraft(
    BatchEdit Edit,
    BatchFigure? Figure = null,
    bool HasNumber = true,
    IReadOnlyList<string>? Choices = null,
    string Why = "",
    DateOnly? Holds = null,
    ChangeBatchAsked Asked = ChangeBatchAsked.Nothing,
    string? Card = null,
    string Shown = "",
    int V = ChangeBatchDraft.Current
)
{
    public const int Current = 1;

    public static ChangeBatchDraft? Read(string text) =>
        DraftText.Read<ChangeBatchDraft>(text, draft => draft.V == Current && draft.Edit is not null);

    /// <summary>What is to be asked next.</summary>
    public ChangeBatchAsked Missing =>
        Edit.Kind == BatchEditKind.Need && Edit.Name.Length == 0 ? ChangeBatchAsked.Which
        : !HasNumber ? ChangeBatchAsked.Number
        : Edit is { Kind: BatchEditKind.Close or BatchEditKind.Open, From: null } ? ChangeBatchAsked.Days
        : Edit is { Kind: BatchEditKind.AddType, En.Length: 0 } ? ChangeBatchAsked.NameEn
        : Edit is { Kind: BatchEditKind.AddType, Zh.Length: 0 } ? ChangeBatchAsked.NameZh
        : ChangeBatchAsked.Nothing;
}
