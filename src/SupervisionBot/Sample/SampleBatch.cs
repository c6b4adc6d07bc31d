using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;

namespace SupervisionBot.Sample;

/// <summary>
/// The sample batch: the seventh batch's figures with invented people. Its file has the real dates, which lie in the past, so loading it moves
/// it until today is two thirds in, with the holidays that lie between its dates then; <c>batch apply</c> on the same file takes the dates as they
/// are.
/// </summary>
public static class SampleBatch
{
    /// <summary>What was loaded.</summary>
    public sealed record Loaded(string Key, int People, DateOnly StartsOn, DateOnly EndsOn);

    public static string BatchFilePath => SampleFiles.PathOf("batch.json");

    public static string RosterFilePath => SampleFiles.PathOf("roster.csv");

    public static async Task<Loaded> LoadAsync(SupervisionDb db, TimeProvider time, CancellationToken cancellation = default)
    {
        var plan = Around(ReadPlan(), time);
        var table = (RosterReading.Table)RosterFile.Read(FileText.Decode(await File.ReadAllBytesAsync(RosterFilePath, cancellation))!);
        await db.ApplyBatchAsync(plan, reason: null, time, cancellation: cancellation);
        var outcome = await db.ImportRosterAsync(plan.Key, table, new ImportOptions(), time, cancellation: cancellation);
        if (outcome is not ImportOutcome.Imported)
            throw new InvalidOperationException($"The sample roster was not taken: {outcome}.");
        return new Loaded(plan.Key, table.Rows.Select(row => row.Email).Distinct().Count(), plan.Description.StartsOn, plan.Description.EndsOn);
    }

    static BatchPlan ReadPlan() =>
        BatchFile.Read(File.ReadAllText(BatchFilePath)) switch
        {
            BatchReading.Good good => good.Plan,
            var wrong => throw new InvalidOperationException($"The sample batch cannot be read: {wrong}."),
        };

    static BatchPlan Around(BatchPlan plan, TimeProvider time)
    {
        var batch = plan.Description;
        var today = LocalTime.Day(time.GetUtcNow(), batch.Zone);
        var daysIn = (batch.EndsOn.DayNumber - batch.StartsOn.DayNumber) * 2 / 3;
        var moved = plan.MovedBy(today.DayNumber - daysIn - batch.StartsOn.DayNumber);
        return moved with { Description = moved.Description with { ClosedDays = Holidays(moved.Description.StartsOn, moved.Description.EndsOn) } };
    }

    /// <summary>A moved holiday would look like a fault: a Labour Day in December.</summary>
    static List<ClosedDays> Holidays(DateOnly from, DateOnly to) =>
        [
            .. SampleFiles
                .Read<List<ClosedDays>>("holidays.json")
                .Where(days => days.From <= to && days.To >= from)
                .Select(days => days with { From = days.From < from ? from : days.From, To = days.To > to ? to : days.To }),
        ];
}
