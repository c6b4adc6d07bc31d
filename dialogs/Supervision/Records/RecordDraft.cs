using SupervisionBot.Core;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>What the bot waits for while a record is being written.</summary>
enum RecordAsking
{
    Nothing,
    Aim,
    Discussed,
    Agreed,
    Next,
    Reason,
    WhatToChange,
    Confirmation,
}

/// <summary>A record that is being written. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record RecordDraft
{
    const int Current = 1;

    /// <summary>The parts, in the order in which they are asked.</summary>
    public static readonly IReadOnlyList<RecordAsking> Parts = [RecordAsking.Aim, RecordAsking.Discussed, RecordAsking.Agreed, RecordAsking.Next];

    public int V { get; init; } = Current;

    public Guid? Session { get; init; }

    /// <summary>Of the record that the person saw; 0 when there was none.</summary>
    public int Version { get; init; }

    /// <summary>Null while it was neither said nor skipped; likewise the other parts.</summary>
    public string? Aim { get; init; }

    public string? Discussed { get; init; }

    public string? Agreed { get; init; }

    public string? Next { get; init; }

    /// <summary>A signed record is being corrected.</summary>
    public bool Corrects { get; init; }

    public string? Why { get; init; }

    /// <summary>It was said of which session this is.</summary>
    public bool Begun { get; init; }

    public RecordAsking Asking { get; init; }

    /// <summary>The card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A text that says why it is asked again. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    public static RecordDraft Of(RecordView view) =>
        view.Record is not { } record
            ? new RecordDraft { Session = view.Session.Id.Value }
            : new RecordDraft
            {
                Session = view.Session.Id.Value,
                Version = record.Version,
                Corrects = record.IsSigned,
                Aim = record.Aim,
                Discussed = record.Discussed,
                Agreed = record.Agreed,
                Next = record.Next,
                Asking = RecordAsking.WhatToChange,
            };

    /// <summary>The first part that is not known yet.</summary>
    public RecordAsking Missing() =>
        Parts.FirstOrDefault(part => this[part] is null) is var part && part != RecordAsking.Nothing ? part
        : Corrects && Why is null ? RecordAsking.Reason
        : RecordAsking.Nothing;

    public string? this[RecordAsking part] =>
        part switch
        {
            RecordAsking.Aim => Aim,
            RecordAsking.Discussed => Discussed,
            RecordAsking.Agreed => Agreed,
            RecordAsking.Next => Next,
            _ => Why,
        };

    public RecordDraft With(RecordAsking part, string text) =>
        part switch
        {
            RecordAsking.Aim => this with { Aim = text },
            RecordAsking.Discussed => this with { Discussed = text },
            RecordAsking.Agreed => this with { Agreed = text },
            RecordAsking.Next => this with { Next = text },
            _ => this with { Why = text },
        };

    public RecordText ToText() => new(Aim ?? "", Discussed ?? "", Agreed ?? "", Next ?? "");

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static RecordDraft Read(string text) => DraftText.Read<RecordDraft>(text, draft => draft.V == Current) ?? new();
}
