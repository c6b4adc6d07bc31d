using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A piece of work with its class and whose it is.</summary>
/// <param name="ClassHours">What the class gives.</param>
public sealed record MakeUpView(MakeUp Work, Session Session, int ClassHours, PersonName Who, PersonName Holder, StoredFile? File);

/// <summary>What came of handing in a piece of work for a class that was missed.</summary>
public abstract record MakeUpOutcome
{
    MakeUpOutcome() { }

    public sealed record HandedIn(Session Session, PersonName Holder) : MakeUpOutcome;

    /// <summary>Another waits already.</summary>
    public sealed record Waits(Session Session, PersonName Holder) : MakeUpOutcome;

    /// <summary>Neither words nor a file, or more words than <see cref="MakeUp.LongestWords"/>.</summary>
    public sealed record NotSo : MakeUpOutcome;

    /// <summary>They did not miss it, or have made it up; or they were not on that visit, or it counts already.</summary>
    public sealed record NotMissed : MakeUpOutcome;
}

/// <summary>What came of deciding on it.</summary>
public abstract record MakeUpDecision
{
    MakeUpDecision() { }

    public sealed record Decided(MakeUpView View) : MakeUpDecision;

    /// <summary>Somebody has decided already, or it is not missed any more; nothing changed.</summary>
    public sealed record ChangedSince(MakeUpView View) : MakeUpDecision;

    public sealed record NotThere : MakeUpDecision;
}
