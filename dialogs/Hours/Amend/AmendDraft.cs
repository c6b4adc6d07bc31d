using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.Amend;

/// <summary>What is waited for while a change of an approved entry is put together.</summary>
enum AmendAsking
{
    What,
    Reason,
    Confirmation,
}

/// <summary>A change of an approved entry that is being put together. <see cref="V"/> is the version of this format.</summary>
/// <param name="Version">The entry's version that was seen.</param>
/// <param name="After">What the entry should say; null while nothing was said, or when it should not count.</param>
/// <param name="Drops">It should not count at all.</param>
/// <param name="Card">The confirmation card.</param>
/// <param name="Said">What it began with, not read yet.</param>
/// <param name="Trouble">A text that says why the last words would not do. Said once.</param>
sealed record AmendDraft(
    Guid Entry,
    int Version,
    EntryFacts? After = null,
    bool Drops = false,
    string? Reason = null,
    AmendAsking Asking = AmendAsking.What,
    string? Card = null,
    string? Trouble = null,
    string? Said = null,
    int V = AmendDraft.Current
)
{
    public const int Current = 1;

    public SeenEntry Seen => new(new EntryId(Entry), Version);

    public static AmendDraft? Read(string text) => DraftText.Read<AmendDraft>(text, draft => draft.V == Current);
}
