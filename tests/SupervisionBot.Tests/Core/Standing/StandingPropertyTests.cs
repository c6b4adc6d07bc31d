using CsCheck;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;
using SupervisionBot.Tests.Core.Approval;
using SupervisionBot.Tests.Core.Hours;

namespace SupervisionBot.Tests.Core.Standing;

/// <summary>Whatever trainees, supervisors and attendance lists do, in any order: the evaluator says what the records say.</summary>
public sealed class StandingPropertyTests
{
    /// <param name="Kind">0 to 3 log, 4 changes, 5 withdraws, 6 takes back, 7 and 8 approve, 9 returns, 10 gives credit, 11 takes it, 12 brings a
    /// balance along, 13 takes the last one back.</param>
    sealed record Step(int Kind, int Which, int Minutes, int DaysAgo, string Type, int Supervisee);

    static readonly string[] Types = ["case-work", "group-work", "documentation", "training"];

    static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 20], Gen.Int[1, 300], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 2])
        .Select(step => new Step(step.Item1, step.Item2, step.Item3, step.Item4, Types[step.Item5], step.Item6));

    [Fact]
    public async Task At_every_instant_of_any_history_the_evaluator_says_what_the_records_say() =>
        await Steps
            .Array[5, 40]
            .SampleAsync(
                async history =>
                {
                    await using var test = await StandingTest.StartAsync();
                    var approval = new ApprovalTest(test.Hours);
                    List<(DateTimeOffset At, RuleStanding[] Rules)> shown = [];
                    foreach (var step in history)
                    {
                        await DoAsync(test, approval, step);
                        shown.Add((test.Hours.Hosts.Clock.GetUtcNow(), [.. (await test.EvaluateAsync()).Rules]));
                        Assert.Equal(await CountedAsync(test), shown[^1].Rules.Select(rule => (rule.Figure.Kind, rule.Approved, rule.Waiting)));
                    }

                    await EveryMinuteIsAccountedForAsync(test);
                    Assert.Empty(
                        await test.Hours.Hosts.AskAsync(db => new LedgerCheck(db, test.Hours.Hosts.Clock).VerifyAsync(default).ToListAsync().AsTask())
                    );
                    foreach (var (at, rules) in shown)
                        Assert.Equal(rules.Select(Numbers), (await test.EvaluateAsync(at)).Rules.Select(Numbers));
                },
                iter: 12,
                threads: 1
            );

    [Fact]
    public async Task What_is_taken_back_and_done_again_stands_as_it_stood() =>
        await Gen.Select(Steps.Array[0, 15], Steps, Gen.Int[0, 5])
            .SampleAsync(
                async (history, again, kind) =>
                {
                    await using var test = await StandingTest.StartAsync();
                    var approval = new ApprovalTest(test.Hours);
                    foreach (var step in history)
                        await DoAsync(test, approval, step);
                    var before = await StateAsync(test);
                    await DoAsync(test, approval, again with { Kind = kind });
                    var after = await StateAsync(test);
                    if (after.SequenceEqual(before))
                        return;

                    Assert.IsType<UndoOutcome.Undone>(await test.Hours.UndoAsync());
                    Assert.Equal(before, await StateAsync(test));
                    await DoAsync(test, approval, again with { Kind = kind });
                    Assert.Equal(after, await StateAsync(test));
                },
                iter: 25,
                threads: 1
            );

    static async Task DoAsync(StandingTest test, ApprovalTest approval, Step step)
    {
        var facts = test.Hours.Facts(step.Minutes, HoursTest.Today.AddDays(-step.DaysAgo), type: step.Type);
        if (facts.SuperviseeId != null)
            facts = facts with { SuperviseeId = test.Hours.Supervisees[step.Supervisee] };
        var entries = await test.Hours.Hosts.AskAsync(db =>
            db.HourEntries.AsNoTracking().Where(entry => entry.State != EntryState.Withdrawn).OrderBy(entry => entry.Id).ToListAsync()
        );
        var entry = entries.Count == 0 ? null : entries[step.Which % entries.Count];
        Task act = (step.Kind, entry) switch
        {
            (< 4, _) => test.Hours.LogAsync(facts),
            (4, { }) => test.Hours.ChangeAsync(entry, facts),
            (5, { }) => test.Hours.WithdrawAsync(entry.Id),
            (6, _) => test.Hours.UndoAsync(),
            (7 or 8, { }) => approval.ApproveAsync(ApprovalTest.Supervisor, new SeenEntry(entry.Id, entry.Version)),
            (9, { }) => approval.ReturnAsync(ApprovalTest.Supervisor, new SeenEntry(entry.Id, entry.Version), "Please say with whom."),
            (10, _) => test.GiveAsync(
                StandingTest.Source(step.Which),
                StandingTest.Session with
                {
                    Minutes = step.Minutes,
                    Kind = Kind(step),
                    Missed = step.DaysAgo == 9,
                }
            ),
            (11, _) => test.TakeAsync(StandingTest.Source(step.Which)),
            (12, _) => approval.AsAsync<OpeningBalances, OpeningOutcome>(ApprovalTest.Administrator, (balances, by) =>
                balances.EnterAsync(
                    by,
                    test.Hours.Trainee.Id,
                    new BroughtAlong(step.Minutes * 10, step.Type, facts.SuperviseeId, "on paper before"),
                    default
                )
            ),
            (13, _) => approval.AsAsync<OpeningBalances, OpeningOutcome?>(ApprovalTest.Administrator, (balances, by) =>
                UndoAsync(test, balances, by)
            ),
            _ => Task.CompletedTask,
        };
        await act;
    }

    static async Task<OpeningOutcome?> UndoAsync(StandingTest test, OpeningBalances balances, Reviewer by)
    {
        var last = await test.Hours.Hosts.AskAsync(db =>
            db.Acts.AsNoTracking()
                .Where(act => act.By == by.Id && act.UndoneAt == null && act.Kind == ActKind.HoursBroughtIn)
                .OrderByDescending(act => act.At)
                .ThenByDescending(act => act.Id)
                .FirstOrDefaultAsync()
        );
        return last is null ? null : await balances.UndoAsync(by, last.Id, again: false, default);
    }

    static CreditKind Kind(Step step) => step.Supervisee == 0 ? CreditKind.Visit : CreditKind.GroupSession;

    /// <summary>What the sample's rules count, added up from the records without the evaluator.</summary>
    static async Task<IEnumerable<(RequirementKind, long, long)>> CountedAsync(StandingTest test)
    {
        await using var db = test.Hours.Hosts.OpenDatabase();
        var practicum = (await db.HourEntries.AsNoTracking().ToListAsync()).Where(entry => entry.Type != "training").ToList();
        var approved = practicum.Where(entry => entry.State == EntryState.Approved).ToList();
        var waiting = practicum.Where(entry => entry.State == EntryState.Submitted).ToList();
        var attended = await db.Credits.AsNoTracking().Where(credit => credit.VoidedAt == null && !credit.Missed).ToListAsync();
        var sessions = attended.Where(credit => credit.Kind == CreditKind.GroupSession).ToList();
        var (met, meeting) = (People(approved), People([.. approved, .. waiting]));
        return
        [
            (RequirementKind.PracticumMinutes, approved.Sum(entry => entry.Minutes), waiting.Sum(entry => entry.Minutes)),
            (RequirementKind.Supervisees, met, meeting - met),
            (RequirementKind.ClassHours, 0, 0),
            (RequirementKind.GroupSessions, sessions.Count, 0),
            (RequirementKind.GroupSessionMinutes, sessions.Sum(credit => credit.Minutes), 0),
            (RequirementKind.Visits, attended.Count - sessions.Count, 0),
            (RequirementKind.MaterialsAccepted, 0, 0),
            (RequirementKind.IndividualDefence, 0, 0),
            (RequirementKind.GroupDefence, 0, 0),
        ];
    }

    static int People(IEnumerable<HourEntry> entries) => entries.Select(entry => entry.SuperviseeId).Where(id => id != null).Distinct().Count();

    static async Task EveryMinuteIsAccountedForAsync(StandingTest test)
    {
        await using var db = test.Hours.Hosts.OpenDatabase();
        var lines = (await db.Ledgers.AsNoTracking().ToListAsync()).SelectMany(ledger => ledger.Totals.Lines);
        Assert.Equal(
            await db.HourEntries.SumAsync(entry => entry.Minutes),
            lines.Sum(line => line.Approved + line.Waiting + line.Returned + line.Withdrawn)
        );
    }

    /// <summary>What counts or may count again, and how the trainee stands by it; what was withdrawn counts for nothing.</summary>
    static async Task<List<string>> StateAsync(StandingTest test)
    {
        var entries = await test.Hours.Hosts.AskAsync(db =>
            db.HourEntries.AsNoTracking().Where(entry => entry.State != EntryState.Withdrawn).ToListAsync()
        );
        return
        [
            .. entries.Select(entry => $"{entry.State} {entry.Facts}").Order(StringComparer.Ordinal),
            .. (await test.EvaluateAsync()).Rules.Select(rule => $"{Numbers(rule)}"),
        ];
    }

    static (long, long, long, long, bool) Numbers(RuleStanding rule) => (rule.Needed, rule.Approved, rule.Waiting, rule.Missing, rule.Met);
}
