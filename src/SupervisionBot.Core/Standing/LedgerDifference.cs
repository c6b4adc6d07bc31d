using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>A column of a ledger's lines.</summary>
public enum LedgerColumn
{
    Waiting,
    Approved,
    Returned,
    Withdrawn,
}

/// <summary>A column of a ledger's credits.</summary>
public enum CreditColumn
{
    Times,
    Minutes,
    ClassHours,
    TimesMissed,
    ClassHoursMissed,
}

/// <summary>Something of a trainee's that does not say what its records say.</summary>
public abstract record LedgerDifference(PersonId Trainee, BatchId Batch)
{
    /// <summary>Minutes of a type with a supervisee.</summary>
    public sealed record OfHours(
        PersonId Trainee,
        BatchId Batch,
        string Type,
        PersonId? Supervisee,
        LedgerColumn Column,
        long Stored,
        long Recomputed
    ) : LedgerDifference(Trainee, Batch);

    public sealed record OfCredits(PersonId Trainee, BatchId Batch, CreditKind Kind, CreditColumn Column, long Stored, long Recomputed)
        : LedgerDifference(Trainee, Batch);

    /// <summary>An entry that is not what the last line of its history left. No recomputation can tell which of the two is true.</summary>
    public sealed record OfHistory(PersonId Trainee, BatchId Batch, EntryId Entry, DateOnly Day, int Minutes) : LedgerDifference(Trainee, Batch);

    /// <summary>
    /// A balance that was brought along with the same reason more than once: all but one are too many. Only an administrator can take one back.
    /// </summary>
    /// <param name="Times">How often it counts.</param>
    public sealed record OfBalance(PersonId Trainee, BatchId Batch, int Minutes, string Type, PersonId? Supervisee, string Why, int Times)
        : LedgerDifference(Trainee, Batch);

    internal static IEnumerable<LedgerDifference> Between(PersonId trainee, BatchId batch, LedgerTotals stored, LedgerTotals recomputed)
    {
        var lines =
            from key in stored.Lines.Concat(recomputed.Lines).Select(line => (line.Type, line.Supervisee)).Distinct()
            let old = stored.Lines.Where(line => (line.Type, line.Supervisee) == key).ToList()
            let now = recomputed.Lines.Where(line => (line.Type, line.Supervisee) == key).ToList()
            from column in Enum.GetValues<LedgerColumn>()
            let difference = new OfHours(
                trainee,
                batch,
                key.Type,
                key.Supervisee,
                column,
                old.Sum(line => Of(line, column)),
                now.Sum(line => Of(line, column))
            )
            where difference.Stored != difference.Recomputed
            select (LedgerDifference)difference;
        var credits =
            from kind in Enum.GetValues<CreditKind>()
            from column in Enum.GetValues<CreditColumn>()
            let difference = new OfCredits(
                trainee,
                batch,
                kind,
                column,
                stored.Credits.Where(credit => credit.Kind == kind).Sum(credit => Of(credit, column)),
                recomputed.Credits.Where(credit => credit.Kind == kind).Sum(credit => Of(credit, column))
            )
            where difference.Stored != difference.Recomputed
            select (LedgerDifference)difference;
        return lines.Concat(credits);
    }

    static long Of(LedgerLine line, LedgerColumn column) =>
        column switch
        {
            LedgerColumn.Waiting => line.Waiting,
            LedgerColumn.Approved => line.Approved,
            LedgerColumn.Returned => line.Returned,
            _ => line.Withdrawn,
        };

    static long Of(CreditTotal credit, CreditColumn column) =>
        column switch
        {
            CreditColumn.Times => credit.Times,
            CreditColumn.Minutes => credit.Minutes,
            CreditColumn.ClassHours => credit.ClassHours,
            CreditColumn.TimesMissed => credit.TimesMissed,
            _ => credit.ClassHoursMissed,
        };
}
