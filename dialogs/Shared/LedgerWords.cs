using SupervisionBot.Core.Portfolios;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How the ledger differs from a portfolio: "3 h more approved, 2 class hours more".</summary>
static class LedgerWords
{
    static readonly Texts Texts = Texts.Shared;

    public static string Of(PortfolioChange change)
    {
        List<string> parts = [];
        Add(parts, "LedgerApprovedMore", "LedgerApprovedLess", change.ApprovedMinutes, minutes => Spoken.Length(minutes));
        Add(parts, "LedgerSessionsMore", "LedgerSessionsLess", change.SessionMinutes, minutes => Spoken.Length(minutes));
        Add(parts, "LedgerClassHoursMore", "LedgerClassHoursLess", change.ClassHours, hours => hours);
        Add(parts, "LedgerVisitsMore", "LedgerVisitsLess", change.Visits, visits => visits);
        return parts.Count == 0 ? Texts["LedgerMoved"] : Spoken.All(parts);
    }

    static void Add(List<string> parts, string more, string less, long by, Func<long, object> said)
    {
        if (by != 0)
            parts.Add(Texts.Say(by > 0 ? more : less, ("amount", said(Math.Abs(by)))));
    }
}
