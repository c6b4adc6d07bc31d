using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Portfolios;

/// <summary>Minutes of a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthMinutes(DateOnly Month, long Approved, long Waiting);

/// <summary>Minutes of the entries whose notes name a topic of the batch; an entry that names two counts for both.</summary>
/// <param name="Topic">Its key.</param>
public sealed record TopicMinutes(string Topic, long Approved, long Waiting);

/// <summary>What a portfolio counts, as the ledger had it at one moment.</summary>
/// <param name="Topics">Those that notes name, most minutes first; null in a portfolio from before they were counted.</param>
public sealed record PortfolioFigures(LedgerTotals Totals, IReadOnlyList<MonthMinutes> Months, IReadOnlyList<TopicMinutes>? Topics = null)
{
    /// <summary>SHA-256 of these very figures as they are stored; printed in the portfolio.</summary>
    [JsonIgnore]
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(this))));

    public long ApprovedMinutes(BatchDescription batch) => Practicum(batch).Sum(line => (long)line.Approved);

    public long WaitingMinutes(BatchDescription batch) => Practicum(batch).Sum(line => (long)line.Waiting);

    public IEnumerable<LedgerLine> Practicum(BatchDescription batch) => Totals.Lines.Where(line => batch.TypeOf(line.Type)?.Practicum == true);

    /// <summary>What counts differently by now; null when all that was shown as approved or attended still is so and nothing came to it.</summary>
    public PortfolioChange? ChangeTo(LedgerTotals now, BatchDescription batch)
    {
        var change = new PortfolioChange(
            new PortfolioFigures(now, []).ApprovedMinutes(batch) - ApprovedMinutes(batch),
            Minutes(now) - Minutes(Totals),
            ClassHours(now) - ClassHours(Totals),
            Visits(now) - Visits(Totals)
        );
        return Counted(now).SequenceEqual(Counted(Totals)) ? null : change;
    }

    static IEnumerable<(string, Guid?, int)> Counted(LedgerTotals totals) =>
        [
            .. totals.Lines.Where(line => line.Approved > 0).Select(line => (line.Type, line.Supervisee?.Value, line.Approved)),
            .. totals
                .Credits.Where(credit => IsShown(credit.Kind) && credit.Times > 0)
                .Select(credit => (credit.Kind.ToString(), (Guid?)null, credit.Times + credit.Minutes * 1000 + credit.ClassHours)),
        ];

    static bool IsShown(CreditKind kind) =>
        kind is CreditKind.ClassHours or CreditKind.Visit or CreditKind.GroupSession or CreditKind.IndividualSession;

    static int Minutes(LedgerTotals totals) =>
        totals.Credits.Where(credit => credit.Kind is CreditKind.GroupSession or CreditKind.IndividualSession).Sum(credit => credit.Minutes);

    static int ClassHours(LedgerTotals totals) =>
        totals.Credits.Where(credit => credit.Kind == CreditKind.ClassHours).Sum(credit => credit.ClassHours);

    static int Visits(LedgerTotals totals) => totals.Credits.Where(credit => credit.Kind == CreditKind.Visit).Sum(credit => credit.Times);
}

/// <summary>By how much the ledger differs from a portfolio's figures; all may be 0 when hours only moved between supervisees or types.</summary>
/// <param name="ApprovedMinutes">Practicum.</param>
/// <param name="SessionMinutes">Supervision received.</param>
public sealed record PortfolioChange(long ApprovedMinutes, int SessionMinutes, int ClassHours, int Visits);
