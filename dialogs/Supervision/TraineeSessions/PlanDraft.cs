using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

/// <summary>What the bot waits for while a session is being planned.</summary>
enum PlanAsking
{
    Nothing,
    With,
    When,
    Length,
    Confirmation,
    Type,
}

/// <summary>A trainee's own session that is being planned. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record PlanDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    public Guid? With { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Key of the kind of work; null for what such a session usually is.</summary>
    public string? Type { get; init; }

    /// <summary>The session that this one takes the place of.</summary>
    public Guid? Instead { get; init; }

    /// <summary>Another kind of work is being chosen.</summary>
    public bool ChoosesType { get; init; }

    public PlanAsking Asking { get; init; }

    /// <summary>The card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>Why it is asked again: a sentence in the language of that turn. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    /// <summary>The first part that is not known yet.</summary>
    public PlanAsking Missing() =>
        ChoosesType ? PlanAsking.Type
        : With is null ? PlanAsking.With
        : Day is null || From is null ? PlanAsking.When
        : Minutes is null ? PlanAsking.Length
        : PlanAsking.Nothing;

    /// <summary>Once nothing is missing.</summary>
    public Span ToSpan(TimeZoneInfo zone) => Recurrence.Once(Day!.Value, From!.Value, Minutes!.Value, zone);

    /// <summary>What has to be said anew.</summary>
    public PlanDraft Without(OwnOutcome wrong) =>
        wrong switch
        {
            OwnOutcome.NotYours => this with { With = null },
            OwnOutcome.NotThatType => this with { Type = null, ChoosesType = true },
            OwnOutcome.TooLong => this with { Minutes = null },
            OwnOutcome.Wrong { Planned.Problem: not PlanProblem.Taken } => this with { Day = null, From = null },
            // Another time of that day may do.
            _ => this with { From = null },
        };

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static PlanDraft Read(string text) => DraftText.Read<PlanDraft>(text, draft => draft.V == Current) ?? new();
}
