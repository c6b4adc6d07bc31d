using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>How acts of some kinds are taken back, and what is said of it.</summary>
public abstract class TakingBack
{
    protected static readonly Texts Texts = new(typeof(TakingBack));

    /// <param name="card">The name of the card that says what came of it.</param>
    /// <param name="act">Null for the last one that is left.</param>
    public abstract Task<Card> TakeBackAsync(Turn turn, string card, ActId? act, CancellationToken cancellationToken);
}

/// <summary>Which class takes acts of one kind back.</summary>
/// <param name="IsFor">Whoever has another role by now cannot take theirs back any more.</param>
public sealed record TakingBackDescription(Type TakingBack, ActKind Kind, Func<Speaker, bool> IsFor);

/// <summary>A class that says which kinds of act it takes back.</summary>
public interface ITakesBack
{
    static abstract IReadOnlyList<TakingBackDescription> Descriptions { get; }
}

/// <summary>Made when something is to be taken back.</summary>
public delegate TakingBack OpenTakingBack(Type takingBack);
