using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Summary;

/// <summary>One line of the summary, about one kind of thing that wants doing. It leads to the conversation in which it is done.</summary>
public abstract class SummaryPart
{
    /// <summary>Stable: what somebody was told is kept under it.</summary>
    public abstract string Key { get; }

    /// <summary>Id of the conversation that the line opens.</summary>
    public abstract string Opens { get; }

    public virtual bool IsFor(Speaker speaker) => speaker.Is(Role.Supervisor);

    /// <summary>How things stand for this reader, or null when there is nothing to say.</summary>
    public abstract Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken);
}

/// <param name="Hint">A smaller line below; may be empty.</param>
/// <param name="State">Differs from what was told before exactly when the reader should hear of it again.</param>
public sealed record SummaryLine(string Text, string Hint, string State);
