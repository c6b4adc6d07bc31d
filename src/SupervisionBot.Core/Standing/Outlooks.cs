using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>Says how a trainee stands and what lies ahead, to the trainee and to whoever acts for them.</summary>
public sealed class Outlooks(
    SupervisionDb db,
    Evaluator evaluator,
    Ledgers ledgers,
    HourSums sums,
    IReadClassesAhead classes,
    Authority authority,
    PersonFinder people
)
{
    public async Task<Outlook> OwnAsync(Trainee trainee, DateOnly today, CancellationToken cancellationToken) =>
        (await OfAsync(trainee.Id, trainee.Id, trainee.BatchId, trainee.Batch, today, cancellationToken))!;

    /// <param name="today">By the clock of the one who asks.</param>
    /// <returns>Null when it is none of their business, or there is no such trainee.</returns>
    public async Task<Outlook?> OfAsync(
        PersonId who,
        PersonId trainee,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (who != trainee && await authority.OverAsync(who, trainee, batchId, cancellationToken) is null)
            return null;
        var standing = await evaluator.EvaluateAsync(trainee, batchId, cancellationToken);
        var days = new OpenDays(batch, today);
        var logged = (await sums.ByDayAsync(who, trainee, batchId, cancellationToken)).Where(day => !day.Opening).ToList();
        var credits = await CreditsAsync(trainee, batchId, cancellationToken);
        var ahead = standing.Rules.Any(rule => rule.Figure.Kind == RequirementKind.ClassHours)
            ? await classes.AheadAsync(trainee, batchId, batch, cancellationToken)
            : null;
        var lacking = await LackingAsync(standing, trainee, batchId, cancellationToken);
        var practicum = logged
            .Where(day => batch.TypeOf(day.Type)?.Practicum == true)
            .GroupBy(day => day.Day)
            .Select(day => new DayMinutes(day.Key, Minutes(day, EntryState.Approved), Minutes(day, EntryState.Submitted)));
        var required = standing.Rules.FirstOrDefault(rule => rule.Figure is { Kind: RequirementKind.PracticumMinutes, Types: null });
        return new Outlook(
            standing,
            days,
            [.. standing.Rules.Select(rule => Of(rule, Foretell(rule, batch, days, logged, credits, ahead), lacking))],
            HoursByWeek.Of(batch.StartsOn, days, practicum, required?.Needed ?? 0, required?.Missing ?? 0)
        );
    }

    static Forecast? Foretell(
        RuleStanding rule,
        BatchDescription batch,
        OpenDays days,
        List<DaySum> logged,
        List<Credit> credits,
        IReadOnlyList<DayAmount>? ahead
    ) =>
        rule.Figure.Kind == RequirementKind.ClassHours && ahead is { } planned
            ? Forecast.ByCalendar(rule.Needed, rule.Approved + rule.Waiting, planned, days)
        : History(rule.Figure, batch, logged, credits) is { } history
            ? Forecast.AtLastWeeksPace(rule.Needed, rule.Approved + rule.Waiting, history, days)
        : null;

    static RuleOutlook Of(RuleStanding rule, Forecast? forecast, Supervisee? lacking) =>
        rule.Met ? new RuleOutlook(rule, forecast, null)
        : rule.Missing == 0 ? new RuleOutlook(rule, forecast, NextStep.AwaitApproval)
        : rule.Figure.Kind == RequirementKind.Supervisees
            ? new RuleOutlook(rule, null, lacking is null ? NextStep.AskForSupervisee : NextStep.LogHoursWith, lacking)
        : new RuleOutlook(rule, forecast, StepFor(rule.Figure));

    static NextStep StepFor(RequirementFigure figure) =>
        (figure.Of?.Kind ?? figure.Kind) switch
        {
            RequirementKind.ClassHours => NextStep.AttendClass,
            RequirementKind.Visits => NextStep.JoinVisit,
            RequirementKind.GroupSessions
            or RequirementKind.GroupSessionMinutes
            or RequirementKind.IndividualSessions
            or RequirementKind.IndividualSessionMinutes
            or RequirementKind.SupervisionMinutes => NextStep.BookSupervision,
            RequirementKind.MaterialsAccepted => NextStep.SubmitMaterials,
            RequirementKind.IndividualDefence or RequirementKind.GroupDefence => NextStep.AwaitDefence,
            _ => NextStep.LogHours,
        };

    /// <summary>What was done for the rule on which day; null for a rule that no pace leads to.</summary>
    static IEnumerable<DayAmount>? History(RequirementFigure figure, BatchDescription batch, List<DaySum> logged, List<Credit> credits) =>
        figure.Kind switch
        {
            RequirementKind.PracticumMinutes => logged
                .Where(day => batch.TypeOf(day.Type)?.Practicum == true && figure.Types?.Contains(day.Type) != false)
                .Select(day => new DayAmount(day.Day, day.Minutes)),
            RequirementKind.ActivityMinutes => logged
                .Where(day => figure.Types?.Contains(day.Type) == true)
                .Select(day => new DayAmount(day.Day, day.Minutes)),
            RequirementKind.ClassHours => Attended(credits, credit => credit.ClassHours, CreditKind.ClassHours),
            RequirementKind.GroupSessions => Attended(credits, _ => 1, CreditKind.GroupSession),
            RequirementKind.GroupSessionMinutes => Attended(credits, credit => credit.Minutes, CreditKind.GroupSession),
            RequirementKind.IndividualSessions => Attended(credits, _ => 1, CreditKind.IndividualSession),
            RequirementKind.IndividualSessionMinutes => Attended(credits, credit => credit.Minutes, CreditKind.IndividualSession),
            RequirementKind.SupervisionMinutes => Attended(credits, credit => credit.Minutes, CreditKind.GroupSession, CreditKind.IndividualSession),
            _ => null,
        };

    static IEnumerable<DayAmount> Attended(List<Credit> credits, Func<Credit, long> amount, params CreditKind[] kinds) =>
        credits.Where(credit => kinds.Contains(credit.Kind)).Select(credit => new DayAmount(credit.Day, amount(credit)));

    static long Minutes(IEnumerable<DaySum> days, EntryState state) => days.Where(day => day.State == state).Sum(day => day.Minutes);

    Task<List<Credit>> CreditsAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        db
            .Credits.AsNoTracking()
            .Where(credit => credit.TraineeId == trainee && credit.BatchId == batch && credit.VoidedAt == null && !credit.Missed)
            .ToListAsync(cancellationToken);

    /// <summary>The supervisee with the fewest hours who has too few to count; null when nobody has too few.</summary>
    async Task<Supervisee?> LackingAsync(TraineeStanding standing, PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        if (standing.Rules.FirstOrDefault(rule => rule.Figure.Kind == RequirementKind.Supervisees)?.Figure is not { } figure)
            return null;
        var lines = (await ledgers.FindAsync(trainee, batch))?.Totals.Lines ?? [];
        return (await people.SuperviseesAsync(trainee, batch, cancellationToken))
            .Select(person => (Person: person, Minutes: lines.Where(line => line.Supervisee == person.Id).Sum(line => line.Logged)))
            .Where(one => one.Minutes < (figure.EachMinutes ?? 1))
            .OrderBy(one => one.Minutes)
            .Select(one => one.Person)
            .FirstOrDefault();
    }
}
