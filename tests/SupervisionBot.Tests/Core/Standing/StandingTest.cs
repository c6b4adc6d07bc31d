using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Hours;

namespace SupervisionBot.Tests.Core.Standing;

/// <summary>A trainee of the sample, what counts for them, and how they stand by it.</summary>
sealed class StandingTest(HoursTest hours) : IAsyncDisposable
{
    public static readonly CreditFacts Session = new(CreditKind.GroupSession, HoursTest.Yesterday, Minutes: 300);

    public HoursTest Hours => hours;

    public static async Task<StandingTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await HoursTest.StartAsync(provider));

    public static CreditSource Source(int number) => new("session", new Guid(number, 0, 0, new byte[8]));

    public Task<bool> GiveAsync(CreditSource source, CreditFacts facts) =>
        DoAsync<Credits, bool>(credits => credits.GiveAsync(hours.Trainee.Id, hours.Trainee.BatchId, source, facts, null, default));

    public Task<bool> TakeAsync(CreditSource source) =>
        DoAsync<Credits, bool>(credits => credits.TakeAsync(hours.Trainee.Id, hours.Trainee.BatchId, source, null, "The list was wrong.", default));

    public Task<TraineeStanding> EvaluateAsync(DateTimeOffset? at = null, int? version = null) =>
        DoAsync<Evaluator, TraineeStanding>(evaluator => evaluator.EvaluateAsync(hours.Trainee.Id, hours.Trainee.BatchId, at, version, default));

    /// <summary>What is approved and waiting by the first rule of the kind.</summary>
    public async Task<(long Approved, long Waiting)> CountsAsync(RequirementKind kind, DateTimeOffset? at = null)
    {
        var rule = (await EvaluateAsync(at)).Rules.First(rule => rule.Figure.Kind == kind);
        return (rule.Approved, rule.Waiting);
    }

    public async Task<ApplyOutcome> ApplyAsync(BatchPlan plan, string reason)
    {
        hours.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        return await hours.Hosts.AskAsync(db => db.ApplyBatchAsync(plan, reason, hours.Hosts.Clock));
    }

    async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> act)
        where TOperation : notnull
    {
        hours.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = hours.Hosts[0].CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TOperation>());
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return outcome;
    }

    public ValueTask DisposeAsync() => hours.DisposeAsync();
}
