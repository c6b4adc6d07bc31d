using System.Diagnostics;
using System.Globalization;
using Benchmarks.Standings;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.Exports;
using SupervisionBot.Sqlite;

namespace Benchmarks.Exports;

/// <summary>How long it takes to write the hours of everybody as a workbook, as texts and as JSON, and how much memory while it does.</summary>
static class ExportRun
{
    public const string Usage = "exports [--trainees 1000] [--entries 10000,100000]";

    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var (trainees, sizes) = (1_000, new[] { 10_000, 100_000 });
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            if (args[at] == "--trainees")
                trainees = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
            else if (args[at] == "--entries")
                sizes = [.. args[at + 1].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
            else
                return false;
        }
        Console.WriteLine(Machine.Describe());
        Console.WriteLine(Machine.Load());
        var folder = Directory.CreateTempSubdirectory("supervision-exports-").FullName;
        foreach (var size in sizes)
        {
            var file = Path.Combine(folder, $"{size}.db");
            await StandingDatabase.CreateAsync(file, trainees, cancellationToken);
            await StandingDatabase.FillAsync(file, trainees, size, cancellationToken);
            await NameAsync(file, cancellationToken);
            // The first is not counted: it compiles what the others run.
            foreach (
                var (format, counts) in ((ExportFormat, bool)[])
                    [(ExportFormat.Xlsx, false), .. Enum.GetValues<ExportFormat>().Select(one => (one, true))]
            )
                await OneAsync(folder, file, format, size, counts, cancellationToken);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>Who sees all of them: one of the trainees administers the batch.</summary>
    static async Task NameAsync(string file, CancellationToken cancellationToken)
    {
        await using var db = new SupervisionDb(StandingDatabase.Options(file));
        var first = await db.Memberships.FirstAsync(m => m.Role == Role.Trainee, cancellationToken);
        db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(TimeProvider.System), first.BatchId, first.PersonId, Role.Administrator));
        await db.SaveChangesAsync(cancellationToken);
    }

    static async Task OneAsync(string folder, string file, ExportFormat format, int entries, bool counts, CancellationToken cancellationToken)
    {
        await using var db = new SupervisionDb(StandingDatabase.Options(file));
        var batch = await db.Batches.AsNoTracking().SingleAsync(cancellationToken);
        var who = await db
            .Memberships.Where(m => m.Role == Role.Administrator)
            .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => p)
            .AsNoTracking()
            .FirstAsync(cancellationToken);
        var (time, authority) = (TimeProvider.System, new Authority(db, TimeProvider.System));
        var figures = new ExportFigures(db, authority, new RuleBook(), new MaterialRights(db, authority));
        var writer = new ExportWriter(
            figures,
            new ExportMaterials(db, figures, new MaterialList(db, time), new FolderContents(folder, time)),
            new ExportRolls(db, figures),
            new AuditMarks(db)
        );
        var asked = new ExportAsked(ExportKind.Hours, format, SupervisionBot.Speech.Language.English);
        var scope = new ExportScope(who, batch, [Role.Administrator], asked, time.GetUtcNow());
        var target = Path.Combine(folder, "written");
        GC.Collect();
        var (before, peak) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false) - before), null, 0, 20);
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        WrittenExport written;
        await using (var stream = File.Create(target))
            written = await writer.WriteAsync(stream, scope, cancellationToken);
        if (counts)
        {
            var spent = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var what = string.Create(
                CultureInfo.InvariantCulture,
                $"{entries:N0} entries, {format}: {written.Rows:N0} rows, {clock.Elapsed.TotalSeconds:0.0} s, {spent:0.0} s of processor"
            );
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{what}, {peak >> 20} MB at most, {new FileInfo(target).Length >> 10:N0} KB")
            );
        }
    }
}
