using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Sample;
using SupervisionBot.Sqlite;

namespace Benchmarks.Standings;

/// <summary>
/// A SQLite file with a batch of many trainees and very many hour entries. The entries and their history lines are written by SQL, spread evenly
/// over the trainees, their supervisees, all activity types, the days of the batch and the states (seven of ten approved, one waiting, one
/// returned, one withdrawn; 15 to 254 minutes long); the ledgers are then made by the same recomputation as <c>ledger verify --repair</c>.
/// </summary>
static class StandingDatabase
{
    /// <summary>The sample batch with so many trainees and nothing logged.</summary>
    public static async Task CreateAsync(string file, int trainees, CancellationToken cancellationToken, int supervisors = 0)
    {
        await using var db = new SupervisionDb(Options(file));
        await SqliteDatabase.MigrateAsync(db, cancellationToken);
        var plan = ((BatchReading.Good)BatchFile.Read(await File.ReadAllTextAsync(SampleBatch.BatchFilePath, cancellationToken))).Plan;
        await db.ApplyBatchAsync(plan, null, TimeProvider.System, cancellation: cancellationToken);
        var roster = (RosterReading.Table)RosterFile.Read(LoadRoster.Write(trainees, supervisors));
        await db.ImportRosterAsync(plan.Key, roster, new ImportOptions(), TimeProvider.System, cancellation: cancellationToken);
    }

    public static DbContextOptions<SupervisionDb> Options(string file)
    {
        var builder = new DbContextOptionsBuilder<SupervisionDb>();
        builder.UseSqliteDatabase($"Data Source={file}");
        return builder.Options;
    }

    public static async Task FillAsync(string file, int trainees, int entries, CancellationToken cancellationToken)
    {
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(cancellationToken);
            foreach (var statement in Statements(trainees, entries))
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements hold only the two numbers.
                command.CommandText = statement;
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        await using var db = new SupervisionDb(Options(file));
        await new LedgerCheck(db, TimeProvider.System).RepairAsync("benchmark", cancellationToken).CountAsync(cancellationToken);
    }

    static IEnumerable<string> Statements(int trainees, int entries) =>
        [
            "PRAGMA synchronous = OFF",
            // Each trainee's number, and the three people whom they supervise.
            """
                CREATE TEMP TABLE Own AS
                SELECT BatchId, PersonId AS TraineeId, row_number() OVER (ORDER BY PersonId) - 1 AS Number,
                    (SELECT json_group_array(supervisee.PersonId) FROM Memberships supervisee
                        WHERE supervisee.TraineeId = trainee.PersonId) AS Supervisees
                FROM Memberships trainee WHERE Role = 'Trainee' AND PersonId IN (SELECT Id FROM People WHERE Email LIKE 'load%')
                """,
            "CREATE UNIQUE INDEX temp.OwnNumber ON Own (Number)",
            "CREATE TEMP TABLE Types AS SELECT json_extract(type.value, '$.key') AS Type, type.key AS Number FROM Batches, "
                + "json_each(Batches.Description, '$.activityTypes') AS type",
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                CREATE TEMP TABLE Made AS
                WITH RECURSIVE Numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM Numbers WHERE n + 1 < {{entries}})
                SELECT upper(printf('%08x-0000-7000-8000-%012x', n, n)) AS Id, BatchId, TraineeId, Type,
                    json_extract(Supervisees, printf('$[%d]', n / {{trainees}} % 3)) AS SuperviseeId,
                    date('2021-11-01', printf('+%d days', (n / {{trainees}} * 7 + n) % 240)) AS Day, 15 + n * 7919 % 240 AS Minutes,
                    CASE n / {{trainees}} % 10 WHEN 0 THEN 'Submitted' WHEN 1 THEN 'Returned' WHEN 2 THEN 'Withdrawn' ELSE 'Approved' END AS State
                FROM Numbers JOIN Own ON Own.Number = n % {{trainees}}
                    JOIN Types ON Types.Number = n / {{trainees}} / 3 % (SELECT count(*) FROM Types)
                """
            ),
            "INSERT INTO Acts (Id, \"By\", Kind, At) SELECT Id, TraineeId, 'HoursLogged', Day || ' 12:00:00' FROM Made",
            """
                INSERT INTO HourEntries (Id, BatchId, TraineeId, SuperviseeId, Day, Minutes, Type, Note, State, Source, LoggedAt, WaitingSince,
                    Version)
                SELECT Id, BatchId, TraineeId, SuperviseeId, Day, Minutes, Type, '', State, 'Typed', Day || ' 12:00:00',
                    CASE State WHEN 'Submitted' THEN Day || ' 12:00:00' END, 1 FROM Made
                """,
            """
                INSERT INTO HourChanges (EntryId, Version, ActId, "By", "As", At, After)
                SELECT Id, 1, Id, TraineeId, 'Trainee', Day || ' 12:00:00',
                    json_object('facts', json_object('day', Day, 'minutes', Minutes, 'type', Type,
                    'superviseeId', json_object('value', lower(SuperviseeId)), 'note', ''), 'state', lower(State)) FROM Made
                """,
        ];
}
