using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Rosters;

/// <summary>The sample's batch and its administrator; each operation in a transaction of its own as a turn has it.</summary>
sealed class RostersTest(TestHosts hosts, PersonId administrator, BatchId batch) : IAsyncDisposable
{
    public const string Administrator = "he.huimin@example.org";

    public TestHosts Hosts => hosts;

    public PersonId Admin => administrator;

    public BatchId Batch => batch;

    public static async Task<RostersTest> StartAsync(DatabaseProvider provider)
    {
        var hosts = await TestHosts.StartAsync(provider);
        var batch = await hosts.AskAsync(db => db.Batches.Select(b => b.Id).SingleAsync());
        return new RostersTest(hosts, await IdAsync(hosts, Administrator), batch);
    }

    public Task<PersonId> IdAsync(string email) => IdAsync(hosts, email);

    static Task<PersonId> IdAsync(TestHosts hosts, string email) =>
        hosts.AskAsync(db => db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync());

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = hosts[0].CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var writer = scope.ServiceProvider.GetRequiredService<DatabaseWriter>();
        using var reading = await writer.ReadAsync(db, default);
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TService>());
        await writer.SaveAsync(db, () => db.SaveChangesAsync());
        return outcome;
    }

    public static RosterSheet Sheet(string text)
    {
        var table = Assert.IsType<RosterReading.Table>(RosterFile.ReadOwn(SheetTable.OfText(text)));
        Assert.Empty(table.Problems);
        return new RosterSheet(table.Rows, table.Absent);
    }

    public async Task<RosterComparison> CompareAsync(string text) =>
        (await DoAsync<RosterSheets, RosterComparison?>(sheets => sheets.CompareAsync(administrator, batch, Sheet(text), default)))!;

    public async Task<RosterApplyOutcome> ApplyAsync(string text)
    {
        var seal = (await CompareAsync(text)).Seal;
        return await DoAsync<RosterSheets, RosterApplyOutcome>(sheets => sheets.ApplyAsync(administrator, batch, Sheet(text), seal, default));
    }

    public async Task<bool> UndoAsync(bool again = false)
    {
        var act = await hosts.AskAsync(db => db.Acts.Where(a => a.Kind == ActKind.RosterChanged).OrderByDescending(a => a.Id).FirstAsync());
        return await DoAsync<IServiceProvider, bool>(async services =>
        {
            var tracked = (await services.GetRequiredService<Journal>().FindAsync(administrator, act.Id, default))!;
            var undo = services.GetRequiredService<RosterUndo>();
            return again ? await undo.PutBackAsync(tracked, default) : await undo.TakeBackAsync(tracked, default);
        });
    }

    /// <summary>Everybody's roles: "陈静 Trainee 第一小组".</summary>
    public Task<List<string>> RolesAsync() =>
        hosts.AskAsync(async db =>
            (
                await (
                    from m in db.Memberships
                    where m.BatchId == batch
                    join p in db.People on m.PersonId equals p.Id
                    join g in db.Groups on m.GroupId equals g.Id into placed
                    from g in placed.DefaultIfEmpty()
                    join t in db.People on m.TraineeId equals t.Id into trained
                    from t in trained.DefaultIfEmpty()
                    select $"{p.Email} {p.Name} {m.Role} {(g == null ? "" : g.Name)} {(t == null ? "" : t.Email)}"
                ).ToListAsync()
            )
                .Order(StringComparer.Ordinal)
                .ToList()
        );

    /// <summary>Another batch in which the person has a part.</summary>
    public async Task ElsewhereAsync(string email, bool administered = false)
    {
        var (person, admin) = (await IdAsync(email), administrator);
        await using var db = hosts.OpenDatabase();
        await db.ApplyBatchAsync(TestPlans.Seventh with { Key = "sixth" }, null, hosts.Clock);
        var other = await db.Batches.Where(b => b.Key == "sixth").Select(b => b.Id).SingleAsync();
        db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(hosts.Clock), other, person, Role.Alumnus));
        if (administered)
            db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(hosts.Clock), other, admin, Role.Administrator));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => hosts.DisposeAsync();
}
