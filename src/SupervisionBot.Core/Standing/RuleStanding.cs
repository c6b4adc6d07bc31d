using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.Standing;

/// <summary>How somebody stands by one rule, in the unit of its figure (<see cref="RequirementUnits"/>).</summary>
/// <param name="Needed">For a ratio: what the other side, as far as it is approved, asks for.</param>
/// <param name="Approved">What counts for good: approved, attended, accepted, passed.</param>
/// <param name="Waiting">What would count too if all that waits for a decision were approved.</param>
/// <param name="Missing">What is neither approved nor waiting; never below 0.</param>
/// <param name="Met">By what is approved.</param>
public sealed record RuleStanding(RequirementFigure Figure, long Needed, long Approved, long Waiting, long Missing, bool Met);

/// <summary>How a trainee stands by every rule of the batch.</summary>
/// <param name="Rules">In the order of the batch file.</param>
/// <param name="Version">The version of the rules that was applied.</param>
public sealed record TraineeStanding(IReadOnlyList<RuleStanding> Rules, int Version)
{
    public bool AllMet => Rules.All(rule => rule.Met);
}
