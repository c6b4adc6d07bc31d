using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Minutes that somebody came late and left early.</summary>
sealed record PartSaid(Guid Who, int Late, int Early)
{
    [JsonIgnore]
    public MissedPart Part => new(Late, Early);
}

/// <summary>Who came, while the supervisor ticks them. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record AttendanceDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    public Guid? Session { get; init; }

    /// <summary>On which it was.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Of the report that the person saw.</summary>
    public int Version { get; init; }

    public IReadOnlyList<Guid> Absent { get; init; } = [];

    public int? Minutes { get; init; }

    /// <summary>Who was there for a part of a class, as it is said now.</summary>
    public IReadOnlyList<PartSaid> Parts { get; init; } = [];

    /// <summary>A reason is asked for: true to say who came, false that it did not take place. Null while none is.</summary>
    public bool? ForWhy { get; init; }

    /// <summary>Why it is put right, as it was said with it.</summary>
    public string? Why { get; init; }

    public string? Card { get; init; }

    /// <summary>Why the last words changed nothing: a text of this conversation. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    /// <summary>What was said and is not noted. Said once, then cleared.</summary>
    public string? Left { get; init; }

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static AttendanceDraft Read(string text) => DraftText.Read<AttendanceDraft>(text, draft => draft.V == Current) ?? new();
}
