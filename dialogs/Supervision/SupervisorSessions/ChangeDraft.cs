using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>What is to be different about a session. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record ChangeDraft
{
    const int Current = 2;

    public int V { get; init; } = Current;

    public Guid Session { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    public string? Place { get; init; }

    /// <summary>The confirmation card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A whole sentence that says why it is asked again. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    public SessionChange ToChange() => new(Day, From, Minutes, Place);

    public string Write() => Json.Write(this);

    /// <summary>A draft about no session for a text of a version that this program does not know.</summary>
    public static ChangeDraft Read(string text) => DraftText.Read<ChangeDraft>(text, draft => draft.V == Current) ?? new();
}
