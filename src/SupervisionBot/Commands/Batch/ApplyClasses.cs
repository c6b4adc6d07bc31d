using Microsoft.EntityFrameworkCore;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Commands.Batch;

/// <summary>The classes of a batch file become the calendar of the batch, as an administrator's plan does: each says what became of it.</summary>
static class ApplyClasses
{
    public static async Task<int> RunAsync(CommandRun run, SupervisionDb db, BatchPlan plan, CancellationToken cancellation)
    {
        if (plan.Classes is not { Count: > 0 } rows)
            return ExitCodes.Done;
        if (await AdministratorAsync(db, plan, cancellation) is not { } administrator)
            return run.Refuse("Batch.ClassesNeedAdministrator", ("key", plan.Key));
        await using var services = new ServiceCollection()
            .AddSingleton(db)
            .AddSingleton(run.Time)
            .AddScoped<Notices>()
            .AddScoped<Preferences>()
            .AddSessions()
            .BuildServiceProvider();
        var plans = services.GetRequiredService<ClassPlans>();
        var comparison = await plans.CompareAsync(administrator, rows, cancellation);
        var applied = await plans.ApplyAsync(administrator, comparison, callOff: false, cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var line in comparison.News.Except<ClassPlanLine>(applied.Left))
            run.Say("Batch.ClassNew", [.. Of(line.Row)]);
        foreach (var line in comparison.Changes.Except<ClassPlanLine>(applied.Left))
            run.Say("Batch.ClassChanged", [.. Of(line.Row)]);
        foreach (var line in applied.Left)
            run.Refuse($"Batch.ClassFault.{(line.Problem is { } problem ? problem.GetType().Name : line.Fault)}", [.. Of(line.Row)]);
        run.Say(
            "Batch.ClassesApplied",
            ("key", plan.Key),
            ("planned", applied.Planned),
            ("changed", applied.Changed),
            ("same", comparison.Lines.OfType<ClassPlanLine.Same>().Count()),
            ("missing", comparison.Missing.Count)
        );
        return applied.Left.Count == 0 ? ExitCodes.Done : run.Refuse("Batch.ClassesLeft", ("count", applied.Left.Count));
    }

    static IEnumerable<(string, object?)> Of(ClassPlanRow row) =>
        [
            ("path", row.At),
            ("topic", row.Topic),
            ("day", $"{row.Day:yyyy-MM-dd}"),
            ("from", $"{row.From:HH\\:mm}"),
            ("to", $"{row.To:HH\\:mm}"),
            ("teacher", row.Teacher),
            ("group", row.Group),
        ];

    /// <summary>Whoever administers the batch for longest plans what stands in its file, and says who came where a guest teaches.</summary>
    static async Task<SessionHost?> AdministratorAsync(SupervisionDb db, BatchPlan plan, CancellationToken cancellation)
    {
        var batch = await db.Batches.SingleAsync(b => b.Key == plan.Key, cancellation);
        var who = await db
            .Memberships.Where(m => m.BatchId == batch.Id && m.Role == Role.Administrator)
            .Join(db.People, m => m.PersonId, p => p.Id, (_, person) => person)
            .OrderBy(person => person.Id)
            .FirstOrDefaultAsync(cancellation);
        return who is null ? null : new SessionHost(who.Id, batch.Id, batch.Description, batch.Description.Zone);
    }
}
