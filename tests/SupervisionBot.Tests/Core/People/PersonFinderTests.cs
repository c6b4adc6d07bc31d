using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Core.People;

public sealed class PersonFinderTests
{
    const string ObjectId = "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11";
    const string Chen = $"陈静,Chen Jing,chen@example.org,{ObjectId},trainee,一组,和睦,杭州,,Europe/London,\n";

    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task The_object_id_finds_before_the_address(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database, TestPlans.Seventh, Chen + "王芳,Wang Fang,wang@example.org,,supervisor,,,,en,,\n");
        await using var db = database.Open();
        var finder = new PersonFinder(db, time);

        var chen = await finder.FindAsync(ObjectId.ToUpperInvariant(), "wang@example.org");
        var wang = await finder.FindAsync("29:unknown", "Wang@Example.org");

        Assert.Equal(("陈静", "Europe/London", Language.Chinese, true), (chen!.Name, chen.TimeZone, chen.Language, chen.Is(Role.Trainee)));
        Assert.Equal(("王芳", "Asia/Shanghai", Language.English, false), (wang!.Name, wang.TimeZone, wang.Language, wang.Is(Role.Trainee)));
        Assert.Equal(wang.Id, (await finder.FindAsync(wang.Id))!.Id);
        Assert.Null(await finder.FindAsync(null, "nobody@example.org"));
        Assert.Null(await finder.FindAsync(" ", null));
    }

    [Theory, BothDatabases]
    public async Task The_batch_that_runs_today_counts_else_the_latest(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database, TestPlans.Seventh, Chen);
        await LoadAsync(database, TestPlans.Seventh.MovedBy(365) with { Key = "eighth" }, Chen.Replace("trainee", "alumnus"));
        await using var db = database.Open();
        var finder = new PersonFinder(db, time);

        Assert.True((await finder.FindAsync(ObjectId, null))!.Is(Role.Trainee));
        time.SetUtcNow(new DateTimeOffset(2022, 7, 3, 15, 59, 0, TimeSpan.Zero));
        Assert.True((await finder.FindAsync(ObjectId, null))!.Is(Role.Trainee));
        time.SetUtcNow(new DateTimeOffset(2022, 7, 3, 16, 1, 0, TimeSpan.Zero)); // the fourth in Shanghai
        Assert.True((await finder.FindAsync(ObjectId, null))!.Is(Role.Alumnus));
    }

    [Theory, BothDatabases]
    public async Task Everybody_of_the_batch_is_listed_with_role_and_group(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database, TestPlans.Seventh, Chen + "李娜,Li Na,li@example.org,,supervisee,,,,,,chen@example.org\n");
        await using var db = database.Open();

        var everybody = await new PersonFinder(db, time).EverybodyAsync();

        Assert.Equal(
            [("陈静", Role.Trainee, "一组"), ("李娜", Role.Supervisee, null)],
            everybody.Select(entry => (entry.Name, entry.Role, entry.Group)).OrderBy(entry => entry.Role)
        );
    }

    [Theory, BothDatabases]
    public async Task A_trainee_has_their_own_supervisees_by_name(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(
            database,
            TestPlans.Seventh,
            Chen
                + "王建国,Wang Jianguo,wang@example.org,,trainee,一组,,,,,\n"
                + "周敏,Zhou Min,zhou@example.org,,supervisee,,,,,,chen@example.org\nTom Becker,,tom@example.org,,supervisee,,,,,,chen@example.org\n"
                + "安心,An Xin,an@example.org,,supervisee,,,,,,chen@example.org\n李娜,Li Na,li@example.org,,supervisee,,,,,,wang@example.org\n"
        );
        await using var db = database.Open();
        var finder = new PersonFinder(db, time);
        var chen = (await finder.FindAsync(ObjectId, null))!;

        var supervisees = await finder.SuperviseesAsync(chen.Id, chen.Batch);

        Assert.Equal(["Tom Becker", "周敏", "安心"], supervisees.Select(supervisee => supervisee.Name));
    }

    async Task LoadAsync(TestDatabase database, BatchPlan plan, string rows)
    {
        await using var db = database.Open();
        await db.ApplyBatchAsync(plan, null, time);
        Assert.IsType<ImportOutcome.Imported>(await db.ImportRosterAsync(plan.Key, TestPlans.Roster(rows), new ImportOptions(), time));
    }
}
