using CsCheck;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Tests.Core.Hours;

public sealed class HistoryPropertyTests
{
    /// <param name="Kind">0 to 3 log, 4 changes, 5 withdraws, 6 and 7 take back.</param>
    sealed record Step(int Kind, int Which, int Minutes, int DaysAgo, int? Hour);

    static readonly Gen<Step[]> Histories = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 20], Gen.Int[1, 300], Gen.Int[0, 3], Gen.Int[0, 22].Nullable())
        .Select(step => new Step(step.Item1, step.Item2, step.Item3, step.Item4, step.Item5))
        .Array[5, 40];

    [Fact]
    public async Task Whatever_is_logged_changed_withdrawn_and_taken_back_the_ledger_says_what_the_entries_say() =>
        await Histories.SampleAsync(
            async history =>
            {
                await using var test = await HoursTest.StartAsync();
                foreach (var step in history)
                    await DoAsync(test, step);
                await test.EverythingAgreesAsync();
                await NoRuleIsBrokenAsync(test);
            },
            iter: 15,
            threads: 1
        );

    static async Task DoAsync(HoursTest test, Step step)
    {
        var facts = test.Facts(step.Minutes, HoursTest.Today.AddDays(-step.DaysAgo), step.Hour is { } hour ? $"{hour:00}:00" : null);
        var entries = await test.Hosts.AskAsync(db => db.HourEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());
        var entry = entries.Count == 0 ? null : entries[step.Which % entries.Count];
        if (step.Kind < 4)
            await test.LogAsync(facts);
        else if (step.Kind == 4 && entry != null)
            await test.ChangeAsync(entry, facts);
        else if (step.Kind == 5 && entry != null)
            await test.WithdrawAsync(entry.Id);
        else
            await test.UndoAsync();
    }

    static async Task NoRuleIsBrokenAsync(HoursTest test)
    {
        var days = (await test.Hosts.AskAsync(db => db.HourEntries.AsNoTracking().ToListAsync()))
            .Where(entry => entry.Counts)
            .GroupBy(entry => entry.Day);
        foreach (var day in days)
        {
            Assert.InRange(day.Sum(entry => entry.Minutes), 1, 600);
            var timed = day.Where(entry => entry.From != null)
                .OrderBy(entry => entry.From)
                .Select(entry => (From: entry.From!.Value.ToTimeSpan().TotalMinutes, entry.Minutes))
                .ToList();
            Assert.All(timed.Zip(timed.Skip(1)), pair => Assert.True(pair.First.From + pair.First.Minutes <= pair.Second.From));
        }
    }
}
