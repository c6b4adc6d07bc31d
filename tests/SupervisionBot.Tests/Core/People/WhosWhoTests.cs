using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Core.People;

public sealed class WhosWhoTests
{
    const string Roster =
        "何慧敏,He Huimin,he@example.org,,administrator,,,,,,\n司徒国华,Situ Guohua,situ@example.org,,supervisor,一组,,,,,\n"
        + "吕淑芬,Lyu Shufen,lyu@example.org,,supervisor,二组,,,,,\n陈静,Chen Jing,chen@example.org,,trainee,一组,,,,,\n"
        + "王建国,Wang Jianguo,wang@example.org,,trainee,一组,,,,,\n马超,Ma Chao,ma@example.org,,trainee,二组,,,,,\n"
        + "李娜,Li Na,li@example.org,,supervisee,,,,,,chen@example.org\n周敏,Zhou Min,zhou@example.org,,supervisee,,,,,,wang@example.org\n"
        + "唐小龙,Tang Xiaolong,tang@example.org,,supervisee,,,,,,ma@example.org\n";

    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("he", "chen Ma Chao, Tang Xiaolong", "chen@example.org ma@example.org tang@example.org")]
    [InlineData("situ", "Chen Jing, Li Na and Ma Chao", "chen@example.org li@example.org")]
    [InlineData("situ", "Tang Xiaolong", "")]
    [InlineData("chen", "Li Na", "li@example.org")]
    [InlineData("chen", "Situ Guohua, Lyu Shufen", "situ@example.org lyu@example.org")]
    [InlineData("chen", "Wang Jianguo", "-")]
    [InlineData("chen", "Zhou Min and Ma Chao and Tang Xiaolong", "")]
    public async Task Nobody_hears_of_people_who_are_not_theirs(string asker, string words, string addresses)
    {
        await using var database = await LoadedAsync();
        await using var db = database.Open();
        var (id, batch) = await AskerAsync(db, asker);

        var named = await WhosWhoOf(db).NamedAsync(id, batch, words.Replace("chen ", "Chen Jing, "), default);

        Assert.Equal(addresses, string.Join(' ', named.Select(one => one.Email ?? "-")));
    }

    [Theory, BothDatabases]
    public async Task A_group_is_its_supervisors_and_trainees(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await using var db = database.Open();
        var (he, batch) = await AskerAsync(db, "he");
        var (chen, _) = await AskerAsync(db, "chen");
        var people = WhosWhoOf(db);

        Assert.Equal(["一组: 司徒国华 / 王建国 陈静", "二组: 吕淑芬 / 马超"], (await people.GroupsAsync(he, batch, "", default)).Select(Said));
        Assert.Equal(["二组: 吕淑芬 / 马超"], (await people.GroupsAsync(he, batch, "who is in group 2?", default)).Select(Said));
        Assert.Equal(["一组: 司徒国华 / 王建国 陈静"], (await people.GroupsAsync(chen, batch, "", default)).Select(Said));
        Assert.Empty(await people.GroupsAsync(chen, batch, "二组有谁", default));
    }

    [Theory, BothDatabases]
    public async Task Who_supervises_whom_is_told_both_ways(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await using var db = database.Open();
        var (he, batch) = await AskerAsync(db, "he");

        var named = await WhosWhoOf(db).NamedAsync(he, batch, "陈静、李娜", default);

        Assert.Equal(["李娜", "司徒国华"], [.. named[0].Supervises.Select(one => one.Name), .. named[0].SupervisedBy.Select(one => one.Name)]);
        Assert.Equal(["陈静"], named[1].SupervisedBy.Select(one => one.Name));
    }

    [Theory, BothDatabases]
    public async Task Who_has_no_supervisor_is_said_to_whom_it_concerns(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await using var db = database.Open();
        var (he, batch) = await AskerAsync(db, "he");
        var (chen, _) = await AskerAsync(db, "chen");
        Assert.Empty(await WhosWhoOf(db).UnsupervisedAsync(he, batch, default));
        var (lyu, _) = await AskerAsync(db, "lyu");

        await db.Memberships.Where(one => one.PersonId == lyu).ExecuteDeleteAsync();

        Assert.Equal(["马超"], (await WhosWhoOf(db).UnsupervisedAsync(he, batch, default)).Select(one => one.Name));
        Assert.Empty(await WhosWhoOf(db).UnsupervisedAsync(chen, batch, default));
    }

    static string Said(KnownGroup group) =>
        $"{group.Name}: {string.Join(' ', group.Supervisors.Select(one => one.Name))} / "
        + string.Join(' ', group.Trainees.Select(one => one.Name).Order(StringComparer.Ordinal));

    WhosWho WhosWhoOf(SupervisionDb db) => new(db, new Authority(db, time), new KnownNames(db, time, new KnownNames.Kept(), []));

    async Task<(PersonId, BatchId)> AskerAsync(SupervisionDb db, string asker)
    {
        var found = await new PersonFinder(db, time).FindAsync(null, $"{asker}@example.org");
        return (found!.Id, found.Batch);
    }

    async Task<TestDatabase> LoadedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.ApplyBatchAsync(TestPlans.Seventh, null, time);
        Assert.IsType<ImportOutcome.Imported>(await db.ImportRosterAsync(TestPlans.Seventh.Key, TestPlans.Roster(Roster), new ImportOptions(), time));
        return database;
    }
}
