using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Core.People;

public sealed class ImportRosterTests
{
    const string Chen = "陈静,Chen Jing,chen@example.org,6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11,trainee,一组,和睦,杭州,,,\n";
    const string Wang = "王建国,Wang Jianguo,wang@example.org,,trainee,一组,,湖州,en,,\n";
    const string Li = "李娜,Li Na,li@example.org,,supervisee,,,,,,chen@example.org\n";

    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task Imported_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);

        Assert.Equal(new ImportCounts(3, 0, 0, 0), await ImportedAsync(database, Li + Chen + Wang));
        Assert.Equal(new ImportCounts(0, 0, 3, 0), await ImportedAsync(database, Li + Chen + Wang));
    }

    [Theory, BothDatabases]
    public async Task One_bad_row_keeps_all_out_unless_partial(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);
        var rows = Chen + "坏,,bad,,trainee,一组,,,,,\n";

        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(database, rows));
        Assert.Equal((1, 0), (refused.Counts.Refused, await PeopleAsync(database)));

        Assert.Equal(new ImportCounts(1, 0, 0, 1), await ImportedAsync(database, rows, new ImportOptions(Partial: true)));
        Assert.Equal(1, await PeopleAsync(database));
    }

    [Theory, BothDatabases]
    public async Task A_dry_run_counts_and_writes_nothing(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);

        Assert.Equal(new ImportCounts(3, 0, 0, 0), await ImportedAsync(database, Chen + Wang + Li, new ImportOptions(DryRun: true)));
        Assert.Equal(0, await PeopleAsync(database));
    }

    [Theory, BothDatabases]
    public async Task Who_moved_is_moved_and_who_is_not_in_the_file_is_left_alone(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);
        await ImportedAsync(database, Chen + Wang + Li);

        var counts = await ImportedAsync(database, Chen.Replace("一组", "二组") + Li.Replace("chen@", "wang@"));

        Assert.Equal(new ImportCounts(0, 2, 0, 0), counts);
        await using var db = database.Open();
        Assert.Equal(3, await db.Memberships.CountAsync());
        var chen = await Finder(db).FindAsync(null, "chen@example.org");
        Assert.Equal(await db.Groups.Where(group => group.Name == "二组").Select(group => group.Id).SingleAsync(), chen!.GroupAs(Role.Trainee));
        var wang = await db.People.SingleAsync(person => person.Email == "wang@example.org");
        Assert.Equal(wang.Id, (await db.Memberships.SingleAsync(membership => membership.Role == Role.Supervisee)).TraineeId);
    }

    [Theory, BothDatabases]
    public async Task A_language_chosen_in_a_conversation_outlives_the_roster(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);
        await ImportedAsync(database, Wang);
        await using (var db = database.Open())
        {
            (await db.People.SingleAsync()).Speak(Language.Chinese);
            await db.SaveChangesAsync();
        }

        Assert.Equal(new ImportCounts(0, 0, 1, 0), await ImportedAsync(database, Wang));
        await using var after = database.Open();
        Assert.Equal(Language.Chinese, (await after.People.SingleAsync()).Language);
    }

    [Theory, BothDatabases]
    public async Task One_person_may_hold_several_roles(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);

        await ImportedAsync(database, "沈从善,,shen@example.org,,supervisor,一组,协会,杭州,,,\n沈从善,,shen@example.org,,评委,,,,,,\n");

        await using var db = database.Open();
        var shen = await Finder(db).FindAsync(null, "SHEN@example.org ");
        Assert.Equal([Role.Supervisor, Role.Examiner], shen!.Roles.Select(held => held.Role).Order());
        Assert.Equal("协会", (await db.People.SingleAsync()).Organisation);
    }

    [Theory]
    [InlineData("陈静,,chen@example.org,,supervisor,,别处,,,,\n", "organisation", RosterFault.Contradiction, "2")]
    [InlineData("陈小静,,chen@example.org,,supervisor,,,,,,\n", "name", RosterFault.Contradiction, "2")]
    [InlineData(Chen, "email", RosterFault.RowTwice, "2")]
    [InlineData(
        "别人,,other@example.org,6F1D7C1E-8A53-4B52-9D0E-7F0F3A2F9C11,supervisor,,,,,,\n",
        "aad_object_id",
        RosterFault.ObjectIdTaken,
        "chen@example.org"
    )]
    [InlineData("李娜,,li@example.org,,supervisee,,,,,,nobody@example.org\n", "trainee_email", RosterFault.TraineeUnknown, "")]
    [InlineData("李娜,,li@example.org,,supervisee,,,,,,li@example.org\n", "trainee_email", RosterFault.TraineeUnknown, "")]
    public async Task Rows_that_contradict_each_other_are_refused(string second, string column, RosterFault fault, string other)
    {
        await using var database = await ReadyAsync(DatabaseProvider.Sqlite);

        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(database, Chen + second));

        Assert.Equal(
            (3, column, fault, other),
            refused.Problems.Select(problem => (problem.Line, problem.Column, problem.Fault, problem.Other)).Single()
        );
    }

    [Theory, BothDatabases]
    public async Task An_object_id_that_a_stored_person_has_is_refused(DatabaseProvider provider)
    {
        await using var database = await ReadyAsync(provider);
        await ImportedAsync(database, Chen);

        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(database, Chen.Replace("chen@", "chen.jing@")));

        Assert.Equal((RosterFault.ObjectIdTaken, "chen@example.org"), (refused.Problems[0].Fault, refused.Problems[0].Other));
    }

    [Fact]
    public async Task A_person_whose_object_id_is_taken_is_refused_with_every_role()
    {
        await using var database = await ReadyAsync(DatabaseProvider.Sqlite);
        await ImportedAsync(database, Chen);
        var other = Chen.Replace("chen@", "other@");

        var counts = await ImportedAsync(database, other + "陈静,,other@example.org,,examiner,,,,,,\n" + Wang, new ImportOptions(Partial: true));

        Assert.Equal(new ImportCounts(1, 0, 0, 2), counts);
    }

    [Fact]
    public async Task A_supervisee_of_a_refused_trainee_is_refused_with_it()
    {
        await using var database = await ReadyAsync(DatabaseProvider.Sqlite);

        Assert.Equal(
            new ImportCounts(1, 0, 0, 2),
            await ImportedAsync(database, Chen.Replace("一组", "") + Li + Wang, new ImportOptions(Partial: true))
        );
    }

    [Fact]
    public async Task An_unknown_batch_is_answered_with_those_that_there_are()
    {
        await using var database = await ReadyAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();

        var outcome = await db.ImportRosterAsync("eighth", TestPlans.Roster(Chen), new ImportOptions(), time);

        Assert.Equal(["seventh"], Assert.IsType<ImportOutcome.UnknownBatch>(outcome).Known);
    }

    async Task<TestDatabase> ReadyAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.ApplyBatchAsync(TestPlans.Seventh, null, time);
        return database;
    }

    async Task<ImportOutcome> ImportAsync(TestDatabase database, string rows, ImportOptions? options = null)
    {
        await using var db = database.Open();
        return await db.ImportRosterAsync("seventh", TestPlans.Roster(rows), options ?? new ImportOptions(), time);
    }

    async Task<ImportCounts> ImportedAsync(TestDatabase database, string rows, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(database, rows, options)).Counts;

    static async Task<int> PeopleAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.People.CountAsync();
    }

    PersonFinder Finder(SupervisionBot.Core.SupervisionDb db) => new(db, time);
}
