using System.Text.Json.Serialization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// A trainee's minutes of one activity type with one supervisee (null: with none), by where the entries stand. Together they account for every
/// minute that was ever logged. None is kept that is all zero.
/// </summary>
public sealed record LedgerLine(string Type, PersonId? Supervisee, int Waiting = 0, int Approved = 0, int Returned = 0, int Withdrawn = 0)
{
    /// <summary>Submitted and not yet decided, or approved.</summary>
    [JsonIgnore]
    public int Logged => Waiting + Approved;

    internal bool IsEmpty => (Waiting, Approved, Returned, Withdrawn) == (0, 0, 0, 0);

    internal LedgerLine Plus(EntryState state, int minutes) =>
        state switch
        {
            EntryState.Submitted => this with { Waiting = Waiting + minutes },
            EntryState.Approved => this with { Approved = Approved + minutes },
            EntryState.Returned => this with { Returned = Returned + minutes },
            EntryState.Withdrawn => this with { Withdrawn = Withdrawn + minutes },
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The ledger has no column for this state."),
        };
}

/// <summary>Everything that counts for a trainee, added up: what an evaluation reads in place of the entries and credits. Immutable.</summary>
/// <param name="Lines">By type, then supervisee.</param>
/// <param name="Credits">By kind.</param>
public sealed record LedgerTotals(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<CreditTotal> Credits)
{
    public static readonly LedgerTotals Empty = new([], []);

    internal LedgerTotals Plus(EntrySnapshot entry, int sign = +1)
    {
        var (type, supervisee) = (entry.Facts.Type, entry.Facts.SuperviseeId);
        var line = Lines.FirstOrDefault(line => line.Type == type && line.Supervisee == supervisee);
        var moved = (line ?? new LedgerLine(type, supervisee)).Plus(entry.State, sign * entry.Facts.Minutes);
        return this with
        {
            Lines =
            [
                .. Lines
                    .Where(other => other != line)
                    .Append(moved)
                    .Where(other => !other.IsEmpty)
                    .OrderBy(other => other.Type, StringComparer.Ordinal)
                    .ThenBy(other => other.Supervisee?.Value),
            ],
        };
    }

    internal LedgerTotals Plus(Credit credit, int sign = +1)
    {
        var total = Credits.FirstOrDefault(total => total.Kind == credit.Kind);
        var moved = (total ?? new CreditTotal(credit.Kind)).Plus(credit, sign);
        return this with
        {
            Credits = [.. Credits.Where(other => other != total).Append(moved).Where(other => !other.IsEmpty).OrderBy(other => other.Kind)],
        };
    }
}
