using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>A balance that is being put together. <see cref="V"/> is the version of this format.</summary>
/// <param name="Card">The confirmation card that waits for a press.</param>
/// <param name="Replaces">The balance that it takes the place of, in the version that was looked at.</param>
/// <param name="Trouble">What the last words left open: a text of this conversation and the words. Said once, then cleared.</param>
sealed record OpeningDraft(
    Guid? Trainee = null,
    int? Minutes = null,
    string? Type = null,
    Guid? With = null,
    string? Why = null,
    string? Card = null,
    OpeningTrouble? Trouble = null,
    Guid? Replaces = null,
    int ReplacesVersion = 0,
    int V = OpeningDraft.Current
)
{
    public const int Current = 1;

    [JsonIgnore]
    public bool IsWhole => this is { Trainee: not null, Minutes: not null, Type: not null, Why: not null };

    [JsonIgnore]
    public PersonId TraineeId => new(Trainee!.Value);

    public BroughtAlong ToBalance() => new(Minutes!.Value, Type!, With is { } with ? new PersonId(with) : null, Why ?? "");

    public static OpeningDraft Read(string text) => DraftText.Read<OpeningDraft>(text, draft => draft.V == Current) ?? new();
}

/// <param name="Choices">What can be answered.</param>
sealed record OpeningTrouble(string Text, string Words, IReadOnlyList<string>? Choices = null);
