using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Confirmations;

/// <summary>The answer to a trainee who wants an entry confirmed.</summary>
public abstract record AskOutcome
{
    AskOutcome() { }

    /// <summary>The supervisee is asked in chat; the link does the same for who is not there.</summary>
    /// <param name="Secret">Of the link. Nobody can read it again.</param>
    public sealed record Asked(Confirmation Confirmation, ConfirmationSecret Secret, HourEntry Entry, Supervisee With) : AskOutcome;

    /// <summary>They answered for the entry as it is.</summary>
    public sealed record Answered(Confirmation Confirmation, HourEntry Entry, Supervisee With) : AskOutcome;

    /// <summary>The entry names nobody, or somebody who is not the trainee's any more.</summary>
    public sealed record NobodyToAsk(HourEntry Entry) : AskOutcome;

    /// <summary>Approved, returned or withdrawn: there is nothing to confirm.</summary>
    public sealed record NotWaiting(HourEntry Entry) : AskOutcome;

    /// <summary>Asked as often as may be within a day.</summary>
    public sealed record TooOften(HourEntry Entry, Supervisee With) : AskOutcome;

    /// <summary>There is no such entry of theirs.</summary>
    public sealed record NotYours : AskOutcome;
}

/// <summary>What came of a supervisee's word.</summary>
public abstract record ConfirmOutcome
{
    ConfirmOutcome() { }

    /// <summary>Kept; the state says which it was.</summary>
    public sealed record Given(Confirmation Confirmation) : ConfirmOutcome;

    /// <summary>Who objects says what is not right.</summary>
    public sealed record NeedsWords : ConfirmOutcome;

    /// <summary>Answered, replaced, expired, changed or withdrawn since, or never asked: from the outside all the same.</summary>
    public sealed record Over : ConfirmOutcome;
}

/// <summary>A question as the supervisee sees it.</summary>
public sealed record ConfirmationView(Confirmation Confirmation, BatchId BatchId, Supervisee Trainee);
