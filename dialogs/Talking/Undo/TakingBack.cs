using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>How acts of some kinds are taken back and put back, and what is said of it. Done is what changes the act itself.</summary>
public abstract class TakingBack
{
    protected static readonly Texts Texts = new(typeof(TakingBack));

    /// <summary>What was done, as a sentence without its full stop. Null when nothing is left of it.</summary>
    public abstract Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken);

    /// <summary>Whether it is asked first even when it was the last thing on the screen: others lose by it, or many.</summary>
    public virtual Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <param name="card">The name of the card that says what came of it.</param>
    public abstract Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken);

    /// <summary>Whether what was taken back can be done again at a press.</summary>
    public virtual bool PutsBack(Act act) => true;

    public abstract Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken);

    /// <summary>"Taken back: …", or why not.</summary>
    protected async Task<Card> SayAsync(Turn turn, string card, Act act, bool done, bool again, CancellationToken cancellationToken)
    {
        var what = await WhatAsync(turn, act, cancellationToken);
        if (what is null)
            return new Card(card).Text(Texts["Nothing"]);
        return done
            ? new Card(card).Title(Texts.Say(again ? "DoneAgain" : "TakenBack", ("what", what)))
            : new Card(card).Text(Texts.Say(again ? "NotDoneAgain" : "NotTakenBack", ("what", Spoken.Sentence(what))));
    }

    /// <summary>"WasDueDateMoved" and the like, with what it is about.</summary>
    protected static string Was(Act act, params ReadOnlySpan<(string Name, object? Value)> values) => Texts.Say($"Was{act.Kind}", values);

    protected static Guid IdIn(Act act) => Guid.TryParseExact(act.Subject.Split(':')[0], "N", out var id) ? id : default;
}

/// <summary>Which class takes acts of one kind back.</summary>
/// <param name="IsFor">Whoever has another role by now cannot take theirs back any more.</param>
public sealed record TakingBackDescription(Type TakingBack, ActKind Kind, Func<Speaker, bool> IsFor)
{
    internal static IReadOnlyList<TakingBackDescription> Of<T>(Func<Speaker, bool> isFor, params ReadOnlySpan<ActKind> kinds)
        where T : TakingBack
    {
        List<TakingBackDescription> all = [];
        foreach (var kind in kinds)
            all.Add(new TakingBackDescription(typeof(T), kind, isFor));
        return all;
    }
}

/// <summary>A class that says which kinds of act it takes back.</summary>
public interface ITakesBack
{
    static abstract IReadOnlyList<TakingBackDescription> Descriptions { get; }
}

/// <summary>Made when something is to be taken back.</summary>
public delegate TakingBack OpenTakingBack(Type takingBack);
