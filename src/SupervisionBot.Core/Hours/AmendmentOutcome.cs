namespace SupervisionBot.Core.Hours;

/// <summary>The answer to proposing, confirming, declining or taking back a change of an approved entry.</summary>
public abstract record AmendmentOutcome
{
    AmendmentOutcome() { }

    /// <summary>No rule stands in the way. Nothing was done yet.</summary>
    public sealed record Fine : AmendmentOutcome;

    /// <summary>The other side is asked now.</summary>
    public sealed record Proposed(Amendment Amendment, HourEntry Entry) : AmendmentOutcome;

    /// <summary>In force: the entry says now what was proposed.</summary>
    public sealed record Confirmed(Amendment Amendment, HourEntry Entry, HourTotals Totals) : AmendmentOutcome;

    /// <summary>Declined by the other side or taken back by who proposed it; the entry stays as it is.</summary>
    public sealed record Dropped(Amendment Amendment, HourEntry Entry) : AmendmentOutcome;

    /// <summary>There is no such entry or proposal that this person has a say in.</summary>
    public sealed record NotYours : AmendmentOutcome;

    /// <summary>The entry is not approved, or not as it was; or the proposal was decided before.</summary>
    public sealed record MovedOn(HourEntry Entry, AmendmentState? Decided) : AmendmentOutcome;

    /// <summary>Another proposal for the entry is still open.</summary>
    public sealed record StillOpen(Amendment Amendment) : AmendmentOutcome;

    /// <summary>What was proposed is what the entry says already.</summary>
    public sealed record Unchanged : AmendmentOutcome;

    /// <summary>An approved entry is not changed without saying why.</summary>
    public sealed record NeedsReason : AmendmentOutcome;

    /// <summary>The entry as proposed would break a rule.</summary>
    public sealed record Refused(LogOutcome Rule) : AmendmentOutcome;
}
