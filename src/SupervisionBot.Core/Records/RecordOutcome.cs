using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Records;

/// <summary>A session with its record, as somebody sees it who may read it.</summary>
/// <param name="Came">Those who were there, as far as anybody has said.</param>
/// <param name="Record">Null while nobody has written one.</param>
/// <param name="WrittenBy">Null without a record.</param>
/// <param name="Right">What the one who looks may do.</param>
public sealed record RecordView(
    Session Session,
    PersonName Supervisor,
    IReadOnlyList<PersonName> Came,
    SessionRecord? Record,
    PersonName? WrittenBy,
    RecordRight Right
)
{
    /// <summary>Of the record that the person saw; 0 when there was none.</summary>
    public int Version => Record?.Version ?? 0;

    /// <summary>Who was there or stands in may write until it is signed; after that the supervisor alone, as a correction.</summary>
    public bool MayWrite => Record is { IsSigned: true } ? Right == RecordRight.Sign : Right >= RecordRight.Write;

    public bool MaySign => Right == RecordRight.Sign && Record is { IsSigned: false };
}

/// <summary>What somebody may do with a record; each includes those before it.</summary>
public enum RecordRight
{
    /// <summary>An administrator of the batch.</summary>
    Read,

    /// <summary>Who was there, and the supervisor's deputy.</summary>
    Write,

    /// <summary>Whoever held the session.</summary>
    Sign,
}

/// <summary>What came of writing or signing a record.</summary>
public abstract record RecordOutcome
{
    RecordOutcome() { }

    /// <summary>Kept as a draft.</summary>
    public sealed record Drafted(RecordView View) : RecordOutcome;

    public sealed record Signed(RecordView View) : RecordOutcome;

    /// <summary>A signed record says something else now; the edition before it is kept.</summary>
    public sealed record Corrected(RecordView View) : RecordOutcome;

    /// <summary>It says something else since the person saw it; nothing changed.</summary>
    public sealed record ChangedSince(RecordView View) : RecordOutcome;

    /// <summary>It is signed; nothing changed.</summary>
    public sealed record AlreadySigned(RecordView View) : RecordOutcome;

    /// <summary>A signed record is corrected for a reason.</summary>
    public sealed record NeedsReason(RecordView View) : RecordOutcome;

    /// <summary>Nothing is written in any part.</summary>
    public sealed record Empty : RecordOutcome;

    /// <summary>A part is longer than <see cref="RecordText.Longest"/>.</summary>
    public sealed record TooLong : RecordOutcome;

    /// <summary>Its supervisor says that it did not happen.</summary>
    public sealed record NotHeld(Session Session) : RecordOutcome;

    /// <summary>Not there for this person, or not theirs to write.</summary>
    public sealed record NotThere : RecordOutcome;
}
