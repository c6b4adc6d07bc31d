using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace Benchmarks.Standings;

/// <summary>How long it takes to say how one trainee stands as the table of entries grows, to list everybody, and to verify all totals.</summary>
static class StandingRun
{
    public const string Usage = "standing [--trainees 12000] [--entries 10000,100000,1000000]";

    const int Questions = 3000;

    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var (trainees, sizes) = (12_000, new[] { 10_000, 100_000, 1_000_000 });
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
        var folder = Directory.CreateTempSubdirectory("supervision-standing-").FullName;
        var empty = Path.Combine(folder, "empty.db");
        await StandingDatabase.CreateAsync(empty, trainees, cancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var size in sizes)
        {
            var file = Path.Combine(folder, "standing.db");
            File.Copy(empty, file);
            await StandingDatabase.FillAsync(file, trainees, size, cancellationToken);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size:N0} entries of {trainees:N0} trainees, SQLite file of {new FileInfo(file).Length >> 20} MB"
                )
            );
            var options = StandingDatabase.Options(file);
            await OneAsync(options, at: null, "one trainee, now", cancellationToken);
            await OneAsync(options, new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero), "one trainee, as of 1 March", cancellationToken);
            await ListAsync(options, cancellationToken);
            await VerifyAsync(options, cancellationToken);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var end in new[] { "", "-wal", "-shm" })
                File.Delete(file + end);
        }
        Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>Each question in a context of its own, as a turn has it.</summary>
    static async Task OneAsync(DbContextOptions<SupervisionDb> options, DateTimeOffset? at, string what, CancellationToken cancellationToken)
    {
        BatchId batch;
        List<PersonId> trainees;
        await using (var db = new SupervisionDb(options))
        {
            batch = await db.Batches.Select(row => row.Id).SingleAsync(cancellationToken);
            trainees = await db.Ledgers.Select(ledger => ledger.TraineeId).ToListAsync(cancellationToken);
        }
        var rules = new RuleBook();
        List<double> times = [];
        for (var number = 0; number < Questions; number++)
        {
            var trainee = trainees[(int)(number * 7919L % trainees.Count)];
            var started = Stopwatch.GetTimestamp();
            await using var db = new SupervisionDb(options);
            await new Evaluator(db, new Ledgers(db), rules).EvaluateAsync(trainee, batch, at, null, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var warm = times.Skip(Questions / 3).Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what, -28} p50 {warm[warm.Count / 2]:0.000} ms, p99 {warm[warm.Count * 99 / 100]:0.000} ms"
            )
        );
    }

    static async Task ListAsync(DbContextOptions<SupervisionDb> options, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 2; round++)
        {
            await using var db = new SupervisionDb(options);
            var batch = await db.Batches.Select(row => row.Id).SingleAsync(cancellationToken);
            var everybody = db.Memberships.Where(membership => membership.Role == Role.Trainee).Select(membership => membership.PersonId);
            var (started, count, first, most, before) = (
                Stopwatch.GetTimestamp(),
                0,
                TimeSpan.Zero,
                0L,
                GC.GetTotalMemory(forceFullCollection: true)
            );
            await foreach (var _ in new StandingList(db, new RuleBook()).ReadAsync(batch, everybody, cancellationToken))
            {
                if (count++ == 0)
                    first = Stopwatch.GetElapsedTime(started);
                if (count % 2000 == 0)
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
            if (round == 1)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {"listing " + count.ToString("N0", CultureInfo.InvariantCulture), -28} "
                            + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s, the first after {first.TotalMilliseconds:0} ms; "
                            + $"{Math.Max(0, most - before) / 1024.0 / 1024:0.0} MB more in use at most"
                    )
                );
        }
    }

    static async Task VerifyAsync(DbContextOptions<SupervisionDb> options, CancellationToken cancellationToken)
    {
        await using var db = new SupervisionDb(options);
        var started = Stopwatch.GetTimestamp();
        var check = new LedgerCheck(db, TimeProvider.System);
        var differences = await check.VerifyAsync(cancellationToken).CountAsync(cancellationToken);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {"ledger verify", -28} {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s for {check.Seen.Entries:N0} entries, "
                    + $"{differences} differences; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB peak of the process"
            )
        );
    }
}
