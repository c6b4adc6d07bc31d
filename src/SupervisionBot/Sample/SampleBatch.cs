using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Sample;

/// <summary>
/// The sample batch: the seventh batch's figures with invented people. Its file has the real dates, which lie in the past, so loading it moves
/// it until today is two thirds in; <c>batch apply</c> on the same file takes the dates as they are.
/// </summary>
public static class SampleBatch
{
    /// <summary>What was loaded.</summary>
    public sealed record Loaded(string Key, int People, DateOnly StartsOn, DateOnly EndsOn);

    public static string BatchFilePath => Path.Combine(AppContext.BaseDirectory, "Sample", "batch.json");

    public static string RosterFilePath => Path.Combine(AppContext.BaseDirectory, "Sample", "roster.csv");

    public static async Task<Loaded> LoadAsync(SupervisionDb db, TimeProvider time, CancellationToken cancellation = default)
    {
        var plan = Around(ReadPlan(), time);
        var table = (RosterReading.Table)RosterFile.Read(FileText.Decode(await File.ReadAllBytesAsync(RosterFilePath, cancellation))!);
        await db.ApplyBatchAsync(plan, reason: null, time, cancellation: cancellation);
        var outcome = await db.ImportRosterAsync(plan.Key, table, new ImportOptions(), time, cancellation: cancellation);
        if (outcome is not ImportOutcome.Imported) throw new InvalidOperationException($"The sample roster was not taken: {outcome}.");
        return new Loaded(plan.Key, table.Rows.Select(row => row.Email).Distinct().Count(), plan.Description.StartsOn, plan.Description.EndsOn);
    }

    static BatchPlan ReadPlan() => BatchFile.Read(File.ReadAllText(BatchFilePath)) switch
    {
        BatchReading.Good good => good.Plan,
        var wrong => throw new InvalidOperationException($"The sample batch cannot be read: {wrong}."),
    };

    static BatchPlan Around(BatchPlan plan, TimeProvider time)
    {
        var batch = plan.Description;
        var today = LocalTime.Day(time.GetUtcNow(), batch.Zone);
        var daysIn = (batch.EndsOn.DayNumber - batch.StartsOn.DayNumber) * 2 / 3;
        return plan.MovedBy(today.DayNumber - daysIn - batch.StartsOn.DayNumber);
    }
}
