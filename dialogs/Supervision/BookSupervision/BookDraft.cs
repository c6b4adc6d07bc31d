using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>What the bot waits for while somebody books.</summary>
enum BookAsking
{
    Choice,
    Full,
    Confirmation,
}

/// <summary>A booking that is being made, or moved. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record BookDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    /// <summary>The days and hours that are looked for; null for any.</summary>
    public DaysSought? Sought { get; init; }

    /// <summary>Ids of the sessions on the list, in the order of their numbers.</summary>
    public IReadOnlyList<Guid> Listed { get; init; } = [];

    /// <summary>The first of them that has a place.</summary>
    public Guid? FirstFree { get; init; }

    public Guid? Session { get; init; }

    /// <summary>The place that is kept.</summary>
    public Guid? Booking { get; init; }

    /// <summary>The booking that is to be moved here.</summary>
    public Guid? Moving { get; init; }

    public string Topic { get; init; } = "";

    /// <summary>A file that goes to the supervisor with the booking.</summary>
    public Guid? File { get; init; }

    public string FileName { get; init; } = "";

    public Subject ToSubject() => new(Topic, File is { } file ? new FileId(file) : null);

    public BookAsking Asking { get; init; }

    /// <summary>The card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A whole sentence that is said before the list. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static BookDraft Read(string text) => DraftText.Read<BookDraft>(text, draft => draft.V == Current) ?? new();
}
