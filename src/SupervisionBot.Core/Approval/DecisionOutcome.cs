using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>The answer to approving or returning an entry.</summary>
public abstract record DecisionOutcome
{
    DecisionOutcome() { }

    /// <summary>Done; it takes effect when the turn is saved.</summary>
    public sealed record Done(HourEntry Entry, ActId Act, HourTotals Totals, Acting As) : DecisionOutcome;

    /// <summary>There is no such entry among those on which the person may decide.</summary>
    public sealed record NotYours : DecisionOutcome;

    /// <summary>They entered it in the trainee's place, and are not the trainee's supervisor: somebody else approves it.</summary>
    public sealed record EnteredByYou(HourEntry Entry) : DecisionOutcome;

    /// <summary>It was decided, changed or withdrawn since it was seen. <paramref name="Entry"/> is as it is now.</summary>
    public sealed record MovedOn(HourEntry Entry) : DecisionOutcome;

    /// <summary>An entry is not returned without saying why.</summary>
    public sealed record NeedsReason : DecisionOutcome;
}
