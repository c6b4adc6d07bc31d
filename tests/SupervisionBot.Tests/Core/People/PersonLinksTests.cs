using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.People;

public sealed class PersonLinksTests
{
    const string People = "陈静,Chen Jing,chen@example.org,,trainee,一组,和睦,杭州,,,\n王芳,Wang Fang,wang@example.org,,supervisor,,,,en,,\n";
    const string ObjectId = "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11";
    const string Another = "11111111-8a53-4b52-9d0e-7f0f3a2f9c11";

    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task Who_was_found_by_address_is_found_by_object_id_from_then_on(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);

        Assert.True(await RememberAsync(database, "chen@example.org", ObjectId.ToUpperInvariant()));

        Assert.Equal("陈静", (await database.FindAsync(finder => finder.FindAsync(ObjectId, null), time))!.Name);
    }

    [Theory, BothDatabases]
    public async Task A_known_object_id_stays_as_it_is(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await RememberAsync(database, "chen@example.org", ObjectId);

        Assert.False(await RememberAsync(database, "chen@example.org", Another));
        Assert.False(await RememberAsync(database, "wang@example.org", ObjectId));
        Assert.False(await RememberAsync(database, "wang@example.org", " "));

        Assert.Equal("陈静", (await database.FindAsync(finder => finder.FindAsync(ObjectId, null), time))!.Name);
        Assert.Null(await database.FindAsync(finder => finder.FindAsync(Another, null), time));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "chen@example.org", Another)] // two accounts for one person
    [InlineData(DatabaseProvider.Sqlite, "wang@example.org", ObjectId)] // one account for two people
    [InlineData(DatabaseProvider.PostgreSql, "chen@example.org", Another)]
    [InlineData(DatabaseProvider.PostgreSql, "wang@example.org", ObjectId)]
    public async Task Of_two_links_at_once_the_second_is_made_anew(DatabaseProvider provider, string email, string objectId)
    {
        await using var database = await LoadedAsync(provider);
        await using var first = database.Open();
        await using var second = database.Open();
        Assert.True(await RememberAsync(first, "chen@example.org", ObjectId));
        Assert.True(await RememberAsync(second, email, objectId));

        await first.SaveChangesAsync();

        Assert.True((await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync())).IsLostRace());
        Assert.False(await RememberAsync(database, email, objectId));
    }

    async Task<bool> RememberAsync(TestDatabase database, string email, string objectId)
    {
        await using var db = database.Open();
        var kept = await RememberAsync(db, email, objectId);
        await db.SaveChangesAsync();
        return kept;
    }

    async Task<bool> RememberAsync(SupervisionDb db, string email, string objectId) =>
        await new PersonLinks(db, time).RememberAsync((await new PersonFinder(db, time).FindAsync(null, email))!.Id, objectId);

    async Task<TestDatabase> LoadedAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.ApplyBatchAsync(TestPlans.Seventh, null, time);
        Assert.IsType<ImportOutcome.Imported>(await db.ImportRosterAsync("seventh", TestPlans.Roster(People), new ImportOptions(), time));
        return database;
    }
}
